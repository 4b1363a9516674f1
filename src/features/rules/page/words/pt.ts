import { numberText } from '../../../../shell/language/formats.ts';
import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';
import { problemsPt } from './problems-pt.ts';
import { thresholdsPt } from './thresholds-pt.ts';

export const pt: typeof en = {
  title: 'Regras',
  parts: 'Partes desta página',
  tabs: { rules: 'Regras', teams: 'Equipes', thresholds: 'Limiares' },
  notKept: 'Não é possível salvar regras aqui',
  notKeptWhy: 'O navegador não deixa esta página guardar nada.',
  heads: { category: 'Categoria', priority: 'Prioridade' },
  team: 'Equipe',
  undo: 'Desfazer',
  import: 'Importar',
  export: 'Exportar',
  readingTickets: 'Lendo tickets anteriores…',
  rules: {
    lead: 'As regras prevalecem sobre o modelo. São testadas de cima para baixo; em cada campo vale a primeira regra que o define. As suas vêm antes das do modelo.',
    own: 'As suas regras',
    new: 'Nova regra',
    none: 'Você ainda não tem regras',
    example:
      'Por exemplo: tickets com “reembolso” no assunto são “Fatura e pagamento”, prioridade “Alta”.',
    saved: (id) => `Regra “${id}” salva. Os novos tickets são classificados com ela.`,
    moved: (id, at, count) => `“${id}” é agora a regra ${numberText(at)} de ${numberText(count)}.`,
    nowOn: (id) => `“${id}” está ativada.`,
    nowOff: (id) => `“${id}” está desativada.`,
    deleted: (id) => `Regra “${id}” excluída.`,
    imported: (rules) =>
      plural('pt', rules, {
        one: '# regra importada.',
        many: '# de regras importadas.',
        other: '# regras importadas.',
      }),
    exported: (rules) =>
      plural('pt', rules, {
        one: '# regra exportada.',
        many: '# de regras exportadas.',
        other: '# regras exportadas.',
      }),
    exportedWithoutOff: (rules, off) =>
      `${plural('pt', rules, {
        one: '# regra exportada',
        many: '# de regras exportadas',
        other: '# regras exportadas',
      })}; ${plural('pt', off, {
        one: '# desativada ficou de fora.',
        many: '# de desativadas ficaram de fora.',
        other: '# desativadas ficaram de fora.',
      })}`,
    ofModel: (rules, title) =>
      `${plural('pt', rules, { one: '# regra', many: '# de regras', other: '# regras' })} do modelo “${title}”, depois das suas; aqui não se alteram`,
  },
  item: {
    group: (at, count, id) => `Regra ${numberText(at)} de ${numberText(count)}: ${id}`,
    drag: 'Arrastar para outro lugar',
    refused: 'Sem uso: este modelo a recusa.',
    noLabel: (label) => `Sem uso: este modelo não tem o rótulo “${label}”.`,
    isUsed: (id) => `Usar ${id}`,
    on: 'Ativada',
    off: 'Desativada',
    moveUp: (id) => `Mover ${id} para cima`,
    moveDown: (id) => `Mover ${id} para baixo`,
    upKeys: 'Mover para cima (Alt + ↑)',
    downKeys: 'Mover para baixo (Alt + ↓)',
    edit: 'Editar',
    delete: (id) => `Excluir ${id}`,
  },
  summary: {
    if: 'se',
    more: (terms) => plural('pt', terms, { one: 'e mais #', many: 'e mais #', other: 'e mais #' }),
    or: 'ou',
    inSubject: 'no assunto',
    inDescription: 'na descrição',
    inLanguages: (codes) => `em ${codes}`,
    unless: (phrase) => `, salvo com “${phrase}”`,
    unlessOneOf: (phrases) =>
      plural('pt', phrases, {
        one: ', salvo com # expressão',
        many: ', salvo com uma de # de expressões',
        other: ', salvo com uma de # expressões',
      }),
    priority: (label) => `prioridade ${label}`,
    thenStop: ', e parar',
  },
  form: {
    name: 'Nome',
    words: 'Palavras ou expressões',
    wordsHint:
      'uma por linha; como o cliente as escreve: maiúsculas ou minúsculas, palavras inteiras, sinais como em C++ ou #1',
    regex: 'ou uma expressão regular',
    field: 'Procura em',
    fields: {
      any: 'Assunto e descrição',
      subject: 'Só o assunto',
      description: 'Só a descrição',
    },
    more: 'Exceções e idiomas',
    unless: 'Não quando aparece uma destas',
    unlessHint: 'uma por linha',
    languages: 'Só nestes idiomas',
    languagesHint: (codes) => `códigos como en, de; vazio: os do modelo (${codes})`,
    set: 'Então definir',
    asModel: 'como diz o modelo',
    byTable: 'pela tabela de equipes',
    stop: 'Parar aqui: não testar as regras seguintes quando esta se aplica',
    save: 'Salvar regra',
    thisRule: 'esta regra',
  },
  preview: {
    title: 'O que mudaria',
    wouldChange: (tickets) =>
      plural('pt', tickets, {
        one: 'Mudaria # ticket anterior',
        many: 'Mudariam # de tickets anteriores',
        other: 'Mudariam # tickets anteriores',
      }),
    of: (tickets) => `de ${numberText(tickets)}`,
    slow: (id) =>
      `A expressão regular de “${id}” demorou demais e foi ignorada a partir daí. Simplifique-a.`,
    withResolved: 'Também os tickets resolvidos',
    noPriority: 'sem prioridade',
    more: (tickets) =>
      plural('pt', tickets, { one: 'e mais #', many: 'e mais #', other: 'e mais #' }),
    apply: (tickets) =>
      plural('pt', tickets, {
        one: 'Aplicar a # ticket anterior',
        many: 'Aplicar a # de tickets anteriores',
        other: 'Aplicar a # tickets anteriores',
      }),
    saveFirst: 'Salve primeiro.',
    hint: 'Os tickets que uma pessoa decidiu ficam como estão. Os novos seguem sempre o que está salvo.',
    changed: (tickets) =>
      plural('pt', tickets, {
        one: '# ticket alterado.',
        many: '# de tickets alterados.',
        other: '# tickets alterados.',
      }),
  },
  teams: {
    lead: 'A primeira linha que corresponde à categoria e à prioridade de um ticket indica a sua equipe. Uma regra que define uma equipe vem antes desta tabela.',
    title: 'Quem recebe o quê',
    line: (at) => `Linha ${numberText(at)}`,
    anyCategory: 'Qualquer categoria',
    anyPriority: 'Qualquer prioridade',
    moveUp: (at) => `Mover a linha ${numberText(at)} para cima`,
    moveDown: (at) => `Mover a linha ${numberText(at)} para baixo`,
    delete: (at) => `Excluir a linha ${numberText(at)}`,
    add: 'Adicionar uma linha',
    rest: 'Todo o resto',
    unsure: 'O modelo não tem certeza',
    imported: 'Tabela de equipes importada.',
    save: 'Salvar tabela',
    saved: 'Tabela de equipes salva. Os novos tickets a seguem.',
    discard: 'Descartar alterações',
    toModel: 'Voltar à tabela do modelo',
    backTo: (title) => `De novo a tabela de “${title}”.`,
    incomplete: 'Cada linha precisa de uma equipe.',
  },
  ...thresholdsPt,
  ...problemsPt,
};
