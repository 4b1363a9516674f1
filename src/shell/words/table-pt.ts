import { plural } from '../language/plural.ts';
import type { table } from './table-en.ts';

export const tablePt: typeof table = {
  sheet: 'Planilha',
  paste: 'Ou colar linhas de uma planilha',
  pasteLabel: 'Linhas, com a dos nomes das colunas, se houver',
  pasteRead: 'Ler as linhas',
  pasteName: 'Linhas coladas',
  encoding: 'Codificação',
  delimiter: 'Delimitador',
  names: 'Nomes das colunas',
  noNames: 'Nenhum: a primeira linha é um ticket',
  lineText: (line, text) => `Linha ${line}: ${text}`,
  guess: 'A codificação é um palpite. Se as letras parecerem erradas, escolha outra.',
  firstRows: 'Primeiras linhas',
  line: 'Linha',
  moreColumns: (shown, all) =>
    `São mostradas as primeiras ${shown} de ${all} colunas; abaixo é possível escolher todas.`,
  unread: (columns) => `${columns} parece texto e não é lido.`,
  only: (column) => `Nenhuma coluna tem um nome usual de texto: ${column} é tomada como texto.`,
  leftOut: (lines) =>
    plural('pt', lines, {
      one: '# linha do início ficou de fora ou parece errada',
      many: '# de linhas do início ficaram de fora ou parecem erradas',
      other: '# linhas do início ficaram de fora ou parecem erradas',
    }),
  delimiters: {
    comma: 'Vírgula',
    semicolon: 'Ponto e vírgula',
    tab: 'Tabulação',
    bar: 'Barra vertical',
    none: 'Nenhum: uma coluna',
  },
  scripts: {
    western: 'Europa Ocidental',
    central: 'Europa Central',
    cyrillic: 'Cirílico',
    greek: 'Grego',
    turkish: 'Turco',
    hebrew: 'Hebraico',
    arabic: 'Árabe',
    simplified: 'Chinês simplificado',
    traditional: 'Chinês tradicional',
    japanese: 'Japonês',
    korean: 'Coreano',
  },
  formats: {
    csv: 'tabela',
    jsonl: 'JSON Lines',
    json: 'JSON',
    xlsx: 'pasta de trabalho',
    html: 'tabela de uma página',
    xml: 'registros XML',
  },
  columns: (count) =>
    plural('pt', count, { one: '# coluna', many: '# de colunas', other: '# colunas' }),
  fields: (count) =>
    plural('pt', count, { one: '# campo', many: '# de campos', other: '# campos' }),
};
