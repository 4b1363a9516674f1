import { plural } from '../../../../shell/language/plural.ts';
import type { answers } from './answers-en.ts';

export const answersEs: typeof answers = {
  answers: {
    title: 'Respuestas propias',
    lead: 'Las macros, las páginas de ayuda o los pares de pregunta y respuesta se convierten en respuestas que se encuentran por su significado. No hacen falta tickets etiquetados.',
    inviteTitle: 'Respuestas propias',
    invite:
      'Convierta sus macros y páginas de ayuda en respuestas que se encuentran por su significado.',
    open: 'Importar respuestas',
    dropTitle: 'Importe sus respuestas',
    drop: 'Tablas (CSV, Excel, JSON; también exportaciones de Zendesk y Freshdesk), páginas Markdown y HTML, o un zip de ellas.',
    folder: 'Elegir una carpeta',
    none: 'En estos archivos no se encontró ninguna respuesta.',
    found: (count, files) =>
      plural(
        'es',
        count,
        {
          one: '# respuesta leída de {files}',
          many: '# de respuestas leídas de {files}',
          other: '# respuestas leídas de {files}',
        },
        { files },
      ),
    leftOut: (count) =>
      plural('es', count, {
        one: '# elemento omitido',
        many: '# de elementos omitidos',
        other: '# elementos omitidos',
      }),
    saveLeftOut: 'Descargar la lista',
    file: 'Archivo',
    line: 'Línea',
    reason: 'Motivo',
    inLine: (file, line) => `${file}, línea ${line}`,
    reasons: {
      noAnswer: 'la fila no tiene respuesta',
      noText: 'no hay texto que pueda ser una respuesta',
      inactive: 'está desactivada allí',
      short: (heading: string) => `«${heading}» dice demasiado poco para ser una respuesta`,
      nestedTable: 'un archivo JSON dentro de una carpeta no se lee; elíjalo por separado',
      format: (ending) => `${ending} no se puede leer; guárdelo como HTML o Markdown`,
      noColumn: (columns) => `ninguna columna con respuestas; hay: ${columns}`,
      noQuestion: 'la fila no tiene pregunta',
      used: 'de esta pregunta se hizo una respuesta, así que no mide nada',
      unknown: (name) => `no hay ninguna respuesta «${name}»`,
    },
    columnsOf: (file) => `Columnas de ${file}`,
    columns: { title: 'Título', text: 'Respuesta', category: 'Categoría', none: 'ninguna' },
    words: 'Palabras que no son ninguna categoría del modelo',
    wordsHint:
      'Diga qué categoría representa cada palabra. Las respuestas sin categoría se ofrecen por su significado, sea cual sea la categoría.',
    stands: (word) => `Categoría para «${word}»`,
    answersOf: (count) =>
      plural('es', count, {
        one: '# respuesta',
        many: '# de respuestas',
        other: '# respuestas',
      }),
    search: 'Buscar en las respuestas',
    any: 'cualquier categoría',
    take: (title) => `Incluir «${title}»`,
    categoryOf: (title) => `Categoría de «${title}»`,
    languageOf: (title) => `Idioma de «${title}»`,
    more: (count) => `Mostrar ${count} más`,
    questions: 'Medir con preguntas de clientes',
    questionsHint:
      'Opcional: una tabla con una columna «question» (o «pregunta») y una columna «expected» (o «respuesta»), el título o el id de la respuesta. Las preguntas miden y ajustan el umbral, y no se guardan en ningún sitio.',
    chooseQuestions: 'Elegir una tabla',
    removeQuestions: 'Quitar',
    build: (count) =>
      plural('es', count, {
        one: 'Crear # respuesta',
        many: 'Crear # de respuestas',
        other: 'Crear # respuestas',
      }),
    ready: (count) =>
      plural('es', count, {
        one: '# respuesta está lista',
        many: '# de respuestas están listas',
        other: '# respuestas están listas',
      }),
    from: (files, bundle) => `De ${files}, para ${bundle}.`,
    otherModel: (title) =>
      `Creadas para un modelo distinto del que está en uso, ${title}: importe de nuevo los archivos para crearlas para él.`,
    withCategory: (count) =>
      plural('es', count, {
        none: 'Ninguna pertenece a una categoría.',
        one: '# pertenece a una categoría.',
        many: '# pertenecen a una categoría.',
        other: '# pertenecen a una categoría.',
      }),
    merged: (count) =>
      plural('es', count, {
        one: '# decía lo mismo que otra y pasó a ser una pregunta de esa.',
        many: '# decían lo mismo que otras y pasaron a ser preguntas de esas.',
        other: '# decían lo mismo que otras y pasaron a ser preguntas de esas.',
      }),
    cut: (count) =>
      plural('es', count, {
        one: '# era demasiado larga y se cortó en un párrafo.',
        many: '# eran demasiado largas y se cortaron en un párrafo.',
        other: '# eran demasiado largas y se cortaron en un párrafo.',
      }),
    unread: (signs: string) =>
      `En las respuestas quedan signos de otro programa que nada rellena: ${signs}. Escriba en su lugar {{name}} o {{name|cliente}}.`,
    placeholders: (names) => `Marcadores: ${names}. El que nada rellena se muestra con su nombre.`,
    measure: 'Con qué acierto se encuentran',
    measuredOn: (count) =>
      plural('es', count, {
        one: 'Medido con # pregunta de la que no se hizo ninguna respuesta.',
        many: 'Medido con # de preguntas de las que no se hizo ninguna respuesta.',
        other: 'Medido con # preguntas de las que no se hizo ninguna respuesta.',
      }),
    questionsLeftOut: (count) =>
      plural('es', count, {
        one: '# pregunta omitida',
        many: '# de preguntas omitidas',
        other: '# preguntas omitidas',
      }),
    method: 'Encontradas por',
    byMeaning: 'significado (Presort)',
    withinCategory: 'lo mismo, dentro de la categoría del modelo',
    byWords: 'palabras (BM25)',
    first: 'La correcta, primera',
    three: 'Entre las tres primeras',
    rank: 'Rango recíproco medio',
    floorTitle: 'Cuándo no se ofrece ninguna respuesta',
    floor: (floor) => `Por debajo de una semejanza de ${floor} no se ofrece ninguna respuesta.`,
    floorIn: (language, floor) => `${floor} (${language})`,
    floorMeasured: (right, wrong, none) =>
      `Así, ${right} de las preguntas reciben la respuesta correcta, ${wrong} una equivocada y ${none} ninguna.`,
    floorOther: (share) =>
      `A ${share} de las preguntas para las que no vale ninguna respuesta se les ofrece una de todos modos.`,
    fewQuestions: (least) =>
      `Son pocas preguntas: a partir de ${least}, una de cada dos ajusta el umbral y las demás lo comprueban.`,
    floorUnmeasured:
      'Ajustado con las propias respuestas: nueve de cada diez se parecen menos al título de cualquier otra. Con preguntas de clientes se ajustaría mejor.',
    try: 'Probar',
    tryField: 'Lo que escribe un cliente',
    find: 'Encontrar la respuesta',
    sorted: (category) => `Clasificado como ${category}.`,
    notSorted: 'Sin categoría.',
    offered: 'Ofrecida',
    noneOffered: 'No se ofrece ninguna respuesta. Las más cercanas son:',
    othersNear: 'Cerca de ella',
    likeness: (score) => `semejanza ${score}`,
    belowFloor: (score, floor) => `semejanza ${score}; hace falta ${floor}`,
    otherCategory: (category) => `solo para ${category}`,
    use: 'Usar sus respuestas',
    download: 'Descargar replies.json',
    downloadHint:
      '«replies.json» es el archivo para «presort bundle set --replies» y para el widget.',
    useHere: 'Usarlas en este espacio de trabajo',
    useHint: (title) =>
      `Hace una copia de «${title}» con sus respuestas en lugar de las propias, guardada en este navegador.`,
    copyTitle: (title) => `${title}, respuestas propias`,
    nowInUse: 'Sus respuestas están en uso.',
    inTraining: (count) =>
      plural('es', count, {
        one: '# respuesta propia entra en el paquete del próximo entrenamiento.',
        many: '# de respuestas propias entran en el paquete del próximo entrenamiento.',
        other: '# respuestas propias entran en el paquete del próximo entrenamiento.',
      }),
    forget: 'Eliminar estas respuestas',
    forgetQuestion: '¿Eliminar estas respuestas?',
    forgetText:
      'Los paquetes que las tienen las conservan. El próximo entrenamiento irá sin ellas.',
  },
};
