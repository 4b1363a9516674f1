import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const es: typeof en = {
  title: 'Análisis',
  counting: 'Contando',
  nothingYet: 'Aún no hay nada que contar',
  nothingYetText:
    'Aquí aparecen cifras a medida que llegan tickets: cuántos, sobre qué, lo seguro que estaba el modelo y si empiezan a parecer distintos de lo que aprendió.',
  writeRequest: 'Escribir una solicitud',
  importTickets: 'Importar tickets',
  noneThen: 'No hay tickets en estos días',
  onOtherDays: (tickets) =>
    plural('es', tickets, {
      one: 'Hay # ticket en otros días.',
      many: 'Hay # de tickets en otros días.',
      other: 'Hay # tickets en otros días.',
    }),
  showAll: 'Mostrar todos los días',
  range: {
    shown: 'Días mostrados',
    days: (days) => plural('es', days, { one: '# día', many: '# de días', other: '# días' }),
    all: 'Todos',
    from: 'Desde',
    to: 'hasta',
  },
  figures: {
    tickets: 'Tickets',
    sorted: (tickets) =>
      plural('es', tickets, {
        one: '# clasificado por el modelo',
        many: '# clasificados por el modelo',
        other: '# clasificados por el modelo',
      }),
    left: 'Dejados a personas',
    leftWhy: 'donde el modelo no estaba lo bastante seguro',
    solved: 'Resueltos con una respuesta',
    nothingAsked: 'aún no se preguntó nada',
    ofRequests: (solved, requests) =>
      plural('es', requests, {
        one: `${solved} de # solicitud en la página «Preguntar»`,
        many: `${solved} de # de solicitudes en la página «Preguntar»`,
        other: `${solved} de # solicitudes en la página «Preguntar»`,
      }),
    agreed: 'Personas de acuerdo',
    ofChecked: (agreed, checked) =>
      plural('es', checked, {
        one: `${agreed} de # categoría revisada`,
        many: `${agreed} de # de categorías revisadas`,
        other: `${agreed} de # categorías revisadas`,
      }),
    noneChecked: 'aún no se revisó ninguna categoría',
    time: 'Tiempo por ticket',
    mostWithin: (share, time) => `${share} en ${time} o menos`,
    nothingSorted: 'aún no se clasificó nada',
  },
  charts: {
    title: 'Gráficos',
    units: { day: 'Día', week: 'Semana del', month: 'Mes' },
    tickets: 'Tickets',
    volume: 'Volumen',
    volumeText: 'Tickets recibidos, y tickets resueltos según el día de su último cambio.',
    cameIn: 'Recibidos',
    resolved: 'Resueltos',
    categories: 'Categorías',
    category: 'Categoría',
    teams: 'Equipos',
    team: 'Equipo',
    priorities: 'Prioridades',
    priority: 'Prioridad',
    confidence: 'Confianza',
    confidenceText:
      'Lo seguro que estaba el modelo de su mejor categoría, también cuando luego dejó el ticket a una persona.',
    shareLeft: 'Parte dejada a personas',
    shareLeftText: 'Tickets en los que el modelo no estaba lo bastante seguro.',
    left: 'Dejados a personas',
    time: 'Tiempo para clasificar un ticket',
    timeText: 'Tiempo real del motor, sin la espera en la cola.',
    halfWithin: 'La mitad, como mucho',
    shareWithin: (share) => `${share}, como mucho`,
    form: 'El formulario «Preguntar»',
    formText:
      'Cada solicitud cuenta una vez. Resuelta con una respuesta: alguien eligió «Esto lo resolvió» y no envió nada.',
    requests: 'Solicitudes',
    events: {
      suggested: 'Sugerencia vista',
      accepted: 'Sugerencia aceptada',
      'resolved-by-answer': 'Resuelta con una respuesta',
      sent: 'Enviada',
    },
    agreement: 'Qué hicieron las personas con ello',
    agreementText:
      'Categorías que revisó una persona. En la diagonal estuvo de acuerdo con el modelo.',
    modelSaid: 'El modelo dijo',
    personSaid: 'La persona dijo',
  },
  drift: {
    title: 'Desviación respecto al entrenamiento',
    text: (tickets, share) =>
      `Cada ${tickets} tickets se comparan con los tickets reservados con los que se midió el modelo. Donde nada cambia, aparece alguna alarma como mucho en el ${share} de los casos, por largo que sea el uso: los umbrales se dividen entre las tres comprobaciones y se reparten entre todas las comparaciones, y los cambios demasiado pequeños para importar no dan ninguna.`,
    noSnapshot:
      'Sin datos de referencia: no se pudieron leer las cifras de este paquete, o se creó sin tickets medidos. Entrénelo de nuevo para comparar.',
    tooFew: (sorted, needed) =>
      `Muy pocos tickets para saberlo: ${sorted} de ${needed} clasificados con este paquete.`,
    changed: 'Los tickets han cambiado.',
    labelSome: 'Etiquete algunos y después entrene el modelo con ellos.',
    checks: {
      labels: {
        title: 'Reparto de etiquetas',
        means: 'Las categorías llegan en otras proporciones que en el entrenamiento.',
        value: (index) => `índice ${index}`,
      },
      abstain: {
        title: 'Sin certeza',
        means: 'El modelo deja a personas más tickets que en el entrenamiento.',
      },
      embedding: {
        title: 'Temas',
        means: 'Los tickets hablan de otras cosas que los del entrenamiento.',
        value: (times) => `${times} veces la diferencia habitual`,
      },
    },
    unknown: 'El paquete no lo dice',
    since: (day) => `Desviado desde el ${day}`,
    backToNormal: 'De nuevo normal',
    asTrained: 'Como en el entrenamiento',
    overTime: 'Desviación a lo largo del tiempo',
    overTimeText: (index) =>
      `Reparto de etiquetas: 0 es el del entrenamiento; más de ${index} suele considerarse un cambio grande.`,
    windows: (tickets) => `${tickets} tickets hasta`,
    mixIndex: 'Índice del reparto',
    shareLeft: 'Parte dejada a personas',
    modelBefore: 'El modelo en uso está en',
  },
  set: {
    title: 'Examinar un conjunto de datos',
    text: 'Reparto de etiquetas y longitud de los textos, antes de entrenar con él o importarlo. Suelte aquí un archivo CSV o JSON Lines; se lee en este dispositivo y no se guarda.',
    orHere: 'o uno de los que hay aquí',
    choose: 'Elegir…',
    inbox: 'Tickets de la bandeja',
    inboxOf: (tickets) => `Tickets de la bandeja (${tickets})`,
    dataset: (name) => `Conjunto de datos ${name}`,
    batch: (file) => `Lote ${file}`,
    reading: 'Leyendo el conjunto de datos',
    wasRead: (name, texts) =>
      plural(
        'es',
        texts,
        {
          one: '{name}: # texto leído.',
          many: '{name}: # de textos leídos.',
          other: '{name}: # textos leídos.',
        },
        { name },
      ),
    texts: (n) => plural('es', n, { one: '# texto', many: '# de textos', other: '# textos' }),
    labels: (n) =>
      plural('es', n, { one: '# etiqueta', many: '# de etiquetas', other: '# etiquetas' }),
    half: {
      words: (n) =>
        plural('es', n, {
          one: 'la mitad de los textos con hasta # palabra',
          many: 'la mitad de los textos con hasta # de palabras',
          other: 'la mitad de los textos con hasta # palabras',
        }),
      characters: (n) =>
        plural('es', n, {
          one: 'la mitad de los textos con hasta # carácter',
          many: 'la mitad de los textos con hasta # de caracteres',
          other: 'la mitad de los textos con hasta # caracteres',
        }),
    },
    empty: (n) => plural('es', n, { one: '# vacío', many: '# vacíos', other: '# vacíos' }),
    repeated: (share) => `${share} ya aparecidos antes`,
    unread: (rows) =>
      plural('es', rows, {
        one: 'no se pudo leer # fila',
        many: 'no se pudieron leer # de filas',
        other: 'no se pudieron leer # filas',
      }),
    balance: 'Reparto de etiquetas',
    lengths: 'Longitud de los textos',
    lengthsText: {
      words: 'Palabras por texto. El uno por ciento más largo está en la última barra.',
      characters: 'Caracteres por texto. El uno por ciento más largo está en la última barra.',
    },
    units: { words: 'Palabras', characters: 'Caracteres' },
    label: 'Etiqueta',
    noLabel: 'Sin etiqueta',
    textCount: 'Textos',
  },
};
