import { numberText } from '../../../../shell/language/formats.ts';
import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';
import { problemsDe } from './problems-de.ts';
import { thresholdsDe } from './thresholds-de.ts';

export const de: typeof en = {
  title: 'Regeln',
  parts: 'Teile dieser Seite',
  tabs: { rules: 'Regeln', teams: 'Teams', thresholds: 'Schwellen' },
  notKept: 'Regeln können hier nicht gespeichert werden',
  notKeptWhy: 'Der Browser lässt diese Seite nichts speichern.',
  heads: { category: 'Kategorie', priority: 'Priorität' },
  team: 'Team',
  undo: 'Rückgängig',
  import: 'Importieren',
  export: 'Exportieren',
  readingTickets: 'Frühere Tickets werden gelesen …',
  rules: {
    lead: 'Regeln gehen dem Modell vor. Sie werden von oben an probiert; für jedes Feld gilt die erste Regel, die es setzt. Ihre kommen vor denen des Modells.',
    own: 'Ihre Regeln',
    new: 'Neue Regel',
    none: 'Noch keine eigenen Regeln',
    example:
      'Zum Beispiel: Tickets mit „Erstattung“ im Betreff sind „Rechnung und Zahlung“, Priorität „Hoch“.',
    saved: (id) => `Regel „${id}“ gespeichert. Neue Tickets werden damit sortiert.`,
    moved: (id, at, count) => `„${id}“ ist jetzt Regel ${numberText(at)} von ${numberText(count)}.`,
    nowOn: (id) => `„${id}“ ist jetzt an.`,
    nowOff: (id) => `„${id}“ ist jetzt aus.`,
    deleted: (id) => `Regel „${id}“ gelöscht.`,
    imported: (rules) =>
      plural('de', rules, { one: '# Regel importiert.', other: '# Regeln importiert.' }),
    exported: (rules) =>
      plural('de', rules, { one: '# Regel exportiert.', other: '# Regeln exportiert.' }),
    exportedWithoutOff: (rules, off) =>
      `${plural('de', rules, { one: '# Regel', other: '# Regeln' })} exportiert; ${plural(
        'de',
        off,
        {
          one: '# ausgeschaltete wurde weggelassen.',
          other: '# ausgeschaltete wurden weggelassen.',
        },
      )}`,
    ofModel: (rules, title) =>
      `${plural('de', rules, { one: '# Regel', other: '# Regeln' })} des Modells „${title}“, nach Ihren an der Reihe, hier nicht änderbar`,
  },
  item: {
    group: (at, count, id) => `Regel ${numberText(at)} von ${numberText(count)}: ${id}`,
    drag: 'An eine andere Stelle ziehen',
    refused: 'Nicht verwendet: Dieses Modell lehnt sie ab.',
    noLabel: (label) => `Nicht verwendet: Dieses Modell hat keine Bezeichnung „${label}“.`,
    isUsed: (id) => `${id} verwenden`,
    on: 'An',
    off: 'Aus',
    moveUp: (id) => `${id} nach oben`,
    moveDown: (id) => `${id} nach unten`,
    upKeys: 'Nach oben (Alt + ↑)',
    downKeys: 'Nach unten (Alt + ↓)',
    edit: 'Bearbeiten',
    delete: (id) => `${id} löschen`,
  },
  summary: {
    if: 'wenn',
    more: (terms) => plural('de', terms, { one: 'und # weiterer', other: 'und # weitere' }),
    or: 'oder',
    inSubject: 'im Betreff',
    inDescription: 'in der Beschreibung',
    inLanguages: (codes) => `auf ${codes}`,
    unless: (phrase) => `, außer bei „${phrase}“`,
    unlessOneOf: (phrases) =>
      plural('de', phrases, {
        one: ', außer bei # Ausdruck',
        other: ', außer bei einem von # Ausdrücken',
      }),
    priority: (label) => `Priorität ${label}`,
    thenStop: ', dann Schluss',
  },
  form: {
    name: 'Name',
    words: 'Wörter oder Ausdrücke',
    wordsHint:
      'je Zeile einer; wie Kunden sie schreiben: groß oder klein, ganze Wörter, Zeichen wie in C++ oder #1',
    regex: 'oder ein regulärer Ausdruck',
    field: 'Sieht in',
    fields: {
      any: 'Betreff und Beschreibung',
      subject: 'Nur Betreff',
      description: 'Nur Beschreibung',
    },
    more: 'Ausnahmen und Sprachen',
    unless: 'Nicht, wenn eines davon vorkommt',
    unlessHint: 'je Zeile eines',
    languages: 'Nur in diesen Sprachen',
    languagesHint: (codes) => `Codes wie en, de; leer: die des Modells (${codes})`,
    set: 'Dann setzen',
    asModel: 'wie das Modell sagt',
    byTable: 'nach der Teamtabelle',
    stop: 'Hier aufhören: spätere Regeln nicht mehr probieren, wenn diese greift',
    save: 'Regel speichern',
    thisRule: 'diese Regel',
  },
  preview: {
    title: 'Was sich ändern würde',
    wouldChange: (tickets) =>
      plural('de', tickets, {
        one: '# früheres Ticket würde sich ändern',
        other: '# frühere Tickets würden sich ändern',
      }),
    of: (tickets) => `von ${numberText(tickets)}`,
    slow: (id) =>
      `Der reguläre Ausdruck von „${id}“ dauerte zu lange und wurde von da an übersprungen. Machen Sie ihn einfacher.`,
    withResolved: 'Auch gelöste Tickets',
    noPriority: 'keine Priorität',
    more: (tickets) => plural('de', tickets, { one: 'und # weiteres', other: 'und # weitere' }),
    apply: (tickets) =>
      plural('de', tickets, {
        one: 'Auf # früheres Ticket anwenden',
        other: 'Auf # frühere Tickets anwenden',
      }),
    saveFirst: 'Speichern Sie zuerst.',
    hint: 'Tickets, über die ein Mensch entschieden hat, bleiben, wie sie sind. Neue Tickets folgen immer dem, was gespeichert ist.',
    changed: (tickets) =>
      plural('de', tickets, { one: '# Ticket geändert.', other: '# Tickets geändert.' }),
  },
  teams: {
    lead: 'Die erste Zeile, die zu Kategorie und Priorität eines Tickets passt, nennt sein Team. Eine Regel, die ein Team setzt, geht dieser Tabelle vor.',
    title: 'Wer was bekommt',
    line: (at) => `Zeile ${numberText(at)}`,
    anyCategory: 'Jede Kategorie',
    anyPriority: 'Jede Priorität',
    moveUp: (at) => `Zeile ${numberText(at)} nach oben`,
    moveDown: (at) => `Zeile ${numberText(at)} nach unten`,
    delete: (at) => `Zeile ${numberText(at)} löschen`,
    add: 'Zeile hinzufügen',
    rest: 'Alles andere',
    unsure: 'Das Modell ist nicht sicher',
    imported: 'Teamtabelle importiert.',
    save: 'Tabelle speichern',
    saved: 'Teamtabelle gespeichert. Neue Tickets folgen ihr.',
    discard: 'Änderungen verwerfen',
    toModel: 'Zurück zur Tabelle des Modells',
    backTo: (title) => `Wieder die Tabelle von „${title}“.`,
    incomplete: 'Jede Zeile braucht ein Team.',
  },
  ...thresholdsDe,
  ...problemsDe,
};
