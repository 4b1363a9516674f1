import { plural } from '../../../../shell/language/plural.ts';
import { attributes } from './attributes-es.ts';
import { meanings } from './meanings-es.ts';
import type { en } from './en.ts';

export const es: typeof en = {
  title: 'Widget',
  lead: 'Una línea de código pone sugerencias en cualquier formulario. Cambie un ajuste y escriba en el formulario: verá el código para copiar y cada evento que un sitio puede escuchar. Para un formulario propio, con sus propios temas, está',
  knows: (topics, names) =>
    `Este paquete conoce ${plural('es', topics, { one: '# tema', many: '# de temas', other: '# temas' })}: ${names}.`,
  otherBefore:
    'Ante un texto sobre cualquier otra cosa, el widget calla o pregunta; ponga en esas opciones de su formulario',
  otherAfter: ', o entrene un paquete con sus propios tickets en el',
  reads: (bundle, languages) => `“${bundle}” lee ${languages}.`,
  languagesBefore:
    'Si sus clientes escriben en un idioma distinto al de la página, indique los idiomas en el atributo',
  settings: 'Ajustes',
  choices: {
    bundle: 'Paquete',
    theme: 'Colores',
    lang: 'Idioma',
    languages: 'Idiomas que lee',
    load: 'Carga',
    storage: 'Almacenamiento',
    replies: 'Respuestas',
    questions: 'Preguntas',
  },
  byDefault: (value) => `${value} (por defecto)`,
  defaults: {
    lang: 'el de la página',
    languages: 'el de la página',
    replies: 'las del paquete, sin muestras',
    questions: 'sí',
  },
  prefix: 'Prefijo de los campos',
  disabled: 'Desactivado',
  tag: 'Código',
  copyTag: 'Copiar el código',
  copied: 'Código copiado.',
  form: 'Un formulario',
  description: '¿Qué ocurrió?',
  category: 'Categoría',
  priority: 'Prioridad',
  choose: 'Elija una opción',
  events: 'Eventos recibidos',
  clear: 'Vaciar',
  noEvents: 'Nada todavía: escriba en el formulario.',
  reference: {
    unreadable: 'No se pudo leer la referencia. Se crea al compilar.',
    titles: {
      Attributes: 'Atributos',
      'Properties and methods': 'Propiedades y métodos',
      Events: 'Eventos',
      'Posted fields': 'Campos enviados',
      Parts: 'Partes',
      'Custom properties': 'Propiedades personalizadas',
    },
    attributes,
    meanings,
    heads: {
      attribute: 'atributo',
      values: 'valores',
      default: 'por defecto',
      meaning: 'significado',
      name: 'nombre',
      type: 'tipo',
      event: 'evento',
      'name (after the prefix)': 'nombre (tras el prefijo)',
      what: 'qué es',
      property: 'propiedad',
    },
  },
};
