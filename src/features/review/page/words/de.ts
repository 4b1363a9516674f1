import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const de: typeof en = {
  title: 'Prüfen',
  keyHelp: 'Tasten',
  keys: [
    ['1 – 9', 'Kategorie setzen und weiter'],
    ['0 oder N', 'Keine der Kategorien'],
    ['Umschalt + 1 – 9', 'Priorität zu der Kategorie, die als Nächstes kommt'],
    ['Eingabe', 'Der ersten Vermutung des Modells zustimmen, oder seiner Priorität'],
    ['S', 'Vorerst überspringen'],
    ['U oder Strg + Z', 'Die letzte Zuordnung zurücknehmen'],
  ],
  skip: 'Überspringen',
  undo: 'Rückgängig',
  choosing: 'Tickets werden ausgewählt …',
  nothing: 'Nichts wartet auf Sie',
  nothingText:
    'Hierher kommen Tickets, bei denen das Modell nicht sicher ist, und solche, die im Eingang markiert wurden.',
  soFar: (tickets) =>
    plural('de', tickets, { one: '# Ticket zugeordnet.', other: '# Tickets zugeordnet.' }),
  toInbox: 'Zum Eingang',
  others: {
    wait: (tickets) =>
      plural('de', tickets, {
        one: 'Auch # Ticket eines anderen Modells wartet:',
        other: 'Auch # Tickets eines anderen Modells warten:',
      }),
    sortAgain: 'zuerst neu sortieren',
    after: '.',
  },
  progress: {
    title: 'Fortschritt',
    labelled: (tickets) => plural('de', tickets, { one: '# zugeordnet', other: '# zugeordnet' }),
    skipped: (tickets) => plural('de', tickets, { one: '# übersprungen', other: '# übersprungen' }),
    waiting: (tickets) => plural('de', tickets, { one: '# wartet', other: '# warten' }),
  },
  card: {
    why: {
      flagged: 'für einen zweiten Blick markiert',
      'out-of-scope': 'anders als alles, was das Modell kennt',
      automatic: 'eine automatische Antwort, von einer Maschine geschrieben',
      language: 'in einer Sprache, die hier nicht gelesen wird (Einstellungen)',
      suggest: 'zu unsicher, um allein zu entscheiden',
      unsure: 'das Modell war nicht sicher',
    },
    category: 'Kategorie',
    priority: 'Priorität',
    firstGuess: ', die erste Vermutung des Modells',
    none: 'Keine davon',
    leave: (priority) => `Bei ${priority} lassen`,
    leaveOpen: 'Offen lassen',
    askPriority: 'Nach der Kategorie auch die Priorität erfragen',
    howUrgent: (category) => `${category}. Und wie dringend?`,
  },
  said: {
    labelled: (id, labels) => `${id}: ${labels}.`,
    none: (id) => `${id}: keine der Kategorien.`,
    skipped: (id) => `${id} übersprungen.`,
    back: (id) => `${id} ist wieder da.`,
    next: (said, title) => `${said} Als Nächstes: ${title}`,
  },
  corrections: {
    title: 'Korrekturen',
    kept: (tickets) =>
      plural('de', tickets, {
        one: '# auf diesem Gerät aufbewahrt, als Beispiel fürs Training. Dateien mehrerer Personen lassen sich in beliebiger Reihenfolge zusammenführen, auch mehrmals.',
        other:
          '# auf diesem Gerät aufbewahrt, als Beispiele fürs Training. Dateien mehrerer Personen lassen sich in beliebiger Reihenfolge zusammenführen, auch mehrmals.',
      }),
    export: 'Exportieren',
    merge: 'Datei zusammenführen',
    exported: (corrections) =>
      plural('de', corrections, {
        one: '# Korrektur exportiert.',
        other: '# Korrekturen exportiert.',
      }),
    outside: (tickets, command, flag) =>
      plural(
        'de',
        tickets,
        {
          one: '# gehört zu keiner der Kategorien. Daraus lernt das Labor, was nicht dazugehört, und {command} mit {flag} ebenso.',
          other:
            '# gehören zu keiner der Kategorien. Daraus lernt das Labor, was nicht dazugehört, und {command} mit {flag} ebenso.',
        },
        { command, flag },
      ),
    exportOutside: 'Diese exportieren',
    exportedOutside: (tickets) =>
      plural('de', tickets, { one: '# Ticket exportiert.', other: '# Tickets exportiert.' }),
    tooLarge: (most) => `Die Datei ist größer als ${most}.`,
    notText: 'Die Datei ist kein UTF-8-Text.',
    merged: (added, known, leftOut) =>
      [
        plural('de', added, {
          one: '# Korrektur aufgenommen',
          other: '# Korrekturen aufgenommen',
        }),
        plural('de', known, { one: '# schon bekannt', other: '# schon bekannt' }),
        plural('de', leftOut, { one: '# Zeile ausgelassen', other: '# Zeilen ausgelassen' }),
      ].join(', ') + '.',
    leftOut: (lines) =>
      plural('de', lines, {
        one: 'Eine Zeile wurde ausgelassen:',
        other: '# Zeilen wurden ausgelassen:',
      }),
    more: (lines) => plural('de', lines, { one: 'und # weitere', other: 'und # weitere' }),
    faults: {
      'no-json': 'kein JSON',
      'no-object': 'kein Objekt',
      field: (field) => `${field} fehlt oder ist nicht, wie es sein soll`,
    },
    name: 'Ihr Name',
    nameHint: '(freiwillig, steht bei Ihren Korrekturen)',
  },
};
