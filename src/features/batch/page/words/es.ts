import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const es: typeof en = {
  title: 'Lotes',
  lead: 'Clasifique un archivo entero de tickets en este dispositivo. Un lote se puede pausar, resiste una recarga y ninguna fila se clasifica dos veces.',
  all: 'Todos los lotes',
  noSuch: 'No existe ese lote',
  noSuchText: 'Puede que se haya eliminado.',
  drop: 'Suelte aquí un archivo de tickets',
  dropHint: (rows, size) =>
    `CSV, TSV, Excel, JSON o JSON Lines, hasta ${rows} filas o ${size}. Se lee en este dispositivo y no se envía a ningún sitio.`,
  refused: (file, problem) => `${file}: ${problem}`,
  isRead: (file, columns) =>
    plural(
      'es',
      columns,
      {
        one: '{file} se ha leído: # columna. Revise qué significa y empiece.',
        many: '{file} se ha leído: # de columnas. Revise qué significan y empiece.',
        other: '{file} se ha leído: # columnas. Revise qué significan y empiece.',
      },
      { file },
    ),
  deleted: 'El lote se ha eliminado.',
  written: 'El archivo se ha escrito.',
  work: {
    copying: 'Guardando una copia para que una recarga no pierda nada',
    writing: 'Escribiendo el archivo',
    adding: 'Añadiendo a la bandeja',
  },
  list: {
    title: 'Lotes en este dispositivo',
    rowsSorted: (rows) =>
      plural('es', rows, {
        one: '# fila clasificada',
        many: '# de filas clasificadas',
        other: '# filas clasificadas',
      }),
  },
  columns: {
    text: { title: 'Texto', none: 'Ninguna', mark: 'texto' },
    subject: { title: 'Asunto', none: 'Ninguna', mark: 'asunto' },
    id: { title: 'ID del ticket', none: 'Número de fila', mark: 'id' },
    category: {
      title: 'Categoría esperada',
      none: 'Sin etiquetar',
      mark: 'categoría esperada',
      hint: 'Muestra con qué frecuencia coincide el modelo.',
    },
    priority: { title: 'Prioridad esperada', none: 'Sin etiquetar', mark: 'prioridad esperada' },
  },
  chooseColumn: 'Elija la columna que contiene el texto, el asunto o ambos.',
  startSorting: 'Empezar a clasificar',
  otherFile: 'Otro archivo',
  oneRuns: 'Hay un lote en marcha; este podrá empezar cuando termine o se pause.',
  states: {
    running: 'En marcha',
    ready: 'Sin empezar',
    interrupted: 'Interrumpido',
    paused: 'En pausa',
    done: 'Terminado',
    failed: 'Detenido',
    cancelled: 'Terminado antes de tiempo',
  },
  ends: {
    done: 'El lote ha terminado.',
    paused: 'El lote está en pausa.',
    failed: 'El lote se detuvo.',
    cancelled: 'El lote se eliminó.',
  },
  durations: {
    seconds: (s) => `${s} s`,
    minutesSeconds: (min, s) => `${min} min ${s} s`,
    minutes: (min) => `${min} min`,
    hours: (h, min) => `${h} h ${min} min`,
  },
  status: {
    title: 'Progreso',
    pausing: 'Pausando…',
    elsewhere: 'en otra pestaña',
    rows: (rows) => plural('es', rows, { one: '# fila', many: '# de filas', other: '# filas' }),
    toCheck: (rows) =>
      plural('es', rows, { one: '# por revisar', many: '# por revisar', other: '# por revisar' }),
    aSecond: (rows) =>
      plural('es', rows, { one: '# por segundo', many: '# por segundo', other: '# por segundo' }),
    left: (duration) => `quedan unos ${duration}`,
    finding: (row) => `buscando la fila ${row}`,
    pause: 'Pausar',
    chooseToGoOn: (file) => `Elegir ${file} para continuar`,
    resume: 'Reanudar',
    start: 'Empezar',
    cancel: 'Cancelar',
    delete: 'Eliminar el lote',
    sorted: 'Filas clasificadas',
    keptBefore: (rows) =>
      plural('es', rows, {
        one: 'La # fila anterior se conserva.',
        many: 'Los # de filas anteriores se conservan.',
        other: 'Las # filas anteriores se conservan.',
      }),
    fileNeeded: 'Para esto hace falta el propio archivo.',
    choose: (file) => `Elegir ${file}`,
    isCut: (most) => `El archivo tiene más filas; un lote admite ${most}.`,
    noRoom: (size) =>
      `No había espacio para una copia del archivo (${size}). Tras una recarga se le pedirá de nuevo; lo clasificado se conserva.`,
    deleteQuestion: '¿Eliminar este lote?',
    deleteText:
      'Sus respuestas y su copia del archivo se eliminan de este dispositivo. Los tickets que se añadieron a la bandeja se quedan allí.',
    deleteConfirm: 'Eliminar',
  },
  summary: {
    noTickets: (lines) =>
      plural('es', lines, {
        one: '# línea no es un ticket',
        many: '# de líneas no son tickets',
        other: '# líneas no son tickets',
      }),
    category: 'Categorías',
    priority: 'Prioridades',
    team: 'Equipos',
    shareOf: (label) => `${label}, parte de las filas`,
    against: {
      category: 'Frente a la categoría esperada',
      priority: 'Frente a la prioridad esperada',
    },
    right: 'La etiqueta más probable es correcta',
    meanF1: 'F1 medio de las etiquetas',
    covered: 'Lo bastante seguro para actuar',
    coveredRight: 'De ellas, correctas',
    labelled: 'Filas etiquetadas',
    byLabel: 'Por etiqueta',
    label: 'Etiqueta',
    rows: 'Filas',
    precision: 'Precisión',
    recall: 'Exhaustividad',
    takenFor: 'Confundida sobre todo con',
    unknown: (rows, labels) =>
      plural(
        'es',
        rows,
        {
          one: '# fila espera una etiqueta que este paquete no conoce y no se cuenta: {labels}.',
          many: '# de filas esperan una etiqueta que este paquete no conoce y no se cuentan: {labels}.',
          other:
            '# filas esperan una etiqueta que este paquete no conoce y no se cuentan: {labels}.',
        },
        { labels },
      ),
  },
  results: {
    title: 'Resultados',
    someOf: (found, rows) =>
      plural('es', rows, {
        one: `${found} de # fila`,
        many: `${found} de # de filas`,
        other: `${found} de # filas`,
      }),
    noRows: 'Aún no hay filas',
    noRowsText: 'Las respuestas aparecen aquí a medida que se encuentran.',
    noMatch: 'Nada coincide',
    noMatchText: 'Elija otro filtro.',
    rows: 'Filas',
    earlier: 'Filas anteriores',
    later: 'Filas siguientes',
    part: (part, parts) => `Parte ${part} de ${parts}`,
  },
  filters: {
    category: 'Categoría',
    state: 'Estado',
    confidence: 'Confianza',
    any: 'Cualquiera',
    notSure: 'Sin certeza',
    accept: 'Lo bastante seguro para actuar',
    suggest: 'Una sugerencia',
    under: (share) => `menos del ${share}`,
    toCheck: (rows) => `Filas por revisar (${rows})`,
    wrong: 'Distinto de lo esperado',
  },
  row: {
    line: 'línea',
    noText: '(sin texto)',
    expected: (label) => `esperado: ${label}`,
    rule: 'regla',
    sure: 'de confianza',
    perhaps: (label, share) => `¿${label} ${share}?`,
  },
  exports: {
    stop: 'Detener',
    ownCsv: 'CSV con sus columnas',
    ownJson: 'JSON Lines con sus campos',
    csv: 'CSV de respuestas',
    json: 'JSON Lines de respuestas',
    toCheck: 'Filas por revisar',
    addAll: 'Añadir todas a la bandeja',
    addThese: 'Añadir estas a la bandeja',
    hint: 'El filtro de arriba decide qué filas se escriben o se añaden. El texto que una hoja de cálculo ejecutaría como fórmula recibe un apóstrofo delante.',
  },
  added: {
    added: (tickets) =>
      plural('es', tickets, {
        one: '# ticket añadido a la bandeja',
        many: '# de tickets añadidos a la bandeja',
        other: '# tickets añadidos a la bandeja',
      }),
    known: (tickets) =>
      plural('es', tickets, {
        one: '# ya estaba allí',
        many: '# ya estaban allí',
        other: '# ya estaban allí',
      }),
    empty: (tickets) =>
      plural('es', tickets, {
        one: '# no tiene texto',
        many: '# no tienen texto',
        other: '# no tienen texto',
      }),
    repeated: (rows, id) =>
      plural(
        'es',
        rows,
        {
          one: '# fila más comparte el id de una fila anterior, como {id}: la primera de cada una es el ticket.',
          many: '# de filas más comparten el id de una fila anterior, como {id}: la primera de cada una es el ticket.',
          other:
            '# filas más comparten el id de una fila anterior, como {id}: la primera de cada una es el ticket.',
        },
        { id },
      ),
  },
};
