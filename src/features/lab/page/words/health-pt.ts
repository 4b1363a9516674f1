import { plural } from '../../../../shell/language/plural.ts';
import type { health } from './health-en.ts';

export const healthPt: typeof health = {
  title: (name) => `Em que estado está “${name}”?`,
  lookAt: 'Veja isto:',
  differ: (labels) => `${labels} só diferem em maiúsculas, acentos, espaços ou hifens.`,
  and: (one, other) => `${one} e ${other}`,
  merge: (label) => `Unir em “${label}”`,
  severalTitle: 'Textos com vários rótulos',
  rows: (tickets, rows) =>
    `${plural('pt', tickets, { one: '# ticket', many: '# de tickets', other: '# tickets' })}, linhas ${rows}`,
  goOn: 'Seguir para o treinamento',
  openFirst: 'Abra primeiro um conjunto de dados.',
  usable: (tickets) =>
    plural('pt', tickets, {
      one: '# ticket pode ser usado.',
      many: '# de tickets podem ser usados.',
      other: '# tickets podem ser usados.',
    }),
  unusable: (rows) =>
    plural('pt', rows, {
      one: '# linha não pode ser usada.',
      many: '# de linhas não podem ser usadas.',
      other: '# linhas não podem ser usadas.',
    }),
  saveUnusable: (lines) =>
    plural('pt', lines, {
      one: 'Baixar a linha que não pode ser usada',
      many: 'Baixar os # de linhas que não podem ser usadas',
      other: 'Baixar as # linhas que não podem ser usadas',
    }),
  unusableSuch: (rows, line, problem) =>
    `${plural('pt', rows, {
      one: '# linha não pode ser usada',
      many: '# de linhas não podem ser usadas',
      other: '# linhas não podem ser usadas',
    })}, por exemplo a linha ${line}: ${problem}.`,
  duplicates: (rows) =>
    plural('pt', rows, {
      none: 'Sem duplicatas exatas.',
      one: '# duplicata exata. Fica de fora automaticamente.',
      many: '# de duplicatas exatas. Ficam de fora automaticamente.',
      other: '# duplicatas exatas. Ficam de fora automaticamente.',
    }),
  nearDuplicates: (tickets) =>
    plural('pt', tickets, {
      none: 'Sem quase duplicatas.',
      one: '# ticket diz quase o mesmo que outro. Na medição, esses tickets ficam do mesmo lado.',
      many: '# de tickets dizem quase o mesmo que outro. Na medição, esses tickets ficam do mesmo lado.',
      other:
        '# tickets dizem quase o mesmo que outro. Na medição, esses tickets ficam do mesmo lado.',
    }),
  conflicts: (texts) =>
    plural('pt', texts, {
      none: 'Nenhum texto tem dois rótulos.',
      one: '# texto tem vários rótulos. Fica o mais comum; veja abaixo.',
      many: '# de textos têm vários rótulos. Fica o mais comum; veja abaixo.',
      other: '# textos têm vários rótulos. Fica o mais comum; veja abaixo.',
    }),
  severalOutcome: {
    label: 'e cada combinação dessas conta como um rótulo próprio',
    leftOut: 'e as suas linhas ficam de fora',
    unlabelled: 'e as suas linhas não têm rótulo para isso',
  },
  severalInCells: (cells, of, head, example, parts, outcome) =>
    `${cells} das ${of} células de ${head} contêm vários rótulos, como “${example}” (${parts}), ${outcome}. Escreva um rótulo em cada célula, ou dê a cada um a sua própria coluna e importe de novo com a segunda como “outro rótulo”.`,
  spelled: (head, spellings, rows, into) =>
    `${head}: ${spellings} (${plural('pt', rows, { one: '# linha', many: '# de linhas', other: '# linhas' })}) lidos como “${into}”; só diferem em maiúsculas, acentos, espaços ou hifens.`,
  allAlike: 'Todos os textos são iguais. Não há nada a aprender com eles.',
  oneLabel: 'Há um só rótulo. Acrescente tickets de pelo menos mais um.',
  rare: (labels, least, names) =>
    `${plural('pt', labels, { one: '# rótulo tem', many: '# de rótulos têm', other: '# rótulos têm' })} menos de ${least} exemplos: ${names}.`,
  tooMany: (labels, most) =>
    `${labels} rótulos são demais para um modelo; cabem ${most}. Una alguns ou importe menos.`,
  charts: {
    perCategory: 'Tickets por categoria',
    category: 'Categoria',
    tickets: 'Tickets',
    commonest: (shown, all) => `As ${shown} mais comuns de ${all}.`,
    lengths: 'Tamanho dos tickets',
    words: 'Palavras',
  },
  fix: {
    title: 'Rótulos provavelmente errados',
    lead: 'Um modelo lê cada ticket sem nunca o ter visto. Onde ele tem certeza e o rótulo diz outra coisa, vale a pena olhar.',
    look: 'Procurar rótulos errados',
    ticket: (at, of) => `Ticket ${at} de ${of}`,
    at: (at, of) => `${at} de ${of}`,
    labelled: (label, suggested, share) =>
      `Rotulado como ${label}; parece ${suggested} (confiança: ${share}).`,
    change: (label) => `Mudar para ${label}`,
    keep: (label) => `Manter ${label}`,
    leaveOut: 'Deixar de fora',
    none: 'Nenhum rótulo parece errado.',
    done: (all, changed) => `Vistos: ${all}; mudados: ${changed}.`,
    again: 'Procurar de novo',
  },
  faults: {
    several: (head, labels) => `vários rótulos em ${head} (${labels}); indique um`,
    noLabel: (head) => `falta ${head}`,
    noText: 'falta o texto',
  },
};
