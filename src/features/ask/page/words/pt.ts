import type { en } from './en.ts';

export const pt: typeof en = {
  title: 'Como podemos ajudar?',
  lead: 'As sugestões aparecem enquanto você escreve. São calculadas neste dispositivo; nada é enviado para lugar nenhum.',
  thanks: (id) => `Obrigado. O seu pedido ${id} está salvo.`,
  beingSorted: 'Está em classificação para a equipe certa.',
  seeHow: 'Ver como foi classificado',
  announced: (id) => `O pedido ${id} está salvo e em classificação.`,
  subject: 'Assunto',
  optional: '(opcional)',
  description: 'O que aconteceu?',
  hint: 'Uma ou duas frases bastam.',
  empty: 'Escreva o que aconteceu.',
  topic: 'Tema',
  urgency: 'Urgência',
  leaveToUs: 'Escolha, ou deixe conosco',
  send: 'Enviar pedido',
  examples: 'Experimente um exemplo',
  copyText: 'Copiar o meu texto',
  copied: 'Texto copiado.',
  requests: 'Os seus pedidos',
  noRequests: 'O que você envia aparece aqui de imediato, também sem rede.',
};
