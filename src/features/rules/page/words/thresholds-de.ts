import { numberText } from '../../../../shell/language/formats.ts';
import { plural } from '../../../../shell/language/plural.ts';
import type { thresholds } from './thresholds-en.ts';

export const thresholdsDe: typeof thresholds = {
  thresholds: {
    lead: 'Ab welcher Sicherheit darf das Modell allein entscheiden? Probieren Sie es an Tickets, deren richtige Bezeichnung bekannt ist. Nichts ändert sich, bevor Sie es verwenden.',
    decision: 'Entscheidung',
    useInbox: 'Tickets des Eingangs verwenden',
    file: 'Datei mit Bezeichnungen',
    readingFile: 'Datei wird gelesen',
    noKnownLabel: (file, labels) =>
      `Keine Zeile von ${file} hat eine Category oder Priority, die dieses Modell kennt (${labels}).`,
    none: 'Noch keine Tickets mit Bezeichnung',
    noneHint:
      'Korrigieren oder lösen Sie einige Tickets, bezeichnen Sie einige auf der Seite „Prüfen“ oder wählen Sie eine Datei mit einer Spalte Category.',
    fromFile: (tickets, file, rows, bad) =>
      `${labelled(tickets)} aus ${file} (${plural('de', rows, { one: '# Zeile', other: '# Zeilen' })}, ${numberText(bad)} unlesbar)`,
    fromInbox: (tickets) =>
      `${labelled(tickets)} aus dem Eingang: von einem Menschen korrigiert oder so gelöst, wie sie waren`,
    few: (said) => `${said}. So wenige geben nur eine grobe Vorstellung.`,
    levels: 'Allein entscheiden ab',
    all: { category: 'Alle Kategorien', priority: 'Alle Prioritäten' },
    tally: (accepted, predicted) => `${numberText(accepted)} von ${numberText(predicted)}`,
    tallyRight: (accepted, predicted, share) =>
      `${numberText(accepted)} von ${numberText(predicted)}, ${share} richtig`,
    labelAsAll: (label) => `${label} wie alle`,
    asAll: 'Wie alle',
    minutesPerTicket: 'Minuten, um ein Ticket von Hand zu sortieren',
    minutesPerMistake: 'Minuten, die ein Fehler kostet',
    use: 'Diese Schwellen verwenden',
    inUse: 'Die Schwellen gelten. Neue Tickets werden mit ihnen entschieden.',
    discard: 'Verwerfen',
    toModel: 'Zurück zu denen des Modells',
    backTo: (title) => `Wieder die Schwellen von „${title}“.`,
  },
  simulated: {
    title: 'An diesen Tickets',
    now: 'Jetzt',
    then: 'Mit Ihren Schwellen',
    unchanged: 'Unverändert',
    precision: 'Precision',
    interval: (share) => `${share}-Intervall`,
    coverage: 'Abdeckung',
    alone: 'Allein entschieden',
    wrong: 'Davon falsch',
    saved: 'Gesparte Zeit',
    noneDecided: 'keines entschieden',
    range: (from, to) => `${from} bis ${to}`,
    of: (accepted, all) => `${numberText(accepted)} von ${numberText(all)}`,
    minutes: (minutes) => `${minutes} Min.`,
    hours: (hours) => `${hours} Std.`,
    hint: 'Precision: wie viele der allein entschiedenen Tickets richtig waren. Abdeckung: wie viele allein entschieden werden.',
  },
};

function labelled(tickets: number): string {
  return plural('de', tickets, {
    one: '# Ticket mit Bezeichnung',
    other: '# Tickets mit Bezeichnung',
  });
}
