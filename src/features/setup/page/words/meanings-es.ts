import type { meanings as en } from './meanings-en.ts';

/** What the widget's reference says of all but attributes, in Spanish. Keys are the widget's own sentences. */
export const meanings: typeof en = {
  'The text field itself, where no selector can name it.':
    'El propio campo de texto, cuando ningún selector puede nombrarlo.',
  'Own words for this element.': 'Textos propios para este elemento.',
  'The form that the element is posted with. Read only.':
    'El formulario con el que se envía el elemento. Solo lectura.',
  'Fetches view and model now.': 'Carga ahora el panel y el modelo.',
  "Takes the customer's dismissal back.": 'Anula que el cliente haya ocultado las sugerencias.',
  'The model is loaded.': 'El modelo está cargado.',
  'A text was triaged.': 'Se ha clasificado un texto.',
  'A text was triaged and nothing is claimed; reason says why.':
    'Se ha clasificado un texto y no se afirma nada; reason dice por qué.',
  "A label is about to be written into the site's field. Cancelable.":
    'Está a punto de escribirse una etiqueta en el campo del sitio. Se puede cancelar.',
  'A label was set, by suggestion or by the customer.':
    'Se ha puesto una etiqueta, por sugerencia o por el cliente.',
  'The customer hid the suggestions for this visit.':
    'El cliente ha ocultado las sugerencias durante esta visita.',
  '"This solved it" was pressed.': 'Se ha pulsado «Esto lo resolvió».',
  "Something is wrong; the form works as if Presort were not there. The hint is for the site's owner.":
    'Algo va mal; el formulario funciona como si Presort no estuviera. La indicación es para el dueño del sitio.',
  'The model is loaded. Reading it asks for the model.':
    'El modelo está cargado. Leerlo pide el modelo.',
  'Triages one text or {subject, description}.': 'Clasifica un texto o {subject, description}.',
  'Triages many, in order, without holding the page up.':
    'Clasifica muchos, en orden, sin frenar la página.',
  'Listens to every element; the type with or without presort-.':
    'Escucha a todos los elementos; el tipo, con o sin presort-.',
  'Stops listening.': 'Deja de escuchar.',
  'true: model files may be kept on the device. false: they may not, and what was kept is deleted.':
    'true: los archivos del modelo pueden guardarse en el dispositivo. false: no pueden, y lo guardado se borra.',
  'Own words for every element.': 'Textos propios para todos los elementos.',
  "The visitor's switch.": 'El interruptor del visitante.',
  'Every request since the page was loaded, with its reason.':
    'Todas las peticiones desde que se cargó la página, con su motivo.',
  'Adds an element after the field that settings.for names, now or when it comes.':
    'Añade un elemento tras el campo que nombra settings.for, ahora o cuando aparezca.',
  'Removes what was added, stops listening and lets the model go.':
    'Quita lo añadido, deja de escuchar y suelta el modelo.',
  'The suggested category; empty when Presort abstained.':
    'La categoría sugerida; vacía si Presort se abstuvo.',
  'The priority that was chosen, in the field or through the impact question, else the suggested one.':
    'La prioridad elegida, en el campo o con la pregunta por el impacto; si no, la sugerida.',
  'Calibrated probability of the suggested category.':
    'Probabilidad calibrada de la categoría sugerida.',
  'How sure the suggestion was, or why there is none.':
    'Cuán segura era la sugerencia, o por qué no hay ninguna.',
  'The model that answered.': 'El modelo que respondió.',
  'The category in force when the form was sent.': 'La categoría vigente al enviar el formulario.',
  "What the site's own category field holds; empty without one.":
    'Lo que contiene el campo de categoría del sitio; vacío si no hay.',
  'Everything.': 'Todo.',
  'The quiet line: ready, loading, nothing found, failed.':
    'La línea discreta: listo, cargando, nada encontrado, error.',
  'Button that loads the model under Save-Data.': 'Botón que carga el modelo con Save-Data.',
  'The group of category chips.': 'El grupo de las categorías.',
  'The row of chips.': 'Su fila.',
  'One category.': 'Una categoría.',
  'The chosen one.': 'La elegida.',
  '"Category set to …".': '«Categoría: se eligió …».',
  'Its button.': 'Su botón.',
  'The full list.': 'La lista completa.',
  'Its box.': 'Su cuadro de búsqueda.',
  'Its options.': 'Sus opciones.',
  'The clarifying question.': 'La pregunta aclaratoria.',
  'The impact question.': 'La pregunta por el impacto.',
  'One answer of either.': 'Una respuesta de cualquiera de las dos.',
  'The answer card.': 'La tarjeta con la respuesta.',
  'Its title.': 'Su título.',
  'Its text.': 'Su texto.',
  'Its link.': 'Su enlace.',
  '"This solved it".': '«Esto lo resolvió».',
  '"Not helpful".': '«No me ayuda».',
  'The marked text.': 'El texto marcado.',
  'The personal-data warning.': 'El aviso de datos personales.',
  'The known-issue banner.': 'El aviso de una incidencia conocida.',
  'The last line.': 'La última línea.',
  '"Suggested on your device".': '«Sugerido en su dispositivo».',
  '"Hide suggestions".': '«Ocultar sugerencias».',
  '"Turn off".': '«Desactivar».',
  "Text. Default: the page's.": 'Texto. Por defecto: el de la página.',
  'Panel background.': 'Fondo del panel.',
  'Lines.': 'Líneas.',
  'Bars, checks, focus, chosen border.': 'Barras, marcas, foco, borde de lo elegido.',
  'Corner radius.': 'Radio de las esquinas.',
  'Font family.': 'Familia tipográfica.',
  'Base size, at least 13 px.': 'Tamaño base, al menos 13 px.',
  'Panel padding.': 'Margen interior del panel.',
  'Space above and below.': 'Espacio encima y debajo.',
};
