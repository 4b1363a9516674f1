import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';
import { answersEs } from './answers-es.ts';
import { healthEs } from './health-es.ts';
import { judgingEs } from './judging-es.ts';
import { problemsEs } from './problems-es.ts';
import { publishingEs } from './publishing-es.ts';
import { trainingEs } from './training-es.ts';

export const es: typeof en = {
  title: 'Laboratorio',
  lead: 'Entrene Presort con sus propios tickets, en este navegador. No se sube nada.',
  stepList: 'Pasos',
  steps: {
    data: 'Datos',
    health: 'Estado',
    train: 'Entrenar',
    evaluate: 'Evaluar',
    compare: 'Comparar',
    publish: 'Publicar',
    answers: 'Respuestas',
  },
  running: 'En marcha',
  working: 'Trabajando',
  progress: 'Progreso',
  stop: 'Detener',
  stopHint: 'Mientras tanto puede seguir usando la página. Al detener no se pierde ningún dato.',
  noStorage:
    'El laboratorio guarda sus datos en este navegador, y el almacenamiento no está disponible.',
  tickets: (count) =>
    plural('es', count, { one: '# ticket', many: '# de tickets', other: '# tickets' }),
  seconds: (number) => `${number} s`,
  minutes: (number) => `${number} min`,
  heads: { category: 'categoría', priority: 'prioridad' },
  data: {
    title: 'Importar tickets con sus etiquetas',
    lead: 'Una tabla (CSV, Excel, JSON): una fila por ticket, una columna con el texto y otra con la categoría.',
    useCorrected: 'Usar los tickets corregidos de este espacio de trabajo',
    correctedName: 'Tickets corregidos',
    whichColumn: '¿Qué es cada columna?',
    columnIs: (column) => `${column} es`,
    roles: {
      none: 'sin usar',
      subject: 'asunto',
      text: 'texto',
      category: 'categoría',
      priority: 'prioridad',
      other: 'otra etiqueta',
    },
    chooseHint: 'Elija al menos una columna de texto y exactamente una categoría.',
    import: 'Importar',
    setsTitle: 'Conjuntos de datos en este dispositivo',
    leftOut: (rows) =>
      plural('es', rows, {
        one: '# fila omitida',
        many: '# de filas omitidas',
        other: '# filas omitidas',
      }),
    opened: 'Abierto',
    addCorrected: 'Añadir tickets corregidos',
    open: 'Abrir',
    delete: 'Eliminar',
    deleteSet: (name) => `Eliminar ${name}`,
    goOn: 'Seguir con el estado',
    deleteQuestion: '¿Eliminar este conjunto de datos?',
    deleteText:
      'Sus tickets y entrenamientos se eliminan de este dispositivo. Los modelos publicados se quedan.',
  },
  labelsAlone: {
    summary: '¿Aún no tiene tickets etiquetados? Empiece solo con las etiquetas',
    field: 'Una etiqueta por línea; tras dos puntos, lo que significa',
    example: 'Facturación: facturas, reembolsos, pagos',
    start: 'Empezar con las etiquetas',
    setName: 'Solo etiquetas',
  },
  health: healthEs,
  ...answersEs,
  ...trainingEs,
  ...judgingEs,
  ...publishingEs,
  ...problemsEs,
};
