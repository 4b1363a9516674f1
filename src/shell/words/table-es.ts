import { plural } from '../language/plural.ts';
import type { table } from './table-en.ts';

export const tableEs: typeof table = {
  sheet: 'Hoja',
  paste: 'O pegar filas de una hoja de cálculo',
  pasteLabel: 'Filas, con la línea de los nombres de columna si la hay',
  pasteRead: 'Leer las filas',
  pasteName: 'Filas pegadas',
  encoding: 'Codificación',
  delimiter: 'Delimitador',
  names: 'Nombres de columnas',
  noNames: 'Ninguno: la primera fila es un ticket',
  lineText: (line, text) => `Línea ${line}: ${text}`,
  guess: 'La codificación es una suposición. Si las letras se ven mal, elija otra.',
  firstRows: 'Primeras filas',
  line: 'Línea',
  moreColumns: (shown, all) => `Se ven ${shown} de ${all} columnas; abajo se eligen todas.`,
  unread: (columns) => `${columns} parece texto y no se lee.`,
  only: (column) => `Ninguna columna se llama como un texto: se toma ${column}.`,
  leftOut: (lines) =>
    plural('es', lines, {
      one: '# línea del comienzo se omite o parece incorrecta',
      many: '# de líneas del comienzo se omiten o parecen incorrectas',
      other: '# líneas del comienzo se omiten o parecen incorrectas',
    }),
  delimiters: {
    comma: 'Coma',
    semicolon: 'Punto y coma',
    tab: 'Tabulador',
    bar: 'Barra',
    none: 'Ninguno: una columna',
  },
  scripts: {
    western: 'Europa occidental',
    central: 'Europa central',
    cyrillic: 'Cirílico',
    greek: 'Griego',
    turkish: 'Turco',
    hebrew: 'Hebreo',
    arabic: 'Árabe',
    simplified: 'Chino simplificado',
    traditional: 'Chino tradicional',
    japanese: 'Japonés',
    korean: 'Coreano',
  },
  formats: {
    csv: 'tabla',
    jsonl: 'JSON Lines',
    json: 'JSON',
    xlsx: 'libro',
    html: 'tabla de una página',
    xml: 'registros XML',
  },
  columns: (count) =>
    plural('es', count, { one: '# columna', many: '# de columnas', other: '# columnas' }),
  fields: (count) =>
    plural('es', count, { one: '# campo', many: '# de campos', other: '# campos' }),
};
