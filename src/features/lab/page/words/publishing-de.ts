import { plural } from '../../../../shell/language/plural.ts';
import type { publishing } from './publishing-en.ts';

export const publishingDe: typeof publishing = {
  gate: {
    title: 'Freigabe',
    passed: 'Bestanden',
    refused: 'Abgelehnt',
    figures: (tickets, right, frequent, rules) =>
      `Bei ${plural('de', tickets, { one: '# Ticket', other: '# Tickets' })}, die nicht im Training waren, sind ${right} richtig; immer mit der häufigsten Bezeichnung zu antworten ergibt ${frequent}, Stichwortregeln ${rules}.`,
    figuresBefore: (tickets, right, frequent, rules, before) =>
      `Bei ${plural('de', tickets, { one: '# Ticket', other: '# Tickets' })}, die nicht im Training waren, sind ${right} richtig; immer mit der häufigsten Bezeichnung zu antworten ergibt ${frequent}, Stichwortregeln ${rules}, das aktive Modell ${before}.`,
    refusedHint:
      'Sehen Sie sich die Bezeichnungen unter „Zustand“ an und trainieren Sie dann neu. Das aktive Modell bleibt.',
    byLabel: 'Bezeichnung für Bezeichnung',
    table: 'Freigabe, Bezeichnung für Bezeichnung',
    tickets: 'Tickets',
    now: 'Jetzt aktiv',
    new: 'Neu',
    worse: (label, after, tickets, before, margin) =>
      `„${label}“ ist schlechter geworden: ${after} von ${plural('de', tickets, { one: '# Referenzticket', other: '# Referenztickets' })} werden erkannt, vorher ${before}. Höchstens ${margin} weniger werden durchgelassen.`,
    notAboveRules: (ours, theirs) =>
      `Es ist nicht besser als einfache Stichwortregeln: ${ours} richtig, gegenüber ${theirs}.`,
    notAboveFrequent: (ours, theirs) =>
      `Es ist nicht besser, als immer mit der häufigsten Bezeichnung zu antworten: ${ours} richtig, gegenüber ${theirs}.`,
    tooFew: (tickets, least) =>
      `Nur ${plural('de', tickets, { one: '# Ticket', other: '# Tickets' })} zum Beurteilen; mindestens ${least} sind nötig, damit es etwas aussagt.`,
  },
  publish: {
    title: (name) => `„${name}“ veröffentlichen`,
    published: 'Veröffentlicht',
    inUse: 'In diesem Arbeitsbereich aktiv.',
    use: 'In diesem Arbeitsbereich verwenden',
    download: 'Modellpaket herunterladen',
    onForm: 'In Ihrem Formular',
    givingToForms:
      'Dieses Modellpaket Formularen desselben Ursprungs zu geben, ohne es zu entpacken,',
    atOnce: 'Funktioniert auf Seiten desselben Ursprungs sofort.',
    elsewhere: (models, presort, src) =>
      `Für eine andere Website entpacken Sie den Download in einen Ordner ${models} neben dem Ordner ${presort} und nennen diese Website in ${src}.`,
    snippet: 'Code zum Einbetten',
    copy: 'Code zum Einbetten kopieren',
    copiedButton: 'Kopiert',
    copied: 'Kopiert.',
    leadSecure:
      'Bewahrt das Modellpaket in diesem Browser auf, sodass Eingang, lokale API und Widget es sofort verwenden können. Danach können Sie es herunterladen.',
    leadPlain:
      'Bewahrt das Modellpaket in diesem Browser auf, sodass der Eingang es sofort verwenden kann. Danach können Sie es herunterladen.',
    start: 'Veröffentlichen',
    commandTitle: 'Dasselbe Modellpaket auf der Kommandozeile erzeugen',
    commandText:
      'Die Tickets, die dieses Training gesehen hat, und der Befehl im Manifest des Modellpakets ergeben Byte für Byte dieselben Dateien.',
    commandTickets: 'Trainingstickets herunterladen',
    done: 'Das Modell ist auf diesem Gerät veröffentlicht.',
    nowInUse: (title) => `${title} ist jetzt aktiv.`,
    sortAgain: 'Offene Tickets neu sortieren',
  },
  corrections: {
    title: 'Aus Korrekturen lernen',
    lead: 'Nimmt die Tickets hinzu, deren Kategorie ein Mensch in diesem Arbeitsbereich gesetzt hat, lernt sie und sagt, was sich ändern würde.',
    learnt: (tickets, seconds) =>
      plural('de', tickets, {
        one: `# Ticket in ${seconds} s gelernt.`,
        other: `# Tickets in ${seconds} s gelernt.`,
      }),
    golden: (right) => `Referenztickets richtig: ${right}.`,
    goldenBefore: (right, before) => `Referenztickets richtig: ${right}, jetzt aktiv ${before}.`,
    changed: (tickets) =>
      plural('de', tickets, {
        one: '# der neuesten Tickets würde anders sortiert.',
        other: '# der neuesten Tickets würden anders sortiert.',
      }),
    notSure: 'nicht sicher',
    personSaid: (label) => `(ein Mensch sagte ${label})`,
    train: 'Damit trainieren und veröffentlichen',
  },
};
