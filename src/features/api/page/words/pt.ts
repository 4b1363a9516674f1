import type { en } from './en.ts';

export const pt: typeof en = {
  leadBefore:
    'Rotas HTTP a que o service worker responde dentro deste navegador, sem servidor e sem rede. As páginas da mesma origem podem chamá-las em',
  leadAfter: 'como qualquer outra API. A descrição completa:',
  needsHttps: 'O service worker que responde a esta rota',
  inCharge: 'O service worker responde a estas rotas nesta página, mesmo sem rede.',
  notInCharge:
    'O service worker ainda não cuida desta página. Recarregue-a uma vez e as rotas responderão.',
  unreadable: 'Não foi possível ler a descrição das rotas.',
  summaries: {
    predict: 'Classificar um ticket',
    predictBatch: 'Classificar muitos tickets, em ordem',
    classify: 'Fila de um ticket',
    listTickets: 'Os 100 tickets mais recentes',
    createTicket: 'Salvar um ticket; ele é classificado em segundo plano',
    readTicket: 'Um ticket',
    health: 'Se o motor funciona',
    metrics: 'Texto OpenMetrics',
  },
  bodyOf: (route) => `Corpo da requisição ${route}`,
  answerOf: (route) => `Resposta de ${route}`,
  answered: (route, status) => `${route}: estado ${status}`,
  tryIt: 'Testar',
  noAnswer: 'sem resposta',
  noAnswerWhy: 'Sem resposta. O service worker ainda não cuida desta página: recarregue-a uma vez.',
};
