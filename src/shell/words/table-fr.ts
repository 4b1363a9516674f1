import { plural } from '../language/plural.ts';
import type { table } from './table-en.ts';

export const tableFr: typeof table = {
  sheet: 'Feuille',
  paste: 'Ou coller des lignes d’un tableur',
  pasteLabel: 'Lignes, avec celle des noms de colonnes s’il y en a une',
  pasteRead: 'Lire les lignes',
  pasteName: 'Lignes collées',
  encoding: 'Encodage',
  delimiter: 'Séparateur',
  names: 'Noms des colonnes',
  noNames: 'Aucun : la première ligne est un ticket',
  lineText: (line, text) => `Ligne ${line} : ${text}`,
  guess: 'L’encodage est une supposition. Si des lettres s’affichent mal, choisissez-en un autre.',
  firstRows: 'Premières lignes',
  line: 'Ligne',
  moreColumns: (shown, all) =>
    `Les ${shown} premières colonnes sur ${all} sont affichées ; toutes peuvent être choisies ci-dessous.`,
  unread: (columns) => `${columns} semble être du texte et n’est pas lu.`,
  only: (column) =>
    `Aucune colonne ne porte un nom habituel de texte : ${column} est prise pour le texte.`,
  leftOut: (lines) =>
    plural('fr', lines, {
      one: '# ligne du début est ignorée ou paraît fausse',
      many: '# de lignes du début sont ignorées ou paraissent fausses',
      other: '# lignes du début sont ignorées ou paraissent fausses',
    }),
  delimiters: {
    comma: 'Virgule',
    semicolon: 'Point-virgule',
    tab: 'Tabulation',
    bar: 'Barre verticale',
    none: 'Aucun : une colonne',
  },
  scripts: {
    western: 'Europe occidentale',
    central: 'Europe centrale',
    cyrillic: 'Cyrillique',
    greek: 'Grec',
    turkish: 'Turc',
    hebrew: 'Hébreu',
    arabic: 'Arabe',
    simplified: 'Chinois simplifié',
    traditional: 'Chinois traditionnel',
    japanese: 'Japonais',
    korean: 'Coréen',
  },
  formats: {
    csv: 'tableau',
    jsonl: 'JSON Lines',
    json: 'JSON',
    xlsx: 'classeur',
    html: 'tableau d’une page',
    xml: 'enregistrements XML',
  },
  columns: (count) =>
    plural('fr', count, { one: '# colonne', many: '# de colonnes', other: '# colonnes' }),
  fields: (count) =>
    plural('fr', count, { one: '# champ', many: '# de champs', other: '# champs' }),
};
