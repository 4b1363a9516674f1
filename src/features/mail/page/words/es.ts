import { numberText } from '../../../../shell/language/formats.ts';
import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const es: typeof en = {
  title: 'Tickets nuevos',
  lead: 'Escriba o pegue uno, o suelte aquí sus correos. Todo se lee en este dispositivo.',
  subject: 'Asunto',
  optional: '(opcional)',
  text: 'Texto',
  hint: 'Pegue un correo con sus cabeceras y se separará en partes. Las respuestas citadas y las firmas se quedan en el ticket; al clasificar se omiten.',
  attachments: (count) =>
    plural('es', count, {
      one: '# adjunto se cuenta y no se guarda.',
      many: '# de adjuntos se cuentan y no se guardan.',
      other: '# adjuntos se cuentan y no se guardan.',
    }),
  save: 'Guardar ticket',
  empty: 'Primero escriba o pegue algo.',
  isThere: (id) => `Este correo ya está en la bandeja, como ${id}.`,
  announced: (id) => `El ticket ${id} está guardado y se está clasificando.`,
  savedBefore: 'Guardado como',
  savedAfter: '; se está clasificando.',
  shared: 'Otra aplicación ha compartido esto. Revíselo y guárdelo como ticket.',
  notShared: 'No se pudo conservar lo compartido: puede que el dispositivo no tenga espacio.',
  drop: 'Suelte correos aquí',
  dropHint:
    'Archivos .eml, .emlx o .mbox. Cada correo se convierte en un ticket; si un correo ya había llegado, se reconoce. Los adjuntos se cuentan y no se guardan.',
  reading: (mails) =>
    plural('es', mails, {
      one: '# correo leído…',
      many: '# de correos leídos…',
      other: '# correos leídos…',
    }),
  table: '¿Una tabla de tickets? Clasifíquela en la página',
  batchPage: 'Lotes',
  result: {
    title: 'Correos',
    added: (mails) =>
      plural('es', mails, {
        one: '# correo añadido',
        many: '# de correos añadidos',
        other: '# correos añadidos',
      }),
    known: (mails) =>
      plural('es', mails, {
        one: ', # ya estaba',
        many: ', # ya estaban',
        other: ', # ya estaban',
      }),
    unread: (mails) =>
      plural('es', mails, {
        one: ', # no se pudo leer',
        many: ', # no se pudieron leer',
        other: ', # no se pudieron leer',
      }),
    partly: (mails) =>
      plural('es', mails, {
        one: ', # solo en parte',
        many: ', # solo en parte',
        other: ', # solo en parte',
      }),
    deleted: (mails) =>
      plural('es', mails, {
        one: ', # omitido porque allí está borrado',
        many: ', # omitidos porque allí están borrados',
        other: ', # omitidos porque allí están borrados',
      }),
    announced: (added, known, unread) =>
      `${plural('es', added, {
        one: '# correo añadido',
        many: '# de correos añadidos',
        other: '# correos añadidos',
      })}, ${numberText(known)} ya conocidos, ${numberText(unread)} sin poder leer.`,
    inFile: (file, line, why) => `${file}, línea ${numberText(line)}: ${why}`,
    show: 'Mostrar en la bandeja',
    download: 'Descargar la lista',
  },
  whys: {
    office:
      'Es un archivo de Microsoft Office como los que escribe Outlook (.msg): ábralo en Outlook y guarde el correo como .eml, o copie su texto en el campo.',
    'outlook-data':
      'Es un archivo de datos de Outlook (.pst u .ost): guarde sus correos uno por uno como .eml.',
    winmail:
      'Es un winmail.dat de Outlook: guarde el correo como .eml en su programa de correo, o copie su texto en el campo.',
    zip: 'Es un archivo zip o un documento de Office: descomprímalo y suelte los archivos .eml.',
    gzip: 'Es un archivo gzip: descomprímalo y suelte los archivos .eml o .mbox.',
    pdf: 'Es un PDF: guarde el correo como .eml en su programa de correo, o copie su texto en el campo.',
    rtf: 'Es un archivo de texto enriquecido (.rtf): guarde el correo como .eml en su programa de correo, o copie su texto en el campo.',
    'web-page': 'Es una página web: ábrala y guarde el propio correo como .eml.',
    'no-text': 'no hay asunto ni texto',
    deleted: 'está borrado allí y aún no eliminado',
    encrypted:
      'está cifrado: descífrelo en su programa de correo y guárdelo como .eml, o copie su texto en el ticket',
    sealed:
      'su texto va dentro de una firma (S/MIME): guárdelo sin ella en su programa de correo, o copie su texto en el ticket',
    'outlook-only':
      'su texto está en un winmail.dat de Outlook, que no se abre: cópielo en el ticket, o pida texto sin formato o HTML',
    'rtf-only':
      'su texto está en un archivo de texto enriquecido (.rtf), que no se abre: cópielo en el ticket',
    'calendar-only': 'es una invitación de calendario sin texto',
    partial: 'su texto está en otro correo o en un servidor: solo ha llegado esta parte',
    cut: 'más de 32 MB: no se leyó el final',
  },
};
