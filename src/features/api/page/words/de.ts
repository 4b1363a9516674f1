import type { en } from './en.ts';

export const de: typeof en = {
  leadBefore:
    'HTTP-Routen, die der Service Worker in diesem Browser beantwortet, ohne Server und ohne Netz. Seiten desselben Ursprungs rufen sie unter',
  leadAfter: 'auf wie jede andere API. Die vollständige Beschreibung:',
  needsHttps: 'Der Service Worker, der diese Route beantwortet,',
  inCharge: 'Der Service Worker beantwortet diese Routen in dieser Seite, auch ohne Netz.',
  notInCharge:
    'Der Service Worker ist für diese Seite noch nicht zuständig. Laden Sie einmal neu, dann antworten die Routen.',
  unreadable: 'Die Beschreibung der Routen konnte nicht gelesen werden.',
  summaries: {
    predict: 'Ein Ticket sortieren',
    predictBatch: 'Viele Tickets der Reihe nach sortieren',
    classify: 'Warteschlange eines Tickets',
    listTickets: 'Die neuesten 100 Tickets',
    createTicket: 'Ein Ticket speichern; es wird im Hintergrund sortiert',
    readTicket: 'Ein Ticket',
    health: 'Ob das Rechenwerk läuft',
    metrics: 'OpenMetrics-Text',
  },
  bodyOf: (route) => `Inhalt der Anfrage an ${route}`,
  answerOf: (route) => `Antwort von ${route}`,
  answered: (route, status) => `${route}: Status ${status}`,
  tryIt: 'Ausprobieren',
  noAnswer: 'keine Antwort',
  noAnswerWhy:
    'Keine Antwort. Der Service Worker ist für diese Seite noch nicht zuständig: Laden Sie einmal neu.',
};
