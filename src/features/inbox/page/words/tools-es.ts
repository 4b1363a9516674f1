import { plural } from '../../../../shell/language/plural.ts';
import type { tools } from './tools-en.ts';

const setTo = (tickets: number, label: string): string =>
  plural(
    'es',
    tickets,
    {
      one: '# ticket: ahora {label}',
      many: '# de tickets: ahora {label}',
      other: '# tickets: ahora {label}',
    },
    { label },
  );

export const toolsEs: typeof tools = {
  bulk: {
    title: 'Tickets seleccionados',
    selected: (tickets) =>
      plural('es', tickets, {
        one: '# seleccionado',
        many: '# seleccionados',
        other: '# seleccionados',
      }),
    setCategory: 'Fijar la categoría de los tickets seleccionados',
    category: 'Categoría…',
    moveToTeam: 'Mover los tickets seleccionados a un equipo',
    team: 'Equipo…',
    resolve: 'Resolver',
    flag: 'Marcar los tickets seleccionados para revisión',
    flagHint: 'Marcar para revisión',
    delete: 'Eliminar los tickets seleccionados',
    clear: 'Quitar selección',
    set: (tickets, label) => `${setTo(tickets, label)}.`,
    setSome: (tickets, label, others) =>
      `${setTo(tickets, label)}; ${plural('es', others, {
        one: '# de otro modelo queda como está: clasifíquelo de nuevo primero, en «Modelos».',
        many: '# de otro modelo quedan como están: clasifíquelos de nuevo primero, en «Modelos».',
        other: '# de otro modelo quedan como están: clasifíquelos de nuevo primero, en «Modelos».',
      })}`,
    moved: (tickets, team) =>
      plural(
        'es',
        tickets,
        {
          one: '# ticket: movido a {team}.',
          many: '# de tickets: movidos a {team}.',
          other: '# tickets: movidos a {team}.',
        },
        { team },
      ),
    resolved: (tickets) =>
      plural('es', tickets, {
        one: '# ticket: resuelto.',
        many: '# de tickets: resueltos.',
        other: '# tickets: resueltos.',
      }),
    flagged: (tickets) =>
      plural('es', tickets, {
        one: '# ticket: marcado para revisión.',
        many: '# de tickets: marcados para revisión.',
        other: '# tickets: marcados para revisión.',
      }),
    deleteQuestion: (tickets) =>
      plural('es', tickets, {
        one: '¿Eliminar # ticket?',
        many: '¿Eliminar # de tickets?',
        other: '¿Eliminar # tickets?',
      }),
    deleteText:
      'Los tickets, sus decisiones y su historial se quitan de este dispositivo. Esto no se puede deshacer.',
    deleteConfirm: 'Eliminar',
    deleted: (tickets) =>
      plural('es', tickets, {
        one: '# ticket eliminado.',
        many: '# de tickets eliminados.',
        other: '# tickets eliminados.',
      }),
  },
  import: {
    title: 'Importar tickets',
    lead: 'Una tabla (CSV, TSV, Excel, JSON, JSON Lines; también comprimida con gzip) con Subject y Description, o con una columna de texto. Nada sale de este dispositivo.',
    isRead: (file, columns) =>
      plural(
        'es',
        columns,
        {
          one: '{file} se ha leído: # columna. Revise qué significa y después importe.',
          many: '{file} se ha leído: # de columnas. Revise qué significan y después importe.',
          other: '{file} se ha leído: # columnas. Revise qué significan y después importe.',
        },
        { file },
      ),
    refused: (file, problem) => `${file}: ${problem}`,
    columns: {
      text: { title: 'Texto', none: 'Ninguna', mark: 'texto' },
      subject: { title: 'Asunto', none: 'Ninguna', mark: 'asunto' },
      id: { title: 'ID del ticket', none: 'Uno nuevo', mark: 'id' },
      category: { title: 'Categoría', none: 'Sin indicar', mark: 'categoría' },
      priority: { title: 'Prioridad', none: 'Sin indicar', mark: 'prioridad' },
      createdAt: { title: 'Recibido', none: 'Ahora', mark: 'recibido' },
      sender: { title: 'De', none: 'No se guarda', mark: 'de' },
      group: { title: 'Grupo', none: 'No se guarda', mark: 'grupo' },
      assignee: { title: 'Responsable', none: 'No se guarda', mark: 'responsable' },
      status: { title: 'Estado', none: 'Todos abiertos', mark: 'estado' },
    },
    onlyBefore: 'El fallo está en medio del archivo: solo se han importado los tickets anteriores.',
    chooseColumn: 'Elija la columna que contiene el texto, el asunto o ambos.',
    start: 'Importar estos tickets',
    progress: 'Importación',
    stop: 'Detener',
    imported: (tickets) =>
      plural('es', tickets, {
        one: '# ticket importado',
        many: '# de tickets importados',
        other: '# tickets importados',
      }),
    leftOut: (rows) =>
      plural('es', rows, {
        one: '# fila omitida',
        many: '# de filas omitidas',
        other: '# filas omitidas',
      }),
    noted: (rows) =>
      plural('es', rows, {
        one: '# fila con una nota',
        many: '# de filas con una nota',
        other: '# filas con una nota',
      }),
    known: (tickets) =>
      plural('es', tickets, {
        one: '# ya estaba',
        many: '# ya estaban',
        other: '# ya estaban',
      }),
    renamed: (tickets) =>
      plural('es', tickets, {
        one: '# con un número nuevo, porque otro ticket tiene el suyo',
        many: '# con números nuevos, porque otros tickets tienen los suyos',
        other: '# con números nuevos, porque otros tickets tienen los suyos',
      }),
    downloadList: 'Descargar la lista',
  },
  failed: {
    title: 'Sin clasificar',
    export: 'Exportar',
    attempts: (times) =>
      plural('es', times, { one: '# intento', many: '# de intentos', other: '# intentos' }),
    tabDied: (times) =>
      plural('es', times, {
        one: 'la pestaña se cerró una vez',
        many: 'la pestaña se cerró # de veces',
        other: 'la pestaña se cerró # veces',
      }),
    subject: 'Asunto',
    text: 'Texto',
    saveAndTry: 'Guardar y reintentar',
    tryAgain: 'Reintentar',
    triedAgain: (id) => `Se intenta de nuevo con ${id}.`,
    edit: 'Editar',
    giveUp: 'Desistir',
    givenUp: 'No se intenta más. El ticket se queda en la bandeja.',
    open: 'Abrir el ticket',
    none: 'Aquí no hay nada',
    noneText: 'Aquí esperarían los tickets que no se pueden clasificar tras varios intentos.',
  },
};
