import type { en } from './en.ts';

export const es: typeof en = {
  title: 'Su formulario',
  lead: 'Pegue el HTML de su propio formulario o una lista de sus temas. Presort sugiere qué etiqueta corresponde a cada opción de su formulario, muestra el formulario con el widget dentro y escribe el código que usted copia en su página.',
  paste: {
    title: 'Su formulario o sus temas',
    label: 'HTML del formulario, o un tema por línea',
    hint: 'Nada de ello se ejecuta, se carga ni sale de esta página.',
    example: 'Usar un ejemplo',
    clear: 'Vaciar',
    tooLong: (most) =>
      `Solo se leyeron los primeros ${most} caracteres: pegue únicamente el formulario.`,
    nothing:
      'No se encontró ningún campo. Pegue la parte de la página que contiene el formulario, de <form> a </form>, o sus temas, uno por línea.',
    noText: (selector) =>
      `No contiene ningún campo de texto, así que ${selector} representa el suyo: ponga el id de su propio campo en data-for.`,
    noTopic:
      'No se encontró ningún campo con opciones. El widget sugiere entonces solo en su panel y envía su respuesta como presort_category. Si un script inserta sus temas, péguelos como lista.',
  },
  fields: {
    title: 'Campos',
    text: 'Texto',
    subject: 'Asunto',
    category: 'Tema',
    priority: 'Prioridad',
    none: 'ninguno',
    language: 'Idioma de la página',
    foreign: (languages) =>
      `El formulario parece estar en un idioma que este modelo no lee (lee ${languages}). Ahí el widget guarda silencio.`,
  },
  mapping: {
    category: 'Temas',
    priority: 'Prioridades',
    lead: (bundle) =>
      `Lo que decide «${bundle}» y la opción de su formulario que se elige entonces. Varias etiquetas pueden ir con una misma opción.`,
    none: 'ninguna opción',
    working: 'Leyendo qué significan sus opciones…',
    failed: 'No se pudo cargar el modelo, así que solo se compararon los nombres.',
    outside: (options, labels) =>
      `El modelo no conoce ${options}: decide entre ${labels}. Nunca elige lo que no conoce, y con un texto así guarda silencio o pregunta.`,
    train: 'Entrene un modelo con sus propios tickets',
    unset: (labels) => `${labels}: sin opción, así que el panel nunca ofrece elegirla.`,
  },
  live: {
    title: 'Su formulario, en vivo',
    hint: 'Escriba en él como lo haría un cliente. Se muestra sin sus estilos ni scripts y no envía nada.',
    posts: 'Enviaría',
    empty: 'Aún nada.',
    unloaded: 'No se pudo cargar el widget; el formulario se muestra sin él.',
    try: 'Pruebe:',
  },
  snippet: {
    title: 'En su página',
    where: 'Dirección del script',
    relative: 'La carpeta presort está junto a su página',
    absolute: 'Está en esta dirección',
    address: 'Dirección de presort.js',
    fields: 'Su campo, marcado',
    fieldsHint: 'Solo se añadió data-presort, y un id donde faltaba.',
    unmarked: 'Sus opciones se llaman igual que las etiquetas: no hay que marcar nada en ellas.',
    tag: 'El código, al final de su página',
    copy: 'Copiar',
    copyFields: 'Copiar el campo',
    copyTag: 'Copiar el código',
    copyBoth: 'Copiar ambos',
    copyForm: 'Copiar todo el formulario con ambos',
    copied: 'Copiado.',
    refused: 'El navegador no permitió copiarlo: seleccione el texto y cópielo.',
  },
  made: { text: '¿Qué ocurrió?', topic: 'Tema', choose: 'Elija una opción' },
  example: `<form action="/contact" method="post">
  <label for="subject">Asunto</label>
  <input id="subject" name="subject">
  <label for="message">¿En qué podemos ayudarle?</label>
  <textarea id="message" name="message" rows="5"></textarea>
  <label for="reason">¿De qué se trata?</label>
  <select id="reason" name="reason">
    <option value="">Elija una opción</option>
    <option value="10">Entrega</option>
    <option value="20">Facturas y pagos</option>
    <option value="30">Inicio de sesión y perfil</option>
    <option value="40">Algo no funciona</option>
    <option value="50">Ideas y deseos</option>
    <option value="60">Citas</option>
    <option value="70">Otra cosa</option>
  </select>
  <button>Enviar</button>
</form>`,
};
