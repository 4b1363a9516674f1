import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const es: typeof en = {
  title: 'Widget',
  lead: 'Una etiqueta pone sugerencias en cualquier formulario. Cambie un ajuste, escriba en el formulario y vea la etiqueta para copiar y cada evento que un sitio puede escuchar. Para un formulario propio, con sus propios temas, está',
  knows: (topics, names) =>
    `Este paquete conoce ${plural('es', topics, { one: '# tema', many: '# de temas', other: '# temas' })}: ${names}.`,
  otherBefore:
    'Ante un texto sobre cualquier otra cosa, el widget calla o pregunta; ponga en esas opciones de su formulario',
  otherAfter: ', o entrene un paquete con sus propios tickets en el',
  settings: 'Ajustes',
  choices: {
    bundle: 'Paquete',
    theme: 'Tema',
    lang: 'Idioma',
    load: 'Carga',
    storage: 'Almacenamiento',
    replies: 'Respuestas',
    questions: 'Preguntas',
  },
  byDefault: (value) => `${value} (por defecto)`,
  defaults: {
    lang: 'el de la página',
    replies: 'las del paquete, sin muestras',
    questions: 'sí',
  },
  prefix: 'Prefijo de los campos',
  disabled: 'Desactivado',
  tag: 'Etiqueta',
  copyTag: 'Copiar la etiqueta',
  copied: 'Etiqueta copiada.',
  form: 'Un formulario',
  description: '¿Qué ha pasado?',
  category: 'Categoría',
  priority: 'Prioridad',
  choose: 'Elija una opción',
  events: 'Eventos oídos',
  clear: 'Vaciar',
  noEvents: 'Nada todavía: escriba en el formulario.',
  reference: {
    unreadable: 'No se pudo leer la referencia. La crea la compilación.',
    titles: {
      Attributes: 'Atributos',
      'Properties and methods': 'Propiedades y métodos',
      Events: 'Eventos',
      'Posted fields': 'Campos enviados',
      Parts: 'Partes',
      'Custom properties': 'Propiedades personalizadas',
    },
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
