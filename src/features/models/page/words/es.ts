import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const es: typeof en = {
  title: 'Modelos',
  lead: 'Un modelo se descarga una vez, se comprueba byte a byte y se guarda para usarlo sin red.',
  purposes: {
    support:
      'Errores, mejoras, problemas técnicos, facturación y cuentas, con prioridad y respuestas preparadas.',
    'it-desk': 'Equipos, accesos, personal, almacenamiento, compras y proyectos de una empresa.',
  },
  ownPurpose: 'Creado en el laboratorio de este dispositivo.',
  inUse: 'En uso',
  kept: (size) => `Guardado, ${size}`,
  version: 'Versión',
  languages: 'Idiomas',
  loadedIn: 'Cargado en',
  keptIn: 'Guardado en',
  inBrowser: 'este navegador',
  inMemory: 'solo en memoria',
  labels: 'Etiquetas y fuentes',
  actsAlone: (share) => `(decide solo a partir del ${share})`,
  modelCard: 'Ficha del modelo',
  getting: 'Obteniendo el modelo',
  checkAgain: 'Comprobar de nuevo',
  use: 'Usar este modelo',
  nowInUse: (title, size) => `${title} está en uso: ${size}, comprobado.`,
  notLoaded: (title, other) => `No se pudo cargar ${title}. Se sigue usando ${other}.`,
  removeFromDevice: 'Quitar del dispositivo',
  removeQuestion: '¿Quitar este modelo?',
  removeOwn:
    'Se creó aquí y no está en ningún otro sitio. Descárguelo antes en el laboratorio si puede volver a necesitarlo.',
  removeShipped:
    'Sus archivos se eliminan de este dispositivo. Sin red no se podrá clasificar nada hasta que se descargue de nuevo.',
  remove: 'Quitar',
  removed: 'El modelo se quitó de este dispositivo.',
  removedForNow:
    'El modelo se quitó de este dispositivo. Se descargará de nuevo cuando haga falta.',
  drafts: 'Borradores del laboratorio',
  draftsText: (trainings) =>
    plural('es', trainings, {
      one: 'Un entrenamiento que se puede publicar o descargar. Lo ya publicado se queda.',
      many: '# de entrenamientos que se pueden publicar o descargar. Lo ya publicado se queda.',
      other: '# entrenamientos que se pueden publicar o descargar. Lo ya publicado se queda.',
    }),
  removeDrafts: 'Quitar borradores',
  draftsRemoved: 'Los borradores se quitaron. Los modelos publicados se quedan.',
  sortAgain: {
    title: '¿Volver a clasificar los tickets abiertos?',
    found: (count: number, bundles: string, title: string) =>
      plural('es', count, {
        one: `# ticket abierto fue clasificado por otro modelo (${bundles}). Hasta que se vuelva a clasificar, no se le ofrecen las etiquetas de «${title}».`,
        many: `# de tickets abiertos fueron clasificados por otros modelos (${bundles}). Hasta que se vuelvan a clasificar, no se les ofrecen las etiquetas de «${title}».`,
        other: `# tickets abiertos fueron clasificados por otros modelos (${bundles}). Hasta que se vuelvan a clasificar, no se les ofrecen las etiquetas de «${title}».`,
      }),
    stays: 'Lo que ha decidido una persona y lo que está resuelto queda como está.',
    preview: 'Mostrar qué cambiaría',
    stop: 'Parar',
    sorting: 'Clasificando; todavía no se guarda nada',
    summary: (changed: string, all: number) =>
      plural('es', all, {
        one: `Cambiaría ${changed} de # ticket.`,
        many: `Cambiarían ${changed} de # de tickets.`,
        other: `Cambiarían ${changed} de # tickets.`,
      }),
    label: 'Categoría',
    before: 'Ahora',
    after: 'Después',
    examples: 'Ejemplos',
    more: (count: string) => `y ${count} más`,
    apply: (count: number) =>
      plural('es', count, {
        one: 'Volver a clasificar # ticket',
        many: 'Volver a clasificar # de tickets',
        other: 'Volver a clasificar # tickets',
      }),
    leave: 'Dejarlos como están',
    done: (count: number) =>
      plural('es', count, {
        one: '# ticket se ha vuelto a clasificar.',
        many: '# de tickets se han vuelto a clasificar.',
        other: '# tickets se han vuelto a clasificar.',
      }),
    undo: 'Deshacer',
    none: 'ninguna',
  },
  engine: {
    title: 'Motor',
    state: 'Estado',
    states: {
      idle: 'inactivo',
      starting: 'iniciando',
      ready: 'Funcionando en un worker',
      restarting: 'reiniciando',
      failed: 'falló',
    },
    arithmetic: 'Cálculo',
    full: 'Codificador grande, TensorFlow.js; codificador pequeño, arrays tipados simples',
    compact: 'Codificador pequeño, arrays tipados simples',
    all: 'Todo lo de Presort en este dispositivo',
  },
  larger: {
    title: 'Modelo más grande',
    running: 'En marcha',
    hint: 'Un codificador de frases más grande que funciona en la tarjeta gráfica o en WebAssembly. El modelo pequeño responde hasta que esté listo y siempre que no pueda funcionar.',
    none: (title, languages) =>
      `${title} no tiene una versión más grande en ${languages}. Un paquete solo la trae cuando tickets reservados demostraron que es mejor.`,
    reads: (read, others) =>
      `Lee ${read}; los tickets en ${others} se quedan con el modelo pequeño.`,
    loadFirst: 'Cargue primero un modelo.',
    auto: 'Usarlo automáticamente donde el dispositivo y la red lo permitan',
    noBetter: 'En la medición no fue mejor que el modelo pequeño, así que nunca se usa automáticamente.',
    refusals: {
      'save-data':
        'Este navegador pide ahorrar datos, así que el modelo más grande espera a que usted lo cargue.',
      metered:
        'La red es de uso medido, así que el modelo más grande espera a que usted lo cargue.',
      'slow-network': 'La red es lenta, así que el modelo más grande espera a que usted lo cargue.',
      'weak-device':
        'Este dispositivo tiene poca memoria o pocos núcleos, así que el modelo más grande espera a que usted lo cargue.',
    },
    backends: {
      webgl: 'Tarjeta gráfica (WebGL)',
      webgpu: 'Tarjeta gráfica (WebGPU)',
      wasm: 'Procesador (WebAssembly)',
      cpu: 'Procesador (simple)',
    },
    encoder: 'Codificador',
    download: 'Descarga',
    rightCategory: 'Categoría correcta, tickets reservados',
    measured: (larger, small) => `${larger}, modelo pequeño ${small}`,
    runsOn: 'Funciona en',
    selfTest: 'Autoprueba',
    passed: (time, error) => `superada, ${time} por texto, diferencia ${error}`,
    failed: (time, error) => `no superada, ${time} por texto, diferencia ${error}`,
    getting: 'Obteniendo el modelo más grande',
    trying: 'Probando qué puede ejecutar este dispositivo…',
    load: 'Cargar el modelo más grande',
    ready: 'El modelo más grande está listo. Los tickets nuevos se clasifican con él.',
    fileMissing:
      'No se pudo obtener un archivo del modelo más grande. El pequeño sigue clasificando; vuelva a cargar el grande cuando sus archivos estén en su sitio y haya red.',
    fileDamaged:
      'Un archivo del modelo más grande no es lo que promete su paquete, así que no se usa. El pequeño sigue clasificando.',
    test: 'Ejecutar la autoprueba',
    testPassed: (time) => `Autoprueba superada, ${time} por texto.`,
    testFailed: 'La autoprueba falló.',
    stop: 'Detener',
    cancel: 'Cancelar',
    remove: 'Quitar el modelo más grande',
    removeQuestion: '¿Quitar el modelo más grande?',
    removeText:
      'Sus archivos se eliminan de este dispositivo. El modelo pequeño sigue clasificando los tickets.',
    removed: 'El modelo más grande se quitó de este dispositivo.',
  },
  attempts: {
    title: 'Lo que se probó en este dispositivo',
    backend: 'Backend',
    result: 'Resultado',
    time: 'Tiempo por texto',
    offBy: 'Diferencia',
    right: 'Correcto',
    notUsed: (why) => `No se usa: ${why}`,
  },
};
