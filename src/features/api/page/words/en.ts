export const en = {
  /** Before and after the address that the routes lie below; a link to the description follows. */
  leadBefore:
    'HTTP routes that are answered inside this browser by the service worker, without a server and without a network. Pages of this origin can call them below',
  leadAfter: 'like any other API. The full description is',
  /** The page puts this after the shell's sentence about https. */
  needsHttps: 'This route is answered by a service worker, which',
  inCharge: 'The service worker answers these routes in this page, also without a network.',
  notInCharge:
    'The service worker is not in charge of this page yet. Reload once, and the routes answer.',
  unreadable: 'The description of the routes could not be read.',
  /** What the routes do, by their names in openapi.json. */
  summaries: {
    predict: 'Sort one ticket',
    predictBatch: 'Sort many tickets, in order',
    classify: 'Queue of one ticket',
    listTickets: 'The newest 100 tickets',
    createTicket: 'Store a ticket; it is sorted in the background',
    readTicket: 'One ticket',
    health: 'Whether the engine runs',
    metrics: 'OpenMetrics text',
  },
  /** `route` is a method and a path. */
  bodyOf: (route: string) => `Body of ${route}`,
  answerOf: (route: string) => `Answer of ${route}`,
  answered: (route: string, status: string) => `${route}: status ${status}`,
  tryIt: 'Try it',
  noAnswer: 'no answer',
  noAnswerWhy: 'No answer. The service worker is not in charge of this page yet: reload once.',
};
