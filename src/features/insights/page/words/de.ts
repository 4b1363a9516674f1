import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const de: typeof en = {
  title: 'Analyse',
  counting: 'Wird gezählt',
  nothingYet: 'Noch nichts zu zählen',
  nothingYetText:
    'Zahlen erscheinen hier, sobald Tickets eingehen: wie viele, worüber, wie sicher das Modell war und ob sie anders werden als das, was es gelernt hat.',
  writeRequest: 'Anfrage schreiben',
  importTickets: 'Tickets importieren',
  noneThen: 'Keine Tickets an diesen Tagen',
  onOtherDays: (tickets) =>
    plural('de', tickets, {
      one: 'An anderen Tagen gibt es # Ticket.',
      other: 'An anderen Tagen gibt es # Tickets.',
    }),
  showAll: 'Alle Tage zeigen',
  range: {
    shown: 'Gezeigte Tage',
    days: (days) => plural('de', days, { one: '# Tag', other: '# Tage' }),
    all: 'Alle',
    from: 'Von',
    to: 'bis',
  },
  figures: {
    tickets: 'Tickets',
    sorted: (tickets) =>
      plural('de', tickets, { one: '# vom Modell sortiert', other: '# vom Modell sortiert' }),
    left: 'Menschen überlassen',
    leftWhy: 'wo das Modell nicht sicher genug war',
    solved: 'Durch eine Antwort gelöst',
    nothingAsked: 'noch nichts gefragt',
    ofRequests: (solved, requests) =>
      plural('de', requests, {
        one: `${solved} von # Anfrage auf der Seite „Fragen“`,
        other: `${solved} von # Anfragen auf der Seite „Fragen“`,
      }),
    agreed: 'Menschen stimmten zu',
    ofChecked: (agreed, checked) =>
      plural('de', checked, {
        one: `${agreed} von # geprüften Kategorie`,
        other: `${agreed} von # geprüften Kategorien`,
      }),
    noneChecked: 'noch keine Kategorie geprüft',
    time: 'Zeit je Ticket',
    mostWithin: (share, time) => `${share} in höchstens ${time}`,
    nothingSorted: 'noch nichts sortiert',
  },
  charts: {
    title: 'Diagramme',
    units: { day: 'Tag', week: 'Woche ab', month: 'Monat' },
    tickets: 'Tickets',
    volume: 'Aufkommen',
    volumeText: 'Eingegangene Tickets, und gelöste nach dem Tag ihrer letzten Änderung.',
    cameIn: 'Eingegangen',
    resolved: 'Gelöst',
    categories: 'Kategorien',
    category: 'Kategorie',
    teams: 'Teams',
    team: 'Team',
    priorities: 'Prioritäten',
    priority: 'Priorität',
    confidence: 'Sicherheit',
    confidenceText:
      'Wie sicher das Modell bei seiner besten Kategorie war, auch wo es das Ticket dann Menschen überließ.',
    shareLeft: 'Anteil für Menschen',
    shareLeftText: 'Tickets, bei denen das Modell nicht sicher genug war.',
    left: 'Menschen überlassen',
    time: 'Zeit zum Sortieren eines Tickets',
    timeText: 'Verstrichene Rechenzeit, ohne das Warten in der Schlange.',
    halfWithin: 'Die Hälfte in höchstens',
    shareWithin: (share) => `${share} in höchstens`,
    form: 'Das Formular „Fragen“',
    formText:
      'Jede Anfrage zählt einmal. Durch eine Antwort gelöst: Jemand wählte „Das hat geholfen“ und sendete nichts.',
    requests: 'Anfragen',
    events: {
      suggested: 'Vorschlag gesehen',
      accepted: 'Vorschlag angenommen',
      'resolved-by-answer': 'Durch eine Antwort gelöst',
      sent: 'Gesendet',
    },
    agreement: 'Was Menschen daraus machten',
    agreementText:
      'Kategorien, die ein Mensch geprüft hat. Auf der Diagonale stimmte er dem Modell zu.',
    modelSaid: 'Modell sagte',
    personSaid: 'Mensch sagte',
  },
  drift: {
    title: 'Abweichung vom Training',
    text: (tickets, share) =>
      `Je ${tickets} Tickets werden mit den zurückgehaltenen Tickets verglichen, an denen das Modell gemessen wurde. Wo sich nichts ändert, gibt es in höchstens ${share} der Fälle überhaupt je einen Alarm, egal wie lange Presort läuft: Die Schwellen sind durch die drei Prüfungen geteilt und auf alle Vergleiche verteilt, und Änderungen, die zu klein sind, um zu zählen, lösen keinen aus.`,
    noSnapshot:
      'Keine Vergleichswerte: Die Zahlen dieses Modellpakets konnten nicht gelesen werden, oder es entstand ohne gemessene Tickets. Trainieren Sie es neu, um zu vergleichen.',
    tooFew: (sorted, needed) =>
      `Zu wenige Tickets für ein Urteil: ${sorted} von ${needed} mit diesem Modellpaket sortiert.`,
    changed: 'Die Tickets haben sich verändert.',
    labelSome: 'Bezeichnen Sie einige davon und trainieren Sie dann das Modell damit.',
    checks: {
      labels: {
        title: 'Verteilung der Bezeichnungen',
        means: 'Die Kategorien kommen in anderen Anteilen vor als im Training.',
        value: (index) => `Index ${index}`,
      },
      abstain: {
        title: 'Nicht sicher',
        means: 'Das Modell überlässt Menschen mehr Tickets als im Training.',
      },
      embedding: {
        title: 'Themen',
        means: 'Die Tickets handeln von anderem als die im Training.',
        value: (times) => `${times}-mal so weit wie üblich`,
      },
    },
    unknown: 'Das Modellpaket sagt es nicht',
    since: (day) => `Weicht ab seit ${day}`,
    backToNormal: 'Wieder normal',
    asTrained: 'Wie im Training',
    overTime: 'Abweichung über die Zeit',
    overTimeText: (index) =>
      `Verteilung der Bezeichnungen: 0 ist die des Trainings, über ${index} gilt gemeinhin als große Verschiebung.`,
    windows: (tickets) => `${tickets} Tickets bis`,
    mixIndex: 'Index der Verteilung',
    shareLeft: 'Anteil für Menschen',
    modelBefore: 'Das aktive Modell steht unter',
  },
  set: {
    title: 'In einen Datensatz schauen',
    text: 'Verteilung der Bezeichnungen und Textlängen, bevor Sie damit trainieren oder ihn importieren. Ziehen Sie eine CSV- oder JSON-Lines-Datei hierher; sie wird auf diesem Gerät gelesen und nicht aufbewahrt.',
    orHere: 'oder einer von hier',
    choose: 'Wählen …',
    inbox: 'Tickets im Eingang',
    inboxOf: (tickets) => `Tickets im Eingang (${tickets})`,
    dataset: (name) => `Datensatz ${name}`,
    batch: (file) => `Stapel ${file}`,
    reading: 'Datensatz wird gelesen',
    wasRead: (name, texts) =>
      plural(
        'de',
        texts,
        { one: '{name}: # Text gelesen.', other: '{name}: # Texte gelesen.' },
        { name },
      ),
    texts: (n) => plural('de', n, { one: '# Text', other: '# Texte' }),
    labels: (n) => plural('de', n, { one: '# Bezeichnung', other: '# Bezeichnungen' }),
    half: {
      words: (n) =>
        plural('de', n, {
          one: 'die Hälfte der Texte mit bis zu # Wort',
          other: 'die Hälfte der Texte mit bis zu # Wörtern',
        }),
      characters: (n) =>
        plural('de', n, {
          one: 'die Hälfte der Texte mit bis zu # Zeichen',
          other: 'die Hälfte der Texte mit bis zu # Zeichen',
        }),
    },
    empty: (n) => plural('de', n, { one: '# leer', other: '# leer' }),
    repeated: (share) => `${share} schon einmal vorgekommen`,
    unread: (rows) =>
      plural('de', rows, {
        one: '# Zeile war nicht lesbar',
        other: '# Zeilen waren nicht lesbar',
      }),
    balance: 'Verteilung der Bezeichnungen',
    lengths: 'Textlängen',
    lengthsText: {
      words: 'Wörter je Text. Das längste Hundertstel steht im letzten Balken.',
      characters: 'Zeichen je Text. Das längste Hundertstel steht im letzten Balken.',
    },
    units: { words: 'Wörter', characters: 'Zeichen' },
    label: 'Bezeichnung',
    noLabel: 'Keine Bezeichnung',
    textCount: 'Texte',
  },
};
