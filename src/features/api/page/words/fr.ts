import type { en } from './en.ts';

export const fr: typeof en = {
  leadBefore:
    'Des routes HTTP auxquelles le service worker répond dans ce navigateur, sans serveur et sans réseau. Les pages de la même origine peuvent les appeler sous',
  leadAfter: 'comme toute autre API. La description complète :',
  needsHttps: 'Le service worker qui répond à cette route',
  inCharge: 'Le service worker répond à ces routes dans cette page, même sans réseau.',
  notInCharge:
    'Le service worker ne gère pas encore cette page. Rechargez-la une fois, et les routes répondront.',
  unreadable: 'La description des routes n’a pas pu être lue.',
  summaries: {
    predict: 'Trier un ticket',
    predictBatch: 'Trier plusieurs tickets, dans l’ordre',
    classify: 'File d’un ticket',
    listTickets: 'Les 100 derniers tickets',
    createTicket: 'Enregistrer un ticket ; il est trié en arrière-plan',
    readTicket: 'Un ticket',
    health: 'Si le moteur fonctionne',
    metrics: 'Texte OpenMetrics',
  },
  bodyOf: (route) => `Corps de la requête ${route}`,
  answerOf: (route) => `Réponse de ${route}`,
  answered: (route, status) => `${route} : statut ${status}`,
  tryIt: 'Essayer',
  noAnswer: 'pas de réponse',
  noAnswerWhy:
    'Pas de réponse. Le service worker ne gère pas encore cette page : rechargez-la une fois.',
};
