import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const de: typeof en = {
  title: 'Tickets sortieren, während sie geschrieben werden',
  lead: 'Presort schlägt Kategorie, Priorität und eine Antwort in diesem Browser vor. Es gibt keinen Server: Nichts, was hier geschrieben wird, verlässt dieses Gerät.',
  samples: {
    title: 'Hundert Beispieltickets',
    text: 'Vier Wochen eines erfundenen Unternehmens, das einen Gartenplaner anbietet, auf Englisch. Sie füllen Eingang, Prüfen und Analyse.',
    load: 'Beispiele laden',
    loading: 'Wird geladen …',
    here: (count) =>
      plural('de', count, {
        one: '# Beispielticket ist hier.',
        other: '# Beispieltickets sind hier.',
      }),
    loaded: 'Die Beispieltickets sind im Eingang und werden sortiert.',
    open: 'Eingang öffnen',
    wipe: 'Beispiele löschen',
    wiped: 'Die Beispieltickets sind gelöscht.',
    table: 'Als Tabelle speichern',
    tableWhy: 'Mit den richtigen Bezeichnungen, für Stapel und Labor.',
  },
  form: {
    title: 'Ein Formular zum Ausprobieren',
    text: 'Schreiben Sie, was ein Kunde schreiben würde, und sehen Sie, was vorgeschlagen wird.',
    open: 'Formular öffnen',
  },
  own: {
    title: 'Ihre eigenen Tickets',
    text: 'Eine Tabelle oder Mails, wie Ihr Helpdesk sie ausgibt. Sie bleiben auf diesem Gerät.',
    keep: 'Importieren',
    batch: 'Eine Tabelle sortieren',
    lab: 'Ein Modell trainieren',
  },
  airplane: {
    title: 'Braucht es ein Netz?',
    text: 'Mit dem Schalter weist die App jede ihrer Anfragen an das Netz zurück und zählt sie. Was auf diesem Gerät liegt, läuft weiter.',
    label: 'Flugmodus der App',
    refused: (count) =>
      plural('de', count, {
        none: 'Noch hat nichts nach dem Netz gefragt.',
        one: '# Anfrage zurückgewiesen.',
        other: '# Anfragen zurückgewiesen.',
      }),
    notYet: 'Er lässt sich einschalten, sobald die App auf diesem Gerät liegt.',
    needsHttps: 'Der Flugmodus der App',
  },
  pages: {
    title: 'Was Sie wo finden',
    inbox: 'Jedes Ticket, wie und warum es so sortiert wurde, und seine Antwort.',
    review: 'Tickets, bei denen das Modell unsicher ist, die nützlichsten zuerst.',
    batch: 'Eine Datei mit Tickets hinein, dieselbe Datei mit Bezeichnungen heraus.',
    insights: 'Was wächst, was sich verschiebt und was die Vorschläge erspart haben.',
    rules: 'Wörter und Muster, die vor dem Modell entscheiden.',
    lab: 'Ein eigenes Modell aus eigenen Tickets, gemessen, bevor es benutzt wird.',
    models: 'Welche Modelle hier sind, wie gut, wie groß und wie schnell.',
    form: 'Felder und Wörter Ihres Formulars und der fertige Schnipsel.',
    widget: 'Das Script-Tag für Ihre Website, mit jeder Einstellung zum Ausprobieren.',
    api: 'Dieselben Antworten über HTTP, von diesem Gerät.',
    docs: 'Wie alles funktioniert, zum Suchen und Drucken, auch offline (auf Englisch).',
    settings: 'Sprachen, Verschlüsselung, Sicherungen und wie lange Tickets bleiben.',
  },
};
