import { plural } from '../../../../shell/language/plural.ts';
import type { judging } from './judging-en.ts';

export const judgingEs: typeof judging = {
  evaluate: {
    notMeasured: (title) => `«${title}» no está medido`,
    notMeasuredText:
      'No hay tickets con los que medirlo, así que sugiere y nunca decide solo. Pruébelo y añada tickets con sus etiquetas cuando los tenga.',
    title: (name) => `¿Qué calidad tiene «${name}»?`,
    label: 'Etiqueta',
    right: 'Aciertos',
    f1: 'F1, todas las etiquetas por igual',
    ece: 'Error de calibración',
    measuredOn: 'Medido con',
    trainedIn: 'Entrenado en',
    size: 'Tamaño',
    toPublish: 'Seguir con la publicación',
    toCompare: 'Comparar con otros métodos',
    alone: '¿Cuándo puede decidir solo?',
    target: (share) => `Cuando acierta en al menos el ${share} de los casos`,
    decides: (share, right, confidence) =>
      `Entonces decide solo el ${share} de los tickets, y acierta en el ${right} de ellos, a partir de una confianza del ${confidence}. Con los demás sugiere o calla.`,
    trainedFor: (share) =>
      `Este modelo se entrenó para el ${share}. Entrene de nuevo con otro valor para cambiar lo que se publica.`,
    matrix: 'Matriz de confusión',
    rightLabel: 'Etiqueta correcta',
    takenFor: 'Tomado por',
    choose: 'Elija un número para ver sus tickets.',
    commonest: (shown, all) =>
      `Las ${shown} más frecuentes de ${all} etiquetas. Elija un número para ver sus tickets.`,
    mistaken: (label, other) => `${label}, tomado por ${other}`,
    mistakenFor: (label, other, share) => `${label}, tomado por ${other} (${share})`,
    nothing: 'nada',
    mistakes: 'Errores con más confianza',
    noTickets: 'No hay tickets.',
    showMistakes: 'Ver los errores con más confianza',
    wouldMore: '¿Ayudarían más tickets?',
    measureSpeed: 'Medir la velocidad en este dispositivo',
    trainFirst: 'Entrene primero.',
    try: 'Probarlo',
    tryField: 'Un ticket, con sus propias palabras',
    sort: 'Clasificarlo',
  },
  preselection: {
    none: (head, tickets, target) =>
      `${head}: no se preseleccionará nada: ${tickets} tickets medidos no bastan para mostrar que el ${target} son correctos; hasta sus respuestas más seguras fallan demasiado.`,
    more: (head, tickets, target, more) =>
      `${head}: no se preseleccionará nada: ${tickets} tickets medidos no bastan para mostrar que el ${target} son correctos; unos ${more} más con etiqueta sí bastarían.`,
    lower: (head, tickets, target, lower, share) =>
      `${head}: no se preseleccionará nada: ${tickets} tickets medidos no bastan para mostrar que el ${target} son correctos; con un objetivo del ${lower} se preseleccionaría el ${share}.`,
    both: (head, tickets, target, more, lower, share) =>
      `${head}: no se preseleccionará nada: ${tickets} tickets medidos no bastan para mostrar que el ${target} son correctos; unos ${more} más con etiqueta sí bastarían, o con un objetivo del ${lower} se preseleccionaría el ${share}.`,
  },
  measuring: {
    heldOut: (trained, calibrated, measured) =>
      `${trained} tickets entrenaron, ${calibrated} calibraron y fijaron los umbrales, ${measured} midieron; los casi duplicados quedan en un mismo lado. El modelo medido es el que se entrega.`,
    heldOutRefit: (trained, calibrated, measured) =>
      `${trained} tickets entrenaron, ${calibrated} calibraron y fijaron los umbrales, ${measured} midieron; los casi duplicados quedan en un mismo lado. El modelo que se entrega se entrenó después con todos ellos, tanto tiempo como el medido.`,
    folds: (folds) =>
      `Medido en ${folds} partes: cada ticket, con un modelo que nunca lo vio, ni a él ni a un casi duplicado. La temperatura y los umbrales salen de las mismas predicciones. El modelo que se entrega se entrenó con todos estos tickets.`,
  },
  facts: {
    taken: (parts) => `Del espacio de trabajo se lleva: ${parts}.`,
    replies: (count) =>
      plural('es', count, {
        one: '# respuesta preparada',
        many: '# de respuestas preparadas',
        other: '# respuestas preparadas',
      }),
    rules: (count) =>
      plural('es', count, { one: '# regla', many: '# de reglas', other: '# reglas' }),
    teams: (count) =>
      plural('es', count, {
        one: '# fila de la tabla de equipos',
        many: '# de filas de la tabla de equipos',
        other: '# filas de la tabla de equipos',
      }),
    golden: (tickets) =>
      plural('es', tickets, {
        one: '# ticket de referencia quedó fuera del entrenamiento.',
        many: '# de tickets de referencia quedaron fuera del entrenamiento.',
        other: '# tickets de referencia quedaron fuera del entrenamiento.',
      }),
    sampled: (tickets) =>
      plural('es', tickets, {
        one: '# ticket quedó fuera de la muestra.',
        many: '# de tickets quedaron fuera de la muestra.',
        other: '# tickets quedaron fuera de la muestra.',
      }),
    rare: (labels) => `Omitidas por tener un solo ejemplo: ${labels}.`,
    rareMore: (labels, more) => `Omitidas por tener un solo ejemplo: ${labels} y ${more} más.`,
    head: (head) => `Se omitió ${head}: todos los tickets tienen el mismo valor.`,
    duplicates: (tickets) =>
      plural('es', tickets, {
        one: 'Se omitió # duplicado.',
        many: 'Se omitieron # de duplicados.',
        other: 'Se omitieron # duplicados.',
      }),
    conflicts: (tickets) =>
      plural('es', tickets, {
        one: '# ticket contradecía a otro con el mismo texto; se conservó la etiqueta más frecuente.',
        many: '# de tickets contradecían a otro con el mismo texto; se conservó la etiqueta más frecuente.',
        other:
          '# tickets contradecían a otro con el mismo texto; se conservó la etiqueta más frecuente.',
      }),
    languages: {
      own: (language, tickets) => `${language}: ${tickets}.`,
      taught: (language, tickets) =>
        `${language}: ${tickets}; también aprende de los tickets en los demás idiomas.`,
      few: (language, tickets) =>
        `${language}: ${tickets}, muy pocos para leer el idioma: esos tickets no reciben sugerencias.`,
      strange: (language, tickets) =>
        `${language}: ${tickets}; el idioma no se lee: esos tickets no reciben sugerencias.`,
    },
    quickInstead:
      'El entrenamiento fue rápido: a fondo solo se entrena con tickets en un único idioma.',
  },
  charts: {
    reliability: 'Fiabilidad',
    reliabilityHint:
      'Debería acertar con la frecuencia que indica su confianza: la línea debería seguir la discontinua.',
    coverage: 'Cobertura y aciertos',
    coverageHint: 'Cuantos menos tickets decide solo, más de ellos son correctos.',
    byLabel: 'Precisión, exhaustividad y F1 por etiqueta',
    learning: 'Curva de aprendizaje',
    learningHint: 'Si aún sube a la derecha, más tickets ayudarían.',
    learntFrom: 'Tickets aprendidos',
    speed: 'Tiempo por ticket en este dispositivo',
    speedHint: (half, most) => `La mitad tarda como mucho ${half}; el 95 %, como mucho ${most}.`,
    milliseconds: 'Milisegundos',
    tickets: 'Tickets',
    label: 'Etiqueta',
    share: 'Proporción',
    precision: 'Precisión',
    recall: 'Exhaustividad',
    f1: 'F1',
    accuracy: 'Aciertos',
    score: 'Puntuación',
    confidence: 'Confianza',
    shareRight: 'Proporción correcta',
    withTemperature: 'Con temperatura',
    without: 'Sin ella',
    ideal: 'Ideal',
    decidedAlone: 'Proporción de tickets que decide solo',
    right: 'Correctos',
    confidenceAsked: 'Confianza exigida',
  },
  compare: {
    title: 'Frente a otros métodos',
    lead: 'Cinco métodos aprenden de los mismos tickets y se miden con los mismos otros, en este dispositivo.',
    sizes: (train, held) => `${train} para aprender, ${held} para medir.`,
    start: 'Comparar',
    again: 'Comparar de nuevo',
    table: 'Comparación, tabla',
    method: 'Método',
    time: 'Tiempo, p95',
    scoreHint:
      'Puntuación: 40 % aciertos, 30 % precisión y exhaustividad, 20 % F1, 10 % velocidad.',
    chart: 'Métodos comparados',
    methods: {
      'Naive Bayes': 'Bayes ingenuo',
      'Logistic regression': 'Regresión logística',
      'Linear SVM': 'SVM lineal',
      'Random forest': 'Bosque aleatorio',
      'Dense head': 'Capa densa',
      Presort: 'Presort',
    },
  },
};
