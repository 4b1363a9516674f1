import { numberText } from '../../../../shell/language/formats.ts';
import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const de: typeof en = {
  title: 'Neue Tickets',
  lead: 'Schreiben Sie eines, fügen Sie eines ein, oder legen Sie E-Mails ab. Alles wird auf diesem Gerät gelesen.',
  subject: 'Betreff',
  optional: '(freiwillig)',
  text: 'Text',
  hint: 'Fügen Sie eine E-Mail mit ihren Kopfzeilen ein, und sie wird zerlegt. Zitierte Antworten und Signaturen bleiben im Ticket; beim Sortieren werden sie weggelassen.',
  attachments: (count) =>
    plural('de', count, {
      one: '# Anhang wird gezählt und nicht aufbewahrt.',
      other: '# Anhänge werden gezählt und nicht aufbewahrt.',
    }),
  save: 'Ticket speichern',
  empty: 'Bitte schreiben Sie zuerst etwas oder fügen Sie etwas ein.',
  isThere: (id) => `Diese E-Mail ist schon im Eingang, als ${id}.`,
  announced: (id) => `Ticket ${id} ist gespeichert und wird sortiert.`,
  savedBefore: 'Gespeichert als',
  savedAfter: '; das Ticket wird sortiert.',
  shared: 'Eine andere App hat dies geteilt. Prüfen Sie es und speichern Sie es dann als Ticket.',
  notShared:
    'Was geteilt wurde, konnte nicht aufbewahrt werden: Vielleicht ist auf dem Gerät kein Platz mehr.',
  drop: 'E-Mails hier ablegen',
  dropHint:
    'Dateien mit der Endung .eml, .emlx oder .mbox. Aus jeder E-Mail wird ein Ticket; eine, die schon einmal kam, wird erkannt. Anhänge werden gezählt und nicht aufbewahrt.',
  reading: (mails) =>
    plural('de', mails, { one: '# E-Mail gelesen …', other: '# E-Mails gelesen …' }),
  table: 'Eine Tabelle mit Tickets? Sortieren Sie sie auf der Seite',
  batchPage: 'Stapel',
  result: {
    title: 'E-Mails',
    added: (mails) =>
      plural('de', mails, { one: '# E-Mail hinzugefügt', other: '# E-Mails hinzugefügt' }),
    known: (mails) => plural('de', mails, { one: ', # war schon da', other: ', # waren schon da' }),
    unread: (mails) =>
      plural('de', mails, {
        one: ', # konnte nicht gelesen werden',
        other: ', # konnten nicht gelesen werden',
      }),
    partly: (mails) => plural('de', mails, { one: ', # nur zum Teil', other: ', # nur zum Teil' }),
    deleted: (mails) =>
      plural('de', mails, {
        one: ', # ausgelassen, weil sie dort gelöscht ist',
        other: ', # ausgelassen, weil sie dort gelöscht sind',
      }),
    announced: (added, known, unread) =>
      `${plural('de', added, { one: '# E-Mail', other: '# E-Mails' })} hinzugefügt, ${numberText(known)} schon bekannt, ${numberText(unread)} nicht lesbar.`,
    inFile: (file, line, why) => `${file}, Zeile ${numberText(line)}: ${why}`,
    show: 'Im Eingang zeigen',
    download: 'Liste herunterladen',
  },
  whys: {
    office:
      'Es ist eine Datei von Microsoft Office, wie Outlook sie schreibt (.msg): Öffnen Sie sie in Outlook und speichern Sie die E-Mail als .eml, oder kopieren Sie ihren Text in das Feld.',
    'outlook-data':
      'Es ist eine Datendatei von Outlook (.pst oder .ost): Speichern Sie ihre E-Mails einzeln als .eml.',
    winmail:
      'Es ist eine winmail.dat von Outlook: Speichern Sie die E-Mail in Ihrem Mailprogramm als .eml, oder kopieren Sie ihren Text in das Feld.',
    zip: 'Es ist ein zip-Archiv oder ein Office-Dokument: Entpacken Sie es und legen Sie die .eml-Dateien ab.',
    gzip: 'Es ist ein gzip-Archiv: Entpacken Sie es und legen Sie die .eml- oder .mbox-Dateien ab.',
    pdf: 'Es ist ein PDF: Speichern Sie die E-Mail in Ihrem Mailprogramm als .eml, oder kopieren Sie ihren Text in das Feld.',
    rtf: 'Es ist eine Rich-Text-Datei (.rtf): Speichern Sie die E-Mail in Ihrem Mailprogramm als .eml, oder kopieren Sie ihren Text in das Feld.',
    'web-page':
      'Es ist eine Webseite: Öffnen Sie sie und speichern Sie die E-Mail selbst als .eml.',
    'no-text': 'es gibt weder Betreff noch Text',
    deleted: 'dort gelöscht und noch nicht entfernt',
    encrypted:
      'Sie ist verschlüsselt: Entschlüsseln Sie sie in Ihrem Mailprogramm und speichern Sie sie als .eml, oder kopieren Sie ihren Text in das Ticket',
    sealed:
      'Ihr Text ist in eine Signatur gepackt (S/MIME): Speichern Sie sie im Mailprogramm ohne diese, oder kopieren Sie ihren Text in das Ticket',
    'outlook-only':
      'Ihr Text steht in einer winmail.dat von Outlook, die nicht geöffnet wird: Kopieren Sie ihn in das Ticket, oder bitten Sie um reinen Text oder HTML',
    'rtf-only':
      'Ihr Text steht in einer Rich-Text-Datei (.rtf), die nicht geöffnet wird: Kopieren Sie ihn in das Ticket',
    'calendar-only': 'Sie ist eine Kalendereinladung ohne Text',
    partial:
      'Ihr Text steht in einer anderen E-Mail oder auf einem Server: Nur dieser Teil ist angekommen',
    cut: 'größer als 32 MB: Das Ende wurde nicht gelesen',
  },
};
