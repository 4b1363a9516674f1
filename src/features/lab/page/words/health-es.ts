import { plural } from '../../../../shell/language/plural.ts';
import type { health } from './health-en.ts';

export const healthEs: typeof health = {
  title: (name) => `¿En qué estado está «${name}»?`,
  lookAt: 'Revise esto:',
  differ: (labels) => `${labels} solo se diferencian en mayúsculas, acentos, espacios o guiones.`,
  and: (one, other) => `${one} y ${other}`,
  merge: (label) => `Unir en «${label}»`,
  severalTitle: 'Textos con varias etiquetas',
  rows: (tickets, rows) =>
    `${plural('es', tickets, { one: '# ticket', many: '# de tickets', other: '# tickets' })}, filas ${rows}`,
  goOn: 'Seguir con el entrenamiento',
  openFirst: 'Abra primero un conjunto de datos.',
  usable: (tickets) =>
    plural('es', tickets, {
      one: 'Se puede usar # ticket.',
      many: 'Se pueden usar # de tickets.',
      other: 'Se pueden usar # tickets.',
    }),
  unusable: (rows) =>
    plural('es', rows, {
      one: '# fila no se puede usar.',
      many: '# de filas no se pueden usar.',
      other: '# filas no se pueden usar.',
    }),
  saveUnusable: (lines) =>
    plural('es', lines, {
      one: 'Descargar la línea que no se puede usar',
      many: 'Descargar los # de líneas que no se pueden usar',
      other: 'Descargar las # líneas que no se pueden usar',
    }),
  unusableSuch: (rows, line, problem) =>
    `${plural('es', rows, {
      one: '# fila no se puede usar',
      many: '# de filas no se pueden usar',
      other: '# filas no se pueden usar',
    })}, por ejemplo la línea ${line}: ${problem}.`,
  duplicates: (rows) =>
    plural('es', rows, {
      none: 'Sin duplicados exactos.',
      one: '# duplicado exacto. Se omite automáticamente.',
      many: '# de duplicados exactos. Se omiten automáticamente.',
      other: '# duplicados exactos. Se omiten automáticamente.',
    }),
  nearDuplicates: (tickets) =>
    plural('es', tickets, {
      none: 'Sin casi duplicados.',
      one: '# ticket dice casi lo mismo que otro. Al medir el modelo, esos tickets quedan en un mismo lado.',
      many: '# de tickets dicen casi lo mismo que otro. Al medir el modelo, esos tickets quedan en un mismo lado.',
      other:
        '# tickets dicen casi lo mismo que otro. Al medir el modelo, esos tickets quedan en un mismo lado.',
    }),
  conflicts: (texts) =>
    plural('es', texts, {
      none: 'Ningún texto tiene dos etiquetas.',
      one: '# texto tiene varias etiquetas. Se conserva la más frecuente; vea abajo.',
      many: '# de textos tienen varias etiquetas. Se conserva la más frecuente; vea abajo.',
      other: '# textos tienen varias etiquetas. Se conserva la más frecuente; vea abajo.',
    }),
  severalOutcome: {
    label: 'y cada una de esas combinaciones cuenta como una etiqueta propia',
    leftOut: 'y sus filas quedan fuera',
    unlabelled: 'y sus filas no tienen etiqueta para ello',
  },
  severalInCells: (cells, of, head, example, parts, outcome) =>
    `${cells} de las ${of} celdas de ${head} contienen varias etiquetas, por ejemplo «${example}» (${parts}), ${outcome}. Escriba una etiqueta en cada celda, o dé a cada una su propia columna e importe de nuevo con la segunda como «otra etiqueta».`,
  spelled: (head, spellings, rows, into) =>
    `${head}: ${spellings} (${plural('es', rows, { one: '# fila', many: '# de filas', other: '# filas' })}) se leen como «${into}»; solo se diferencian en mayúsculas, acentos, espacios o guiones.`,
  allAlike: 'Todos los textos son iguales. De ellos no se puede aprender nada.',
  oneLabel: 'Solo hay una etiqueta. Añada tickets de al menos otra.',
  rare: (labels, least, names) =>
    `${plural('es', labels, { one: '# etiqueta tiene', many: '# de etiquetas tienen', other: '# etiquetas tienen' })} menos de ${least} ejemplos: ${names}.`,
  tooMany: (labels, most) =>
    `${labels} etiquetas son demasiadas para un modelo; caben ${most}. Una algunas o importe menos.`,
  charts: {
    perCategory: 'Tickets por categoría',
    category: 'Categoría',
    tickets: 'Tickets',
    commonest: (shown, all) => `Las ${shown} más frecuentes de ${all}.`,
    lengths: 'Longitud de los tickets',
    words: 'Palabras',
  },
  fix: {
    title: 'Etiquetas probablemente equivocadas',
    lead: 'Un modelo lee cada ticket sin haberlo visto nunca. Donde está seguro y la etiqueta dice otra cosa, conviene mirar.',
    look: 'Buscar etiquetas equivocadas',
    ticket: (at, of) => `Ticket ${at} de ${of}`,
    at: (at, of) => `${at} de ${of}`,
    labelled: (label, suggested, share) =>
      `Etiquetado como ${label}; parece ${suggested} (confianza: ${share}).`,
    change: (label) => `Cambiar a ${label}`,
    keep: (label) => `Dejar ${label}`,
    leaveOut: 'Omitir',
    none: 'Ninguna etiqueta parece equivocada.',
    done: (all, changed) => `Revisados: ${all}; cambiados: ${changed}.`,
    again: 'Buscar otra vez',
  },
  faults: {
    several: (head, labels) => `varias etiquetas en ${head} (${labels}); indique una`,
    noLabel: (head) => `falta ${head}`,
    noText: 'falta el texto',
  },
};
