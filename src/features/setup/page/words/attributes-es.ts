import type { attributes as en } from './attributes-en.ts';

export const attributes: typeof en = {
  meanings: {
    for: 'El campo de texto: textarea, input, un editor de texto con formato o lo que lo contiene. Se busca en el formulario del elemento, después en su árbol, en los que lo rodean y en el documento.',
    subject: 'El campo del asunto; se lee junto con el texto.',
    category:
      'Su propio campo para la categoría: select, grupo de botones de opción, input o elemento propio con un valor. Solo se preselecciona si el modelo está seguro y nadie lo ha tocado; el panel usa las palabras de sus opciones.',
    priority: 'Lo mismo para la prioridad.',
    heads:
      'Campos para otras salidas del paquete, con las mismas reglas: product:#product; team:#team.',
    bundle: 'Carpeta del paquete del modelo, relativa a presort.js.',
    load: 'Cuándo se descargan el panel y el modelo. Con Save-Data se pregunta antes al cliente.',
    storage:
      'memory no escribe nada en el dispositivo; cache conserva archivos comprobados del modelo. setConsent() prevalece.',
    tier: 'Qué codificador se puede usar.',
    full: 'Qué codificador completo responde si el paquete tiene salidas para varios: minilm, use-lite.',
    languages: 'Qué idiomas del paquete se cargan, si cada uno está en un archivo propio.',
    theme:
      'inherit mezcla todos los colores a partir del color del texto de la página; auto sigue al sistema.',
    lang: 'Idioma de la interfaz: en, de, es, fr, pt.',
    adapter: 'Conoce los campos del formulario público de solicitudes de ese producto.',
    replies:
      'Qué respuestas se ofrecen. Las de muestra de un paquete aparecen solo con sample; una URL, relativa a la página, indica respuestas propias con la forma de replies.json.',
    questions:
      'Si se pueden hacer la pregunta aclaratoria y la pregunta sobre el impacto. Ninguna se hace sobre un texto fuera de tema.',
    'known-issues':
      'JSON con los incidentes en los que ya trabaja; la dirección es relativa a la página.',
    'field-prefix':
      'Va delante de los nombres de los campos enviados; un * representa el nombre: contact[presort_*].',
    disabled: 'Lo desactiva. También cuenta un fieldset con disabled.',
  },
  values: {
    'id or selector': 'id o selector',
    'head: selector; …': 'salida: selector; …',
    encoder: 'codificador',
    text: 'texto',
    "the form's first area": 'la primera textarea del formulario',
    "the bundle's first": 'el primero del paquete',
    "the page's": 'los de la página',
    'nearest lang': 'el lang más cercano',
    "the bundle's own": 'las del paquete',
  },
};
