import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const es: typeof en = {
  title: 'Revisión',
  keyHelp: 'Teclas',
  keys: [
    ['1 – 9', 'Fijar la categoría y seguir'],
    ['0 o N', 'Ninguna de las categorías'],
    ['Mayús + 1 – 9', 'Prioridad de la categoría que viene después'],
    ['Intro', 'Aceptar la primera suposición del modelo, o su prioridad'],
    ['S', 'Omitir por ahora'],
    ['U o Ctrl + Z', 'Retirar la última etiqueta'],
  ],
  skip: 'Omitir',
  undo: 'Deshacer',
  choosing: 'Eligiendo tickets…',
  nothing: 'No hay nada pendiente',
  nothingText:
    'Aquí llegan los tickets de los que el modelo no está seguro y los marcados en la bandeja.',
  soFar: (tickets) =>
    plural('es', tickets, {
      one: '# ticket etiquetado.',
      many: '# de tickets etiquetados.',
      other: '# tickets etiquetados.',
    }),
  toInbox: 'Ir a la bandeja',
  others: {
    wait: (tickets) =>
      plural('es', tickets, {
        one: 'También espera # ticket de otro modelo:',
        many: 'También esperan # de tickets de otro modelo:',
        other: 'También esperan # tickets de otro modelo:',
      }),
    sortAgain: 'clasifíquelos de nuevo',
    after: ' primero.',
  },
  progress: {
    title: 'Progreso',
    labelled: (tickets) =>
      plural('es', tickets, {
        one: '# etiquetado',
        many: '# etiquetados',
        other: '# etiquetados',
      }),
    skipped: (tickets) =>
      plural('es', tickets, { one: '# omitido', many: '# omitidos', other: '# omitidos' }),
    waiting: (tickets) =>
      plural('es', tickets, { one: '# en espera', many: '# en espera', other: '# en espera' }),
  },
  card: {
    why: {
      flagged: 'marcado para una segunda revisión',
      'out-of-scope': 'distinto de lo que conoce el modelo',
      automatic: 'una respuesta automática, escrita por una máquina',
      language: 'en un idioma que aquí no se lee (Ajustes)',
      suggest: 'por debajo del nivel para decidir solo',
      unsure: 'el modelo no estaba seguro',
    },
    category: 'Categoría',
    priority: 'Prioridad',
    firstGuess: ', la primera suposición del modelo',
    none: 'Ninguna de estas',
    leave: (priority) => `Dejarlo en ${priority}`,
    leaveOpen: 'Dejarlo sin decidir',
    askPriority: 'Preguntar la prioridad después de la categoría',
    howUrgent: (category) => `${category}. ¿Y con qué urgencia?`,
  },
  said: {
    labelled: (id, labels) => `${id}: ${labels}.`,
    none: (id) => `${id}: ninguna de las categorías.`,
    skipped: (id) => `${id} omitido.`,
    back: (id) => `${id} está de vuelta.`,
    next: (said, title) => `${said} Siguiente: ${title}`,
  },
  corrections: {
    title: 'Correcciones',
    kept: (tickets) =>
      plural('es', tickets, {
        one: '# guardada en este dispositivo, como ejemplo para entrenar. Los archivos de varias personas se pueden combinar en cualquier orden, y más de una vez.',
        many: '# guardadas en este dispositivo, como ejemplos para entrenar. Los archivos de varias personas se pueden combinar en cualquier orden, y más de una vez.',
        other:
          '# guardadas en este dispositivo, como ejemplos para entrenar. Los archivos de varias personas se pueden combinar en cualquier orden, y más de una vez.',
      }),
    export: 'Exportar',
    merge: 'Combinar un archivo',
    exported: (corrections) =>
      plural('es', corrections, {
        one: '# corrección exportada.',
        many: '# de correcciones exportadas.',
        other: '# correcciones exportadas.',
      }),
    outside: (tickets, command, flag) =>
      plural(
        'es',
        tickets,
        {
          one: '# no es de ninguna de las categorías. El laboratorio aprende de él qué queda fuera de alcance, y también {command} con {flag}.',
          many: '# no son de ninguna de las categorías. El laboratorio aprende de ellos qué queda fuera de alcance, y también {command} con {flag}.',
          other:
            '# no son de ninguna de las categorías. El laboratorio aprende de ellos qué queda fuera de alcance, y también {command} con {flag}.',
        },
        { command, flag },
      ),
    exportOutside: 'Exportar estos',
    exportedOutside: (tickets) =>
      plural('es', tickets, {
        one: '# ticket exportado.',
        many: '# de tickets exportados.',
        other: '# tickets exportados.',
      }),
    tooLarge: (most) => `El archivo supera los ${most}.`,
    notText: 'El archivo no es texto UTF-8.',
    merged: (added, known, leftOut) =>
      [
        plural('es', added, {
          one: '# corrección añadida',
          many: '# de correcciones añadidas',
          other: '# correcciones añadidas',
        }),
        plural('es', known, {
          one: '# ya conocida',
          many: '# ya conocidas',
          other: '# ya conocidas',
        }),
        plural('es', leftOut, {
          one: '# línea omitida',
          many: '# de líneas omitidas',
          other: '# líneas omitidas',
        }),
      ].join(', ') + '.',
    leftOut: (lines) =>
      plural('es', lines, {
        one: 'Se omitió una línea:',
        many: 'Se omitieron # de líneas:',
        other: 'Se omitieron # líneas:',
      }),
    more: (lines) => plural('es', lines, { one: 'y # más', many: 'y # más', other: 'y # más' }),
    faults: {
      'no-json': 'no es JSON',
      'no-object': 'no es un objeto',
      field: (field) => `${field} falta o no es como debe ser`,
    },
    name: 'Su nombre',
    nameHint: '(opcional, se guarda con sus correcciones)',
  },
};
