import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const es: typeof en = {
  title: 'Tickets clasificados mientras se escriben',
  lead: 'Presort sugiere categoría, prioridad y una respuesta en este navegador. No hay servidor: nada de lo que se escribe aquí sale de este dispositivo.',
  samples: {
    title: 'Cien tickets de muestra',
    text: 'Cuatro semanas de una empresa inventada que ofrece un planificador de huertos, en inglés. Llenan Bandeja, Revisión y Análisis.',
    load: 'Cargar las muestras',
    loading: 'Cargando…',
    here: (count) =>
      plural('es', count, {
        one: 'Hay # ticket de muestra.',
        many: 'Hay # de tickets de muestra.',
        other: 'Hay # tickets de muestra.',
      }),
    loaded: 'Los tickets de muestra están en la bandeja y se están clasificando.',
    open: 'Abrir la bandeja',
    wipe: 'Borrar las muestras',
    wiped: 'Los tickets de muestra se han borrado.',
    table: 'Guardarlos como tabla',
    tableWhy: 'Con sus etiquetas correctas, para Lotes y Laboratorio.',
  },
  form: {
    title: 'Un formulario para probar',
    text: 'Escriba como un cliente y observe qué se sugiere.',
    open: 'Abrir el formulario',
  },
  own: {
    title: 'Sus propios tickets',
    text: 'Una tabla o correos, tal como los exporta su programa. Se quedan en este dispositivo.',
    keep: 'Importarlos',
    batch: 'Clasificar una tabla',
    lab: 'Entrenar un modelo',
  },
  airplane: {
    title: '¿Necesita red?',
    text: 'Con el interruptor, la aplicación rechaza cada una de sus peticiones a la red y las cuenta. Lo que está en este dispositivo sigue funcionando.',
    label: 'Modo avión de la aplicación',
    refused: (count) =>
      plural('es', count, {
        none: 'Todavía no se ha pedido nada a la red.',
        one: '# petición rechazada.',
        many: '# de peticiones rechazadas.',
        other: '# peticiones rechazadas.',
      }),
    notYet: 'Se podrá activar en cuanto la aplicación esté guardada en este dispositivo.',
    needsHttps: 'El modo avión de la aplicación',
  },
  pages: {
    title: 'Qué hay y dónde',
    inbox: 'Cada ticket, cómo y por qué se clasificó así, y su respuesta.',
    review: 'Tickets de los que el modelo no está seguro, primero los más útiles.',
    batch: 'Entra un archivo de tickets, sale el mismo con etiquetas.',
    insights: 'Qué crece, qué cambia y qué han ahorrado las sugerencias.',
    rules: 'Palabras y patrones que deciden antes que el modelo.',
    lab: 'Un modelo propio a partir de sus tickets, medido antes de usarse.',
    models: 'Qué modelos hay, qué aciertan, cuánto ocupan y qué tan rápidos son.',
    form: 'Los campos y palabras de su formulario, y el fragmento terminado.',
    widget: 'El código para su sitio, con cada ajuste para probar.',
    api: 'Las mismas respuestas por HTTP, desde este dispositivo.',
    settings: 'Idiomas, cifrado, copias de seguridad y cuánto tiempo se guardan los tickets.',
    docs: 'Cómo funciona todo, para buscar e imprimir, también sin red (en inglés).',
  },
};
