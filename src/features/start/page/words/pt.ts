import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const pt: typeof en = {
  title: 'Tickets classificados enquanto são escritos',
  lead: 'O Presort sugere categoria, prioridade e uma resposta neste navegador. Não há servidor: nada do que é escrito aqui sai deste dispositivo.',
  samples: {
    title: 'Cem tickets de exemplo',
    text: 'Quatro semanas de uma empresa inventada que oferece um planejador de hortas, em inglês. Eles preenchem Entrada, Revisão e Análises.',
    load: 'Carregar os exemplos',
    loading: 'Carregando…',
    here: (count) =>
      plural('pt', count, {
        one: '# ticket de exemplo está aqui.',
        many: '# de tickets de exemplo estão aqui.',
        other: '# tickets de exemplo estão aqui.',
      }),
    loaded: 'Os tickets de exemplo estão na entrada e sendo classificados.',
    open: 'Abrir a entrada',
    wipe: 'Apagar os exemplos',
    wiped: 'Os tickets de exemplo foram apagados.',
    table: 'Salvar como tabela',
    tableWhy: 'Com os rótulos certos, para Lotes e Laboratório.',
  },
  form: {
    title: 'Um formulário para experimentar',
    text: 'Escreva como um cliente e veja o que é sugerido.',
    open: 'Abrir o formulário',
  },
  own: {
    title: 'Seus próprios tickets',
    text: 'Uma tabela ou mensagens, como o seu programa as exporta. Ficam neste dispositivo.',
    keep: 'Importá-los',
    batch: 'Classificar uma tabela',
    lab: 'Treinar um modelo',
  },
  airplane: {
    title: 'Precisa de rede?',
    text: 'Com o botão ligado, o aplicativo recusa cada uma das suas requisições à rede e as conta. O que está neste dispositivo continua funcionando.',
    label: 'Modo avião do aplicativo',
    refused: (count) =>
      plural('pt', count, {
        none: 'Nada foi pedido à rede ainda.',
        one: '# requisição recusada.',
        many: '# de requisições recusadas.',
        other: '# requisições recusadas.',
      }),
    notYet: 'Pode ser ligado assim que o aplicativo estiver guardado neste dispositivo.',
    needsHttps: 'O modo avião do aplicativo',
  },
  pages: {
    title: 'O que está onde',
    inbox: 'Cada ticket, como e por que foi classificado assim, e a resposta.',
    review: 'Tickets de que o modelo não tem certeza, primeiro os mais úteis.',
    batch: 'Entra um arquivo de tickets, sai o mesmo com rótulos.',
    insights: 'O que cresce, o que muda e o que as sugestões economizaram.',
    rules: 'Palavras e padrões que decidem antes do modelo.',
    lab: 'Um modelo seu a partir dos seus tickets, medido antes de ser usado.',
    models: 'Quais modelos estão aqui e quão bons, grandes e rápidos são.',
    form: 'Os campos e as palavras do seu formulário, e o trecho pronto.',
    widget: 'A tag para o seu site, com cada configuração para testar.',
    api: 'As mesmas respostas por HTTP, a partir deste dispositivo.',
    settings: 'Idiomas, criptografia, backup e por quanto tempo os tickets ficam.',
    docs: 'Como tudo funciona, para procurar e imprimir, também offline (em inglês).',
  },
};
