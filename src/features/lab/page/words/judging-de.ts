import { plural } from '../../../../shell/language/plural.ts';
import type { judging } from './judging-en.ts';

export const judgingDe: typeof judging = {
  evaluate: {
    notMeasured: (title) => `„${title}“ ist nicht gemessen`,
    notMeasuredText:
      'Es gibt keine Tickets, an denen es gemessen werden könnte, deshalb schlägt es vor und entscheidet nie allein. Probieren Sie es aus und fügen Sie Tickets mit Bezeichnungen hinzu, sobald Sie welche haben.',
    title: (name) => `Wie gut ist „${name}“?`,
    label: 'Bezeichnung',
    right: 'Richtig',
    f1: 'F1, alle Bezeichnungen gleich gewichtet',
    ece: 'Kalibrierungsfehler',
    measuredOn: 'Gemessen an',
    trainedIn: 'Trainiert in',
    size: 'Größe',
    toPublish: 'Weiter zum Veröffentlichen',
    toCompare: 'Mit anderen Verfahren vergleichen',
    alone: 'Wann darf es allein entscheiden?',
    target: (share) => `Wenn es in mindestens ${share} der Fälle richtig liegt`,
    decides: (share, right, confidence) =>
      `Dann entscheidet es ${share} der Tickets allein, ${right} davon richtig, ab einer Sicherheit von ${confidence}. Bei den anderen schlägt es vor oder schweigt.`,
    trainedFor: (share) =>
      `Dieses Modell wurde für ${share} trainiert. Trainieren Sie mit einem anderen Wert neu, um zu ändern, was veröffentlicht wird.`,
    matrix: 'Verwechslungen',
    rightLabel: 'Richtige Bezeichnung',
    takenFor: 'Gehalten für',
    choose: 'Wählen Sie eine Zahl, um ihre Tickets zu sehen.',
    commonest: (shown, all) =>
      `Die ${shown} häufigsten von ${all} Bezeichnungen. Wählen Sie eine Zahl, um ihre Tickets zu sehen.`,
    mistaken: (label, other) => `${label}, gehalten für ${other}`,
    mistakenFor: (label, other, share) => `${label}, gehalten für ${other} (${share})`,
    nothing: 'nichts',
    mistakes: 'Sicherste Fehler',
    noTickets: 'Keine Tickets.',
    showMistakes: 'Sicherste Fehler zeigen',
    wouldMore: 'Würden mehr Tickets helfen?',
    measureSpeed: 'Tempo auf diesem Gerät messen',
    trainFirst: 'Trainieren Sie zuerst.',
    try: 'Ausprobieren',
    tryField: 'Ein Ticket in Ihren eigenen Worten',
    sort: 'Sortieren',
  },
  preselection: {
    none: (head, tickets, target) =>
      `${head}: Es wird nichts vorausgewählt: ${tickets} gemessene Tickets können nicht zeigen, dass ${target} richtig sind; auch die sichersten Antworten sind zu oft falsch.`,
    more: (head, tickets, target, more) =>
      `${head}: Es wird nichts vorausgewählt: ${tickets} gemessene Tickets können nicht zeigen, dass ${target} richtig sind; etwa ${more} weitere mit Bezeichnung könnten es.`,
    lower: (head, tickets, target, lower, share) =>
      `${head}: Es wird nichts vorausgewählt: ${tickets} gemessene Tickets können nicht zeigen, dass ${target} richtig sind; ein Ziel von ${lower} würde ${share} vorauswählen.`,
    both: (head, tickets, target, more, lower, share) =>
      `${head}: Es wird nichts vorausgewählt: ${tickets} gemessene Tickets können nicht zeigen, dass ${target} richtig sind; etwa ${more} weitere mit Bezeichnung könnten es, oder ein Ziel von ${lower} würde ${share} vorauswählen.`,
  },
  measuring: {
    heldOut: (trained, calibrated, measured) =>
      `${trained} Tickets haben trainiert, ${calibrated} kalibriert und die Schwellen bestimmt, ${measured} gemessen; Beinahe-Dubletten auf einer Seite. Das gemessene Modell ist das ausgelieferte.`,
    heldOutRefit: (trained, calibrated, measured) =>
      `${trained} Tickets haben trainiert, ${calibrated} kalibriert und die Schwellen bestimmt, ${measured} gemessen; Beinahe-Dubletten auf einer Seite. Das ausgelieferte Modell wurde danach mit ihnen allen trainiert, so lange wie das gemessene.`,
    folds: (folds) =>
      `Gemessen in ${folds} Teilen: jedes Ticket von einem Modell, das weder dieses noch eine Beinahe-Dublette davon gesehen hat. Temperatur und Schwellen stammen aus denselben Vorhersagen. Das ausgelieferte Modell wurde mit allen diesen Tickets trainiert.`,
  },
  facts: {
    taken: (parts) => `Aus dem Arbeitsbereich kommt mit: ${parts}.`,
    replies: (count) =>
      plural('de', count, { one: '# vorbereitete Antwort', other: '# vorbereitete Antworten' }),
    rules: (count) => plural('de', count, { one: '# Regel', other: '# Regeln' }),
    teams: (count) =>
      plural('de', count, { one: '# Zeile der Teamtabelle', other: '# Zeilen der Teamtabelle' }),
    golden: (tickets) =>
      plural('de', tickets, {
        one: '# Referenzticket blieb aus dem Training heraus.',
        other: '# Referenztickets blieben aus dem Training heraus.',
      }),
    sampled: (tickets) =>
      plural('de', tickets, {
        one: '# Ticket wurde durch die Stichprobe ausgelassen.',
        other: '# Tickets wurden durch die Stichprobe ausgelassen.',
      }),
    rare: (labels) => `Ausgelassen, weil es nur ein Beispiel gibt: ${labels}.`,
    rareMore: (labels, more) =>
      `Ausgelassen, weil es nur ein Beispiel gibt: ${labels} und ${more} weitere.`,
    head: (head) => `${head} wurde ausgelassen: Alle Tickets haben denselben Wert.`,
    duplicates: (tickets) =>
      plural('de', tickets, {
        one: '# Dublette wurde ausgelassen.',
        other: '# Dubletten wurden ausgelassen.',
      }),
    conflicts: (tickets) =>
      plural('de', tickets, {
        one: '# Ticket widersprach einem anderen mit demselben Text; die häufigere Bezeichnung wurde behalten.',
        other:
          '# Tickets widersprachen anderen mit demselben Text; die häufigere Bezeichnung wurde behalten.',
      }),
    languages: {
      own: (language, tickets) => `${language}: ${tickets}.`,
      taught: (language, tickets) =>
        `${language}: ${tickets}; gelernt wird auch aus den Tickets der anderen Sprachen.`,
      few: (language, tickets) =>
        `${language}: ${tickets}, zu wenige, um die Sprache zu lesen: Solche Tickets bekommen keinen Vorschlag.`,
      strange: (language, tickets) =>
        `${language}: ${tickets}; die Sprache wird nicht gelesen: Solche Tickets bekommen keinen Vorschlag.`,
    },
    quickInstead:
      'Das Training war schnell statt gründlich: Gründlich geht es nur mit Tickets in einer einzigen Sprache.',
  },
  charts: {
    reliability: 'Verlässlichkeit',
    reliabilityHint:
      'So oft, wie es sicher zu sein angibt, sollte es richtig liegen: Die Linie sollte der gestrichelten folgen.',
    coverage: 'Abdeckung und Trefferquote',
    coverageHint: 'Je weniger Tickets es allein entscheidet, desto mehr davon sind richtig.',
    byLabel: 'Precision, Recall und F1 je Bezeichnung',
    learning: 'Lernkurve',
    learningHint: 'Steigt rechts noch an: Mehr Tickets würden helfen.',
    learntFrom: 'Gelernte Tickets',
    speed: 'Zeit für ein Ticket auf diesem Gerät',
    speedHint: (half, most) => `Die Hälfte braucht höchstens ${half}, 95 % höchstens ${most}.`,
    milliseconds: 'Millisekunden',
    tickets: 'Tickets',
    label: 'Bezeichnung',
    share: 'Anteil',
    precision: 'Precision',
    recall: 'Recall',
    f1: 'F1',
    accuracy: 'Trefferquote',
    score: 'Wertung',
    confidence: 'Sicherheit',
    shareRight: 'Anteil der richtigen',
    withTemperature: 'Mit Temperatur',
    without: 'Ohne',
    ideal: 'Ideal',
    decidedAlone: 'Anteil der allein entschiedenen Tickets',
    right: 'Richtig',
    confidenceAsked: 'Verlangte Sicherheit',
  },
  compare: {
    title: 'Im Vergleich mit anderen Verfahren',
    lead: 'Fünf Verfahren lernen auf diesem Gerät aus denselben Tickets und werden an denselben anderen gemessen.',
    sizes: (train, held) => `${train} zum Lernen, ${held} zum Messen.`,
    start: 'Vergleichen',
    again: 'Noch einmal vergleichen',
    table: 'Vergleich, Tabelle',
    method: 'Verfahren',
    time: 'Zeit, p95',
    scoreHint: 'Wertung: 40 % Trefferquote, 30 % Precision und Recall, 20 % F1, 10 % Tempo.',
    chart: 'Verfahren im Vergleich',
    methods: {
      'Naive Bayes': 'Naiver Bayes',
      'Logistic regression': 'Logistische Regression',
      'Linear SVM': 'Lineare SVM',
      'Random forest': 'Random Forest',
      'Dense head': 'Dichte Schicht',
      Presort: 'Presort',
    },
  },
};
