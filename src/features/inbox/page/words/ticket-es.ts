import { plural } from '../../../../shell/language/plural.ts';
import type { ticket } from './ticket-en.ts';

export const ticketEs: typeof ticket = {
  ticket: {
    label: (id) => `Ticket ${id}`,
    all: 'Todos los tickets',
    noSuch: (id) => `No existe el ticket ${id}`,
    noSuchText: 'Puede que se haya eliminado.',
    reopen: 'Reabrir',
    resolve: 'Resolver',
    flag: 'Marcar para revisión',
    flagKey: 'Marcar para revisión (F)',
    flagged: (id) => `${id} espera en «Revisión».`,
    unflagged: (id) => `Marca de ${id} quitada.`,
    delete: 'Eliminar el ticket',
    deleteQuestion: (id) => `¿Eliminar ${id}?`,
    deleteText:
      'El ticket, su decisión y su historial se quitan de este dispositivo. Esto no se puede deshacer.',
    deleteConfirm: 'Eliminar',
    deleted: (id) => `${id} eliminado.`,
    from: (sender) => `De ${sender}`,
    onDesk: (who) => `En su mesa de ayuda: ${who}`,
    attachments: (files) =>
      plural('es', files, {
        one: '# adjunto en el correo, no se guarda aquí',
        many: '# de adjuntos en el correo, no se guardan aquí',
        other: '# adjuntos en el correo, no se guardan aquí',
      }),
    chosen: (labels) => `El cliente eligió ${labels}`,
    waiting:
      'Guardado y en espera de clasificación. Se hace en segundo plano, también tras un reinicio.',
    status: 'Estado',
    history: 'Historial',
    similar: 'Tickets parecidos',
    alike: (id, share) => `${id}, parecido: ${share}`,
    duplicate: 'posible duplicado',
  },
  text: {
    leftOut: '(omitido:)',
    linesLeftOut: (lines) =>
      plural('es', lines, {
        one: 'Al clasificarlo se omitió una línea, por ser correo citado o firma.',
        many: 'Al clasificarlo se omitieron # de líneas, por ser correo citado o firma.',
        other: 'Al clasificarlo se omitieron # líneas, por ser correo citado o firma.',
      }),
    readAll: 'Leer todo y clasificar de nuevo',
    allRead: 'Se lee todo el texto.',
    leaveOut: 'Omitir citas y firma',
    nowAll: (id) => `Se lee todo el texto de ${id}.`,
    nowLeftOut: (id) => `Se omiten las citas de ${id}.`,
  },
  fields: {
    category: 'Categoría',
    priority: 'Prioridad',
    team: 'Equipo',
    notSure: 'Sin certeza',
    setTo: (head, label) => `${head}: ahora ${label}.`,
    movedTo: (team) => `Movido a ${team}.`,
    sortedBy: (bundle) => `Lo clasificó ${bundle}, por eso se ofrecen sus etiquetas.`,
    sortAgain: (title) => `Clasificar de nuevo con ${title}`,
  },
  how: {
    title: 'Cómo se clasificó',
    rule: 'Una regla decidió la categoría.',
    automatic:
      'Lo escribió una máquina: un aviso de ausencia, un correo devuelto u otra respuesta automática. No se clasifica.',
    unsure: (reason) =>
      `El modelo no estaba lo bastante seguro (${reason}), así que decide una persona.`,
    says: (label, share) => `El modelo dice ${label}, con una confianza del ${share}.`,
    suggests: (label, share) =>
      `El modelo dice ${label}, con una confianza del ${share}, por debajo del nivel en que puede decidir solo.`,
    category: 'Categoría',
    priority: 'Prioridad',
    steps: (bundle, time) => `Cada paso (${bundle}, ${time})`,
  },
  why: {
    ask: '¿Qué palabras influyeron?',
    title: 'Palabras que más influyeron',
    none: 'Ninguna palabra destacó por sí sola.',
    said: (label, words) => `Palabras que más apuntaron a ${label}: ${words}`,
    spokeFor: ', a favor',
    spokeAgainst: ', en contra',
  },
  trace: {
    names: {
      normalise: 'normalizar',
      gate: 'filtro',
      encode: 'codificar',
      calibrate: 'calibrar',
      decide: 'decidir',
      rules: 'reglas',
      assign: 'asignar',
      reply: 'respuesta',
    },
    characters: (count) =>
      plural('es', count, {
        one: '# carácter',
        many: '# de caracteres',
        other: '# caracteres',
      }),
    gate: (result, language) => `${result}, idioma ${language}`,
    pass: 'pasa',
    noLanguage: 'incierto',
    encoded: (numbers, known) =>
      plural('es', numbers, {
        one: `# número, ${known} de las palabras conocidas`,
        many: `# de números, ${known} de las palabras conocidas`,
        other: `# números, ${known} de las palabras conocidas`,
      }),
    scope: (score, value, threshold) => `${score} ${value}, dentro del alcance desde ${threshold}`,
    none: 'ninguna',
  },
  reply: {
    title: 'Respuesta',
    template: 'Plantilla',
    noTemplate: 'Sin plantilla',
    suggested: (title) => `${title} (sugerida)`,
    otherTopics: 'Otros temas',
    otherLanguages: 'Otros idiomas',
    text: 'Texto de la respuesta',
    placeholder: 'Escriba una respuesta o elija una plantilla.',
    noAddress: 'Con este ticket no se guarda ninguna dirección de correo.',
    to: (address) => `Para ${address}`,
    subject: (subject) => `Asunto: ${subject}`,
    openAsMail: 'Abrir como correo',
    saveAsMail: 'Guardar como correo',
    copyAndResolve: 'Copiar y resolver',
    fillGaps: (gaps) =>
      plural('es', gaps, {
        one: 'Rellene primero el hueco.',
        many: 'Rellene primero los # de huecos.',
        other: 'Rellene primero los # huecos.',
      }),
    handedOver: 'La respuesta se ha entregado a su programa de correo.',
    tooLong: 'La respuesta es demasiado larga para un enlace: se ha copiado, péguela en el correo.',
    saved: 'Guardada. Los programas de correo la abren como borrador.',
    resolve: (id) => `Resolver ${id}`,
    copied: (id) => `Respuesta copiada, ${id} resuelto.`,
    notCopied: 'El navegador no permitió copiar. Seleccione el texto y cópielo a mano.',
  },
};
