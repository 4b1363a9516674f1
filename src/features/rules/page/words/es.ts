import { numberText } from '../../../../shell/language/formats.ts';
import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';
import { problemsEs } from './problems-es.ts';
import { thresholdsEs } from './thresholds-es.ts';

export const es: typeof en = {
  title: 'Reglas',
  parts: 'Partes de esta página',
  tabs: { rules: 'Reglas', teams: 'Equipos', thresholds: 'Umbrales' },
  notKept: 'Aquí no se pueden guardar reglas',
  notKeptWhy: 'El navegador no permite que esta página guarde nada.',
  heads: { category: 'Categoría', priority: 'Prioridad' },
  team: 'Equipo',
  undo: 'Deshacer',
  import: 'Importar',
  export: 'Exportar',
  readingTickets: 'Leyendo tickets anteriores…',
  rules: {
    lead: 'Las reglas prevalecen sobre el modelo. Se prueban desde arriba; en cada campo vale la primera regla que lo fija. Las suyas van antes que las del modelo.',
    own: 'Sus reglas',
    new: 'Regla nueva',
    none: 'Aún no tiene reglas propias',
    example:
      'Por ejemplo: los tickets con «reembolso» en el asunto son «Facturas y pagos», prioridad «Alta».',
    saved: (id) => `Regla «${id}» guardada. Los tickets nuevos se clasifican con ella.`,
    moved: (id, at, count) =>
      `«${id}» es ahora la regla ${numberText(at)} de ${numberText(count)}.`,
    nowOn: (id) => `«${id}» está activada.`,
    nowOff: (id) => `«${id}» está desactivada.`,
    deleted: (id) => `Regla «${id}» eliminada.`,
    imported: (rules) =>
      plural('es', rules, {
        one: '# regla importada.',
        many: '# de reglas importadas.',
        other: '# reglas importadas.',
      }),
    exported: (rules) =>
      plural('es', rules, {
        one: '# regla exportada.',
        many: '# de reglas exportadas.',
        other: '# reglas exportadas.',
      }),
    exportedWithoutOff: (rules, off) =>
      `${plural('es', rules, {
        one: '# regla exportada',
        many: '# de reglas exportadas',
        other: '# reglas exportadas',
      })}; ${plural('es', off, {
        one: 'se omitió # desactivada.',
        many: 'se omitieron # de desactivadas.',
        other: 'se omitieron # desactivadas.',
      })}`,
    ofModel: (rules, title) =>
      `${plural('es', rules, { one: '# regla', many: '# de reglas', other: '# reglas' })} del modelo «${title}», después de las suyas; aquí no se cambian`,
  },
  item: {
    group: (at, count, id) => `Regla ${numberText(at)} de ${numberText(count)}: ${id}`,
    drag: 'Arrastrar a otro lugar',
    refused: 'Sin usar: este modelo la rechaza.',
    noLabel: (label) => `Sin usar: este modelo no tiene la etiqueta «${label}».`,
    isUsed: (id) => `Usar ${id}`,
    on: 'Activada',
    off: 'Desactivada',
    moveUp: (id) => `Subir ${id}`,
    moveDown: (id) => `Bajar ${id}`,
    upKeys: 'Subir (Alt + ↑)',
    downKeys: 'Bajar (Alt + ↓)',
    edit: 'Editar',
    delete: (id) => `Eliminar ${id}`,
  },
  summary: {
    if: 'si',
    more: (terms) => plural('es', terms, { one: 'y # más', many: 'y # más', other: 'y # más' }),
    or: 'o',
    inSubject: 'en el asunto',
    inDescription: 'en la descripción',
    inLanguages: (codes) => `en idioma ${codes}`,
    unless: (phrase) => `, salvo con «${phrase}»`,
    unlessOneOf: (phrases) =>
      plural('es', phrases, {
        one: ', salvo con # frase',
        many: ', salvo con una de # de frases',
        other: ', salvo con una de # frases',
      }),
    priority: (label) => `prioridad ${label}`,
    thenStop: ', y parar',
  },
  form: {
    name: 'Nombre',
    words: 'Palabras o frases',
    wordsHint:
      'una por línea; como las escribe el cliente: mayúsculas o minúsculas, palabras enteras, signos como en C++ o #1',
    regex: 'o una expresión regular',
    field: 'Mira en',
    fields: {
      any: 'Asunto y descripción',
      subject: 'Solo el asunto',
      description: 'Solo la descripción',
    },
    more: 'Excepciones e idiomas',
    unless: 'No cuando aparece una de estas',
    unlessHint: 'una por línea',
    languages: 'Solo en estos idiomas',
    languagesHint: (codes) => `códigos como en, de; vacío: los del modelo (${codes})`,
    set: 'Entonces fijar',
    asModel: 'lo que diga el modelo',
    byTable: 'según la tabla de equipos',
    stop: 'Parar aquí: no probar reglas posteriores cuando esta se aplica',
    save: 'Guardar regla',
    thisRule: 'esta regla',
  },
  preview: {
    title: 'Qué cambiaría',
    wouldChange: (tickets) =>
      plural('es', tickets, {
        one: 'Cambiaría # ticket anterior',
        many: 'Cambiarían # de tickets anteriores',
        other: 'Cambiarían # tickets anteriores',
      }),
    of: (tickets) => `de ${numberText(tickets)}`,
    slow: (id) =>
      `La expresión regular de «${id}» tardó demasiado y se omitió a partir de ahí. Simplifíquela.`,
    withResolved: 'También los tickets resueltos',
    noPriority: 'sin prioridad',
    more: (tickets) => plural('es', tickets, { one: 'y # más', many: 'y # más', other: 'y # más' }),
    apply: (tickets) =>
      plural('es', tickets, {
        one: 'Aplicar a # ticket anterior',
        many: 'Aplicar a # de tickets anteriores',
        other: 'Aplicar a # tickets anteriores',
      }),
    saveFirst: 'Guarde primero.',
    hint: 'Los tickets que decidió una persona quedan como están. Los nuevos siguen siempre lo que está guardado.',
    changed: (tickets) =>
      plural('es', tickets, {
        one: '# ticket cambiado.',
        many: '# de tickets cambiados.',
        other: '# tickets cambiados.',
      }),
  },
  teams: {
    lead: 'La primera línea que coincide con la categoría y la prioridad de un ticket indica su equipo. Una regla que fija un equipo va antes que esta tabla.',
    title: 'Quién recibe qué',
    line: (at) => `Línea ${numberText(at)}`,
    anyCategory: 'Cualquier categoría',
    anyPriority: 'Cualquier prioridad',
    moveUp: (at) => `Subir la línea ${numberText(at)}`,
    moveDown: (at) => `Bajar la línea ${numberText(at)}`,
    delete: (at) => `Eliminar la línea ${numberText(at)}`,
    add: 'Añadir una línea',
    rest: 'Todo lo demás',
    unsure: 'El modelo no está seguro',
    imported: 'Tabla de equipos importada.',
    save: 'Guardar tabla',
    saved: 'Tabla de equipos guardada. Los tickets nuevos la siguen.',
    discard: 'Descartar cambios',
    toModel: 'Volver a la tabla del modelo',
    backTo: (title) => `De nuevo la tabla de «${title}».`,
    incomplete: 'Cada línea necesita un equipo.',
  },
  ...thresholdsEs,
  ...problemsEs,
};
