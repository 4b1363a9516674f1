import { plural } from '../../../../shell/language/plural.ts';
import type { training } from './training-en.ts';

export const trainingEs: typeof training = {
  train: {
    title: (tickets) =>
      plural('es', tickets, {
        none: 'Entrenar solo con las etiquetas',
        one: 'Entrenar con # ticket',
        many: 'Entrenar con # de tickets',
        other: 'Entrenar con # tickets',
      }),
    labelsAlone:
      'Solo se puede aprender de cómo se llaman las etiquetas y qué significan. Un modelo así sugiere y nunca decide solo; corrija sus primeros tickets y añádalos aquí.',
    how: 'Cómo',
    quick: 'Rápido',
    quickHint:
      'Aprende sus etiquetas sobre el codificador incluido. De segundos a un minuto; adecuado para la mayoría de los equipos y para pocos tickets.',
    thorough: 'A fondo',
    thoroughHint:
      'Enseña también su vocabulario al codificador. Minutos; vale la pena desde unos 20 tickets por etiqueta.',
    name: 'Nombre',
    precision: 'Decidir solo cuando acierte en el … % de los casos',
    more: 'Más ajustes',
    address: 'Parte de la dirección',
    taken: 'Un modelo incluido tiene este nombre; elija otro.',
    addressHint: 'Minúsculas, cifras y guiones.',
    balance: 'Etiquetas con pocos tickets',
    balances: {
      none: 'cuentan como son',
      weights: 'cuentan más (pesos de clase)',
      smote: 'reciben vecinos inventados (SMOTE)',
    },
    seed: 'Semilla',
    meanings: 'Decir qué significan las etiquetas',
    meaningsHint:
      'Una frase por etiqueta, como se la diría a alguien recién llegado al equipo. Ayuda sobre todo donde una etiqueta tiene pocos tickets.',
    sample: (sample, all) =>
      `Usar una muestra equitativa de ${sample} tickets. Con los ${all}, este dispositivo puede quedarse sin memoria o tardar demasiado.`,
    outside: (tickets) =>
      plural('es', tickets, {
        one: 'Aprender qué queda fuera de alcance con # ticket al que la revisión no encontró etiqueta',
        many: 'Aprender qué queda fuera de alcance con # de tickets a los que la revisión no encontró etiqueta',
        other:
          'Aprender qué queda fuera de alcance con los # tickets a los que la revisión no encontró etiqueta',
      }),
    start: 'Entrenar',
    done: 'El entrenamiento ha terminado.',
  },
  interrupted: {
    title: 'Entrenamiento interrumpido',
    quick: (ago) =>
      `Se interrumpió un entrenamiento (inicio: ${ago}), probablemente porque se cerró su pestaña. No se ha perdido nada: empieza de nuevo, y los mismos ajustes dan el mismo modelo.`,
    thorough: (ago) =>
      `Se interrumpió un entrenamiento (inicio: ${ago}), probablemente porque se cerró su pestaña. No se ha perdido nada: sigue desde su última ronda, y los mismos ajustes dan el mismo modelo.`,
    takeUp: 'Retomarlo',
    forget: 'Descartarlo',
  },
  curves: {
    loss: 'Pérdida durante el entrenamiento',
    lossHint:
      'Baja mientras el modelo aprende; se detiene por sí solo cuando más rondas no aportan nada.',
    accuracy: 'Aciertos en tickets que no ha visto',
    round: 'Ronda',
    names: { loss: 'Pérdida', accuracy: 'Aciertos' },
  },
  notes: {
    'reading-file': 'Leyendo el archivo',
    'reading-data': 'Leyendo los datos',
    'cross-reading': 'Leyendo cada ticket con un modelo que nunca lo vio',
    'getting-encoder': 'Obteniendo el codificador',
    fitting: 'Ajustando el clasificador',
    comparing: 'Comparando',
    writing: 'Escribiendo el paquete',
    copying: 'Copiando el paquete',
    answers: 'Comparando las preguntas con las respuestas',
    judging: 'Midiendo con los tickets de referencia',
    kept: (at, of) => `${at} de ${of} tickets guardados`,
    encoded: (at, of) => `${at} de ${of} tickets codificados`,
    class: (head, at, of) => `${head}: clase ${at} de ${of}`,
    pass: (head, label, pass) => `${head}: ${label}, pasada ${pass}`,
    epoch: (epoch, of, loss, left) =>
      `ronda ${epoch} de ${of}, pérdida ${loss}, faltan unos ${left} s`,
    epochHeld: (epoch, of, loss, accuracy, left) =>
      `ronda ${epoch} de ${of}, pérdida ${loss}, aciertos en los reservados ${accuracy}, faltan unos ${left} s`,
    weights: (size) => `${size} de pesos`,
    measured: 'medido',
    within: (part, stage) => `${part}: ${stage}`,
    parts: {
      training: 'entrenamiento',
      'all-rows': 'todas las filas',
      fold: (at, of) => `parte ${at} de ${of}`,
    },
  },
};
