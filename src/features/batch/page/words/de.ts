import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const de: typeof en = {
  title: 'Stapel',
  lead: 'Sortieren Sie eine ganze Datei mit Tickets auf diesem Gerät. Ein Stapel lässt sich anhalten und übersteht ein Neuladen; keine Zeile wird doppelt sortiert.',
  all: 'Alle Stapel',
  noSuch: 'Diesen Stapel gibt es nicht',
  noSuchText: 'Vielleicht wurde er gelöscht.',
  drop: 'Ziehen Sie eine Datei mit Tickets hierher',
  dropHint: (rows, size) =>
    `CSV, TSV, Excel, JSON oder JSON Lines, bis zu ${rows} Zeilen oder ${size}. Sie wird auf diesem Gerät gelesen und nirgendwohin gesendet.`,
  refused: (file, problem) => `${file}: ${problem}`,
  isRead: (file, columns) =>
    plural(
      'de',
      columns,
      {
        one: '{file} ist gelesen: # Spalte. Prüfen Sie, was sie bedeutet, und starten Sie dann.',
        other: '{file} ist gelesen: # Spalten. Prüfen Sie, was sie bedeuten, und starten Sie dann.',
      },
      { file },
    ),
  deleted: 'Der Stapel ist gelöscht.',
  written: 'Die Datei ist geschrieben.',
  work: {
    copying: 'Eine Kopie wird aufbewahrt, damit ein Neuladen nichts verliert',
    writing: 'Die Datei wird geschrieben',
    adding: 'Der Eingang wird ergänzt',
  },
  list: {
    title: 'Stapel auf diesem Gerät',
    rowsSorted: (rows) =>
      plural('de', rows, { one: '# Zeile sortiert', other: '# Zeilen sortiert' }),
  },
  columns: {
    text: { title: 'Text', none: 'Keine', mark: 'Text' },
    subject: { title: 'Betreff', none: 'Keine', mark: 'Betreff' },
    id: { title: 'Ticket-ID', none: 'Zeilennummer', mark: 'ID' },
    category: {
      title: 'Erwartete Kategorie',
      none: 'Ohne Angabe',
      mark: 'erwartete Kategorie',
      hint: 'Zeigt, wie oft das Modell zustimmt.',
    },
    priority: { title: 'Erwartete Priorität', none: 'Ohne Angabe', mark: 'erwartete Priorität' },
  },
  chooseColumn: 'Wählen Sie die Spalte, die den Text oder den Betreff enthält, oder beide.',
  startSorting: 'Sortieren starten',
  otherFile: 'Andere Datei',
  oneRuns: 'Ein Stapel läuft; dieser kann starten, wenn jener fertig oder angehalten ist.',
  states: {
    running: 'Läuft',
    ready: 'Nicht gestartet',
    interrupted: 'Unterbrochen',
    paused: 'Angehalten',
    done: 'Fertig',
    failed: 'Stehen geblieben',
    cancelled: 'Vorzeitig beendet',
  },
  ends: {
    done: 'Der Stapel ist fertig.',
    paused: 'Der Stapel ist angehalten.',
    failed: 'Der Stapel ist stehen geblieben.',
    cancelled: 'Der Stapel wurde gelöscht.',
  },
  durations: {
    seconds: (s) => `${s} s`,
    minutesSeconds: (min, s) => `${min} min ${s} s`,
    minutes: (min) => `${min} min`,
    hours: (h, min) => `${h} h ${min} min`,
  },
  status: {
    title: 'Fortschritt',
    pausing: 'Wird angehalten …',
    elsewhere: 'in einem anderen Tab',
    rows: (rows) => plural('de', rows, { one: '# Zeile', other: '# Zeilen' }),
    toCheck: (rows) => plural('de', rows, { one: '# zu prüfen', other: '# zu prüfen' }),
    aSecond: (rows) => plural('de', rows, { one: '# je Sekunde', other: '# je Sekunde' }),
    left: (duration) => `noch etwa ${duration}`,
    finding: (row) => `Zeile ${row} wird gesucht`,
    pause: 'Anhalten',
    chooseToGoOn: (file) => `${file} wählen und fortfahren`,
    resume: 'Fortfahren',
    start: 'Starten',
    cancel: 'Abbrechen',
    delete: 'Stapel löschen',
    sorted: 'Sortierte Zeilen',
    keptBefore: (rows) =>
      plural('de', rows, {
        one: 'Die # Zeile davor bleibt erhalten.',
        other: 'Die # Zeilen davor bleiben erhalten.',
      }),
    fileNeeded: 'Dafür wird die Datei selbst gebraucht.',
    choose: (file) => `${file} wählen`,
    isCut: (most) => `Die Datei hat mehr Zeilen; ein Stapel fasst ${most}.`,
    noRoom: (size) =>
      `Für eine Kopie der Datei (${size}) war kein Platz. Nach einem Neuladen werden Sie wieder nach ihr gefragt; was sortiert ist, bleibt.`,
    deleteQuestion: 'Diesen Stapel löschen?',
    deleteText:
      'Seine Antworten und seine Kopie der Datei werden von diesem Gerät entfernt. Tickets, die in den Eingang aufgenommen wurden, bleiben dort.',
    deleteConfirm: 'Löschen',
  },
  summary: {
    noTickets: (lines) =>
      plural('de', lines, { one: '# Zeile ist kein Ticket', other: '# Zeilen sind keine Tickets' }),
    category: 'Kategorien',
    priority: 'Prioritäten',
    team: 'Teams',
    shareOf: (label) => `${label}, Anteil der Zeilen`,
    against: {
      category: 'Gegen die erwartete Kategorie',
      priority: 'Gegen die erwartete Priorität',
    },
    right: 'Wahrscheinlichste Bezeichnung ist richtig',
    meanF1: 'Mittleres F1 der Bezeichnungen',
    covered: 'Sicher genug zum Handeln',
    coveredRight: 'Davon richtig',
    labelled: 'Zeilen mit Angabe',
    byLabel: 'Nach Bezeichnung',
    label: 'Bezeichnung',
    rows: 'Zeilen',
    precision: 'Precision',
    recall: 'Recall',
    takenFor: 'Am häufigsten verwechselt mit',
    unknown: (rows, labels) =>
      plural(
        'de',
        rows,
        {
          one: '# Zeile erwartet eine Bezeichnung, die dieses Modellpaket nicht kennt, und zählt nicht mit: {labels}.',
          other:
            '# Zeilen erwarten eine Bezeichnung, die dieses Modellpaket nicht kennt, und zählen nicht mit: {labels}.',
        },
        { labels },
      ),
  },
  results: {
    title: 'Ergebnisse',
    someOf: (found, rows) =>
      plural('de', rows, { one: `${found} von # Zeile`, other: `${found} von # Zeilen` }),
    noRows: 'Noch keine Zeilen',
    noRowsText: 'Antworten erscheinen hier, sobald sie gefunden sind.',
    noMatch: 'Nichts passt',
    noMatchText: 'Wählen Sie einen anderen Filter.',
    rows: 'Zeilen',
    earlier: 'Frühere Zeilen',
    later: 'Spätere Zeilen',
    part: (part, parts) => `Teil ${part} von ${parts}`,
  },
  filters: {
    category: 'Kategorie',
    state: 'Zustand',
    confidence: 'Sicherheit',
    any: 'Beliebig',
    notSure: 'Nicht sicher',
    accept: 'Sicher genug zum Handeln',
    suggest: 'Ein Vorschlag',
    under: (share) => `unter ${share}`,
    toCheck: (rows) => `Zeilen zu prüfen (${rows})`,
    wrong: 'Anders als erwartet',
  },
  row: {
    line: 'Zeile',
    noText: '(kein Text)',
    expected: (label) => `erwartet: ${label}`,
    rule: 'Regel',
    sure: 'sicher',
    perhaps: (label, share) => `${label} ${share}?`,
  },
  exports: {
    stop: 'Anhalten',
    ownCsv: 'CSV mit Ihren Spalten',
    ownJson: 'JSON Lines mit Ihren Feldern',
    csv: 'CSV der Antworten',
    json: 'JSON Lines der Antworten',
    toCheck: 'Zeilen zu prüfen',
    addAll: 'Alle in den Eingang',
    addThese: 'Diese in den Eingang',
    hint: 'Der Filter oben bestimmt, welche Zeilen geschrieben oder aufgenommen werden. Text, den eine Tabellenkalkulation als Formel ausführen würde, erhält einen Apostroph davor.',
  },
  added: {
    added: (tickets) =>
      plural('de', tickets, {
        one: '# Ticket in den Eingang aufgenommen',
        other: '# Tickets in den Eingang aufgenommen',
      }),
    known: (tickets) =>
      plural('de', tickets, { one: '# war schon dort', other: '# waren schon dort' }),
    empty: (tickets) =>
      plural('de', tickets, { one: '# hat keinen Text', other: '# haben keinen Text' }),
    repeated: (rows, id) =>
      plural(
        'de',
        rows,
        {
          one: '# weitere Zeile hat die ID einer früheren Zeile, etwa {id}: Die jeweils erste Zeile ist das Ticket.',
          other:
            '# weitere Zeilen haben die ID einer früheren Zeile, etwa {id}: Die jeweils erste Zeile ist das Ticket.',
        },
        { id },
      ),
  },
};
