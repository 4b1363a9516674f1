import type { en } from './en.ts';

export const es: typeof en = {
  leadBefore:
    'Rutas HTTP que el service worker responde dentro de este navegador, sin servidor y sin red. Las páginas del mismo origen pueden llamarlas bajo',
  leadAfter: 'como a cualquier otra API. La descripción completa:',
  needsHttps: 'El service worker que responde a esta ruta',
  inCharge: 'El service worker responde estas rutas en esta página, también sin red.',
  notInCharge:
    'El service worker aún no se encarga de esta página. Vuelva a cargarla una vez y las rutas responderán.',
  unreadable: 'No se pudo leer la descripción de las rutas.',
  summaries: {
    predict: 'Clasificar un ticket',
    predictBatch: 'Clasificar muchos tickets, en orden',
    classify: 'Cola de un ticket',
    listTickets: 'Los 100 tickets más recientes',
    createTicket: 'Guardar un ticket; se clasifica en segundo plano',
    readTicket: 'Un ticket',
    health: 'Si el motor funciona',
    metrics: 'Texto OpenMetrics',
  },
  bodyOf: (route) => `Cuerpo de la solicitud a ${route}`,
  answerOf: (route) => `Respuesta de ${route}`,
  answered: (route, status) => `${route}: estado ${status}`,
  tryIt: 'Probar',
  noAnswer: 'sin respuesta',
  noAnswerWhy:
    'Sin respuesta. El service worker aún no se encarga de esta página: vuelva a cargarla una vez.',
};
