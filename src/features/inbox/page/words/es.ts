import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';
import { ticketEs } from './ticket-es.ts';
import { toolsEs } from './tools-es.ts';

export const es: typeof en = {
  title: 'Bandeja',
  keyHelp: 'Teclas',
  keys: [
    ['J o ↓', 'Ticket siguiente'],
    ['K o ↑', 'Ticket anterior'],
    ['Intro', 'Abrir el ticket'],
    ['Esc', 'Volver a la lista'],
    ['X', 'Seleccionar'],
    ['E', 'Resolver o reabrir'],
    ['F', 'Marcar para revisión'],
    ['U', 'Deshacer'],
    ['/', 'Buscar'],
  ],
  undo: 'Deshacer',
  importTickets: 'Importar',
  exportCsv: 'Exportar CSV',
  exportJson: 'Exportar JSON Lines',
  exported: (tickets) =>
    plural('es', tickets, {
      one: '# ticket exportado.',
      many: '# de tickets exportados.',
      other: '# tickets exportados.',
    }),
  count: (tickets) =>
    plural('es', tickets, { one: '# ticket', many: '# de tickets', other: '# tickets' }),
  countOf: (shown, tickets) =>
    plural('es', tickets, {
      one: `${shown} de # ticket`,
      many: `${shown} de # de tickets`,
      other: `${shown} de # tickets`,
    }),
  reading: (count) => `${count}, leyendo…`,
  couldNot: (tickets) =>
    plural('es', tickets, {
      one: '# no se pudo clasificar y espera a una persona',
      many: '# no se pudieron clasificar y esperan a una persona',
      other: '# no se pudieron clasificar y esperan a una persona',
    }),
  done: {
    resolved: (tickets, id) =>
      plural(
        'es',
        tickets,
        {
          one: '{id} resuelto.',
          many: '# de tickets resueltos.',
          other: '# tickets resueltos.',
        },
        { id },
      ),
    reopened: (tickets, id) =>
      plural(
        'es',
        tickets,
        {
          one: '{id} reabierto.',
          many: '# de tickets reabiertos.',
          other: '# tickets reabiertos.',
        },
        { id },
      ),
    flagged: (tickets, id) =>
      plural(
        'es',
        tickets,
        {
          one: '{id} marcado para revisión.',
          many: '# de tickets marcados para revisión.',
          other: '# tickets marcados para revisión.',
        },
        { id },
      ),
    unflagged: (tickets, id) =>
      plural(
        'es',
        tickets,
        {
          one: '{id} ya no está marcado.',
          many: '# de tickets ya no están marcados.',
          other: '# tickets ya no están marcados.',
        },
        { id },
      ),
  },
  list: {
    title: 'Tickets',
    label: 'Lista de tickets; las flechas mueven, X selecciona',
    none: 'Aún no hay tickets',
    noneText:
      'Todo lo que se envía en la página «Preguntar» llega aquí, se clasifica en segundo plano y se asigna a un equipo.',
    firstRequest: 'Enviar una primera solicitud',
    noMatch: 'Nada coincide',
    noMatchText: 'Pruebe con otra palabra o muestre todos los tickets.',
    selectAll: (tickets) =>
      plural('es', tickets, {
        one: 'Seleccionar todos: #',
        many: 'Seleccionar todos: #',
        other: 'Seleccionar todos: #',
      }),
  },
  row: {
    select: (id) => `Seleccionar ${id}`,
    automatic: 'automático',
    flagged: 'marcado',
    resolved: 'Resuelto',
    sure: 'de confianza',
    rule: 'regla',
    agent: 'agente',
  },
  filters: {
    search: 'Buscar tickets',
    searchAll: 'Buscar tickets',
    more: 'Filtros',
    show: 'Mostrar',
    statuses: {
      all: 'Todos',
      open: 'Clasificando',
      review: 'Sin certeza',
      assigned: 'Asignados',
      resolved: 'Resueltos',
    },
    category: 'Categoría',
    priority: 'Prioridad',
    team: 'Equipo',
    group: 'Grupo',
    assignee: 'Responsable',
    confidence: 'Confianza',
    any: 'Cualquiera',
    from: 'Recibido desde',
    until: 'hasta',
    under: (share) => `menos del ${share}`,
    option: (value, tickets) => `${value} (${tickets})`,
    saveView: 'Guardar como vista',
    viewSaved: (name) => `Vista «${name}» guardada.`,
    removeView: (name) => `Quitar la vista ${name}`,
    reset: 'Restablecer',
  },
  ...toolsEs,
  ...ticketEs,
};
