import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';
import { ticketPt } from './ticket-pt.ts';
import { toolsPt } from './tools-pt.ts';

export const pt: typeof en = {
  title: 'Entrada',
  keyHelp: 'Teclas',
  keys: [
    ['J ou ↓', 'Ticket seguinte'],
    ['K ou ↑', 'Ticket anterior'],
    ['Enter', 'Abrir o ticket'],
    ['Esc', 'Voltar à lista'],
    ['X', 'Selecionar'],
    ['E', 'Resolver ou reabrir'],
    ['F', 'Marcar para revisão'],
    ['U', 'Desfazer'],
    ['/', 'Buscar'],
  ],
  undo: 'Desfazer',
  importTickets: 'Importar',
  exportCsv: 'Exportar CSV',
  exportJson: 'Exportar JSON Lines',
  exported: (tickets) =>
    plural('pt', tickets, {
      one: '# ticket exportado.',
      many: '# de tickets exportados.',
      other: '# tickets exportados.',
    }),
  count: (tickets) =>
    plural('pt', tickets, { one: '# ticket', many: '# de tickets', other: '# tickets' }),
  countOf: (shown, tickets) =>
    plural('pt', tickets, {
      one: `${shown} de # ticket`,
      many: `${shown} de # de tickets`,
      other: `${shown} de # tickets`,
    }),
  reading: (count) => `${count}, lendo…`,
  couldNot: (tickets) =>
    plural('pt', tickets, {
      one: '# não pôde ser classificado e aguarda uma pessoa',
      many: '# não puderam ser classificados e aguardam uma pessoa',
      other: '# não puderam ser classificados e aguardam uma pessoa',
    }),
  done: {
    resolved: (tickets, id) =>
      plural(
        'pt',
        tickets,
        {
          one: '{id} resolvido.',
          many: '# de tickets resolvidos.',
          other: '# tickets resolvidos.',
        },
        { id },
      ),
    reopened: (tickets, id) =>
      plural(
        'pt',
        tickets,
        {
          one: '{id} reaberto.',
          many: '# de tickets reabertos.',
          other: '# tickets reabertos.',
        },
        { id },
      ),
    flagged: (tickets, id) =>
      plural(
        'pt',
        tickets,
        {
          one: '{id} marcado para revisão.',
          many: '# de tickets marcados para revisão.',
          other: '# tickets marcados para revisão.',
        },
        { id },
      ),
    unflagged: (tickets, id) =>
      plural(
        'pt',
        tickets,
        {
          one: '{id} não está mais marcado.',
          many: '# de tickets não estão mais marcados.',
          other: '# tickets não estão mais marcados.',
        },
        { id },
      ),
  },
  list: {
    title: 'Tickets',
    label: 'Lista de tickets; as setas movem, X seleciona',
    none: 'Ainda não há tickets',
    noneText:
      'Tudo o que é enviado na página “Perguntar” chega aqui, é classificado em segundo plano e atribuído a uma equipe.',
    firstRequest: 'Enviar uma primeira solicitação',
    noMatch: 'Nada corresponde',
    noMatchText: 'Tente outra palavra ou mostre todos os tickets.',
    selectAll: (tickets) =>
      plural('pt', tickets, {
        one: 'Selecionar todos (#)',
        many: 'Selecionar todos (#)',
        other: 'Selecionar todos (#)',
      }),
  },
  row: {
    select: (id) => `Selecionar ${id}`,
    automatic: 'automático',
    flagged: 'marcado',
    resolved: 'Resolvido',
    sure: 'de confiança',
    rule: 'regra',
    agent: 'agente',
  },
  filters: {
    search: 'Buscar tickets',
    searchAll: 'Buscar tickets',
    more: 'Filtros',
    show: 'Mostrar',
    statuses: {
      all: 'Todos',
      open: 'Em classificação',
      review: 'Sem certeza',
      assigned: 'Atribuídos',
      resolved: 'Resolvidos',
    },
    category: 'Categoria',
    priority: 'Prioridade',
    team: 'Equipe',
    group: 'Grupo',
    assignee: 'Responsável',
    confidence: 'Confiança',
    any: 'Qualquer',
    from: 'Recebido de',
    until: 'até',
    under: (share) => `menos de ${share}`,
    option: (value, tickets) => `${value} (${tickets})`,
    saveView: 'Salvar como vista',
    viewSaved: (name) => `Vista “${name}” salva.`,
    removeView: (name) => `Remover a vista ${name}`,
    reset: 'Redefinir',
  },
  ...toolsPt,
  ...ticketPt,
};
