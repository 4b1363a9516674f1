import { plural } from '../../../../shell/language/plural.ts';
import type { ticket } from './ticket-en.ts';

export const ticketDe: typeof ticket = {
  ticket: {
    label: (id) => `Ticket ${id}`,
    all: 'Alle Tickets',
    noSuch: (id) => `Kein Ticket ${id}`,
    noSuchText: 'Vielleicht wurde es gelöscht.',
    reopen: 'Wieder öffnen',
    resolve: 'Lösen',
    flag: 'Zum Prüfen markieren',
    flagKey: 'Zum Prüfen markieren (F)',
    flagged: (id) => `${id} wartet unter „Prüfen“.`,
    unflagged: (id) => `Markierung von ${id} entfernt.`,
    delete: 'Ticket löschen',
    deleteQuestion: (id) => `${id} löschen?`,
    deleteText:
      'Das Ticket, seine Entscheidung und sein Verlauf werden von diesem Gerät entfernt. Das lässt sich nicht rückgängig machen.',
    deleteConfirm: 'Löschen',
    deleted: (id) => `${id} gelöscht.`,
    from: (sender) => `Von ${sender}`,
    onDesk: (who) => `Im Helpdesk: ${who}`,
    attachments: (files) =>
      plural('de', files, {
        one: '# Anhang in der E-Mail, hier nicht aufbewahrt',
        other: '# Anhänge in der E-Mail, hier nicht aufbewahrt',
      }),
    chosen: (labels) => `Von der Kundschaft gewählt: ${labels}`,
    waiting:
      'Gespeichert und wartet auf das Sortieren. Das geschieht im Hintergrund, auch nach einem Neustart.',
    status: 'Status',
    history: 'Verlauf',
    similar: 'Ähnliche Tickets',
    alike: (id, share) => `${id}, zu ${share} gleich`,
    duplicate: 'vielleicht doppelt',
  },
  text: {
    leftOut: '(ausgelassen:)',
    linesLeftOut: (lines) =>
      plural('de', lines, {
        one: 'Eine Zeile wurde beim Sortieren ausgelassen, als zitierte E-Mail oder Signatur.',
        other: '# Zeilen wurden beim Sortieren ausgelassen, als zitierte E-Mail oder Signatur.',
      }),
    readAll: 'Alles lesen und neu sortieren',
    allRead: 'Der ganze Text wird gelesen.',
    leaveOut: 'Zitate und Signatur auslassen',
    nowAll: (id) => `${id} wird ganz gelesen.`,
    nowLeftOut: (id) => `Zitate in ${id} werden ausgelassen.`,
  },
  fields: {
    category: 'Kategorie',
    priority: 'Priorität',
    team: 'Team',
    notSure: 'Nicht sicher',
    setTo: (head, label) => `${head} auf ${label} gesetzt.`,
    movedTo: (team) => `Zu ${team} verschoben.`,
    sortedBy: (bundle) =>
      `${bundle} hat es sortiert, deshalb werden dessen Bezeichnungen angeboten.`,
    sortAgain: (title) => `Mit ${title} neu sortieren`,
  },
  how: {
    title: 'Wie es sortiert wurde',
    rule: 'Eine Regel hat die Kategorie entschieden.',
    automatic:
      'Eine Maschine hat es geschrieben: eine Abwesenheitsnotiz, eine unzustellbare E-Mail oder eine andere automatische Antwort. Es wird nicht sortiert.',
    unsure: (reason) =>
      `Das Modell war nicht sicher genug (${reason}), deshalb entscheidet ein Mensch.`,
    says: (label, share) => `Das Modell sagt ${label}, mit einer Sicherheit von ${share}.`,
    suggests: (label, share) =>
      `Das Modell sagt ${label}, mit einer Sicherheit von ${share}; das ist zu wenig, um allein zu entscheiden.`,
    category: 'Kategorie',
    priority: 'Priorität',
    steps: (bundle, time) => `Jeder Schritt (${bundle}, ${time})`,
  },
  why: {
    ask: 'Welche Wörter gaben den Ausschlag?',
    title: 'Wörter, die am meisten bewirkten',
    none: 'Kein einzelnes Wort ragte heraus.',
    said: (label, words) => `Wörter, die am meisten für ${label} sprachen: ${words}`,
    spokeFor: ', sprach dafür',
    spokeAgainst: ', sprach dagegen',
  },
  trace: {
    names: {
      normalise: 'normieren',
      gate: 'Vorprüfung',
      encode: 'kodieren',
      calibrate: 'kalibrieren',
      decide: 'entscheiden',
      rules: 'Regeln',
      assign: 'zuweisen',
      reply: 'Antwort',
    },
    characters: (count) => plural('de', count, { one: '# Zeichen', other: '# Zeichen' }),
    gate: (result, language) => `${result}, Sprache ${language}`,
    pass: 'bestanden',
    noLanguage: 'unsicher',
    encoded: (numbers, known) =>
      plural('de', numbers, {
        one: `# Zahl, ${known} der Wörter bekannt`,
        other: `# Zahlen, ${known} der Wörter bekannt`,
      }),
    scope: (score, value, threshold) => `${score} ${value}, gehört dazu ab ${threshold}`,
    none: 'keine',
  },
  reply: {
    title: 'Antwort',
    template: 'Vorlage',
    noTemplate: 'Keine Vorlage',
    suggested: (title) => `${title} (vorgeschlagen)`,
    otherTopics: 'Andere Themen',
    otherLanguages: 'Andere Sprachen',
    text: 'Text der Antwort',
    placeholder: 'Schreiben Sie eine Antwort, oder wählen Sie eine Vorlage.',
    noAddress: 'Zu diesem Ticket ist keine E-Mail-Adresse aufbewahrt.',
    to: (address) => `An ${address}`,
    subject: (subject) => `Betreff: ${subject}`,
    openAsMail: 'Als E-Mail öffnen',
    saveAsMail: 'Als E-Mail speichern',
    copyAndResolve: 'Kopieren und lösen',
    fillGaps: (gaps) =>
      plural('de', gaps, {
        one: 'Füllen Sie zuerst die Lücke.',
        other: 'Füllen Sie zuerst die # Lücken.',
      }),
    handedOver: 'Die Antwort ist Ihrem E-Mail-Programm übergeben.',
    tooLong:
      'Die Antwort ist zu lang für einen Link: Sie ist kopiert, fügen Sie sie in die E-Mail ein.',
    saved: 'Gespeichert. E-Mail-Programme öffnen die Datei als Entwurf.',
    resolve: (id) => `${id} lösen`,
    copied: (id) => `Antwort kopiert, ${id} gelöst.`,
    notCopied:
      'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn von Hand.',
  },
};
