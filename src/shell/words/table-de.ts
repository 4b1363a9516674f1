import { plural } from '../language/plural.ts';
import type { table } from './table-en.ts';

export const tableDe: typeof table = {
  sheet: 'Blatt',
  paste: 'Oder Zeilen aus einer Tabelle einfügen',
  pasteLabel: 'Zeilen, mit der Zeile der Spaltennamen, falls es eine gibt',
  pasteRead: 'Zeilen lesen',
  pasteName: 'Eingefügte Zeilen',
  encoding: 'Kodierung',
  delimiter: 'Trennzeichen',
  names: 'Spaltennamen',
  noNames: 'Keine: die erste Zeile ist ein Ticket',
  lineText: (line, text) => `Zeile ${line}: ${text}`,
  guess: 'Die Kodierung ist geraten. Wenn Buchstaben falsch aussehen, wählen Sie eine andere.',
  firstRows: 'Erste Zeilen',
  line: 'Zeile',
  moreColumns: (shown, all) =>
    `Die ersten ${shown} von ${all} Spalten sind zu sehen; unten sind alle wählbar.`,
  unread: (columns) => `${columns} sieht nach Text aus und wird nicht gelesen.`,
  only: (column) => `Keine Spalte heißt so, wie Texte es tun: ${column} gilt als Text.`,
  leftOut: (lines) =>
    plural('de', lines, {
      one: '# Zeile am Anfang ist ausgelassen oder sieht falsch aus',
      other: '# Zeilen am Anfang sind ausgelassen oder sehen falsch aus',
    }),
  delimiters: {
    comma: 'Komma',
    semicolon: 'Semikolon',
    tab: 'Tabulator',
    bar: 'Senkrechter Strich',
    none: 'Keines: eine Spalte',
  },
  scripts: {
    western: 'Westeuropa',
    central: 'Mitteleuropa',
    cyrillic: 'Kyrillisch',
    greek: 'Griechisch',
    turkish: 'Türkisch',
    hebrew: 'Hebräisch',
    arabic: 'Arabisch',
    simplified: 'Chinesisch, vereinfacht',
    traditional: 'Chinesisch, traditionell',
    japanese: 'Japanisch',
    korean: 'Koreanisch',
  },
  formats: {
    csv: 'Tabelle',
    jsonl: 'JSON Lines',
    json: 'JSON',
    xlsx: 'Arbeitsmappe',
    html: 'Tabelle einer Seite',
    xml: 'XML-Datensätze',
  },
  columns: (count) => plural('de', count, { one: '# Spalte', other: '# Spalten' }),
  fields: (count) => plural('de', count, { one: '# Feld', other: '# Felder' }),
};
