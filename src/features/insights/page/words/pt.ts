import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const pt: typeof en = {
  title: 'Análises',
  counting: 'Contando',
  nothingYet: 'Ainda nada para contar',
  nothingYetText:
    'Os números aparecem aqui à medida que chegam tickets: quantos, sobre o quê, o grau de certeza do modelo e se começam a parecer diferentes do que ele aprendeu.',
  writeRequest: 'Escrever uma solicitação',
  importTickets: 'Importar tickets',
  noneThen: 'Nenhum ticket nestes dias',
  onOtherDays: (tickets) =>
    plural('pt', tickets, {
      one: 'Há # ticket em outros dias.',
      many: 'Há # de tickets em outros dias.',
      other: 'Há # tickets em outros dias.',
    }),
  showAll: 'Mostrar todos os dias',
  range: {
    shown: 'Dias mostrados',
    days: (days) => plural('pt', days, { one: '# dia', many: '# de dias', other: '# dias' }),
    all: 'Todos',
    from: 'De',
    to: 'até',
  },
  figures: {
    tickets: 'Tickets',
    sorted: (tickets) =>
      plural('pt', tickets, {
        one: '# classificado pelo modelo',
        many: '# classificados pelo modelo',
        other: '# classificados pelo modelo',
      }),
    left: 'Deixados a pessoas',
    leftWhy: 'onde o modelo não tinha certeza suficiente',
    solved: 'Resolvidas por uma resposta',
    nothingAsked: 'ainda sem solicitações',
    ofRequests: (solved, requests) =>
      plural('pt', requests, {
        one: `${solved} de # solicitação na página “Perguntar”`,
        many: `${solved} de # de solicitações na página “Perguntar”`,
        other: `${solved} de # solicitações na página “Perguntar”`,
      }),
    agreed: 'Pessoas de acordo',
    ofChecked: (agreed, checked) =>
      plural('pt', checked, {
        one: `${agreed} de # categoria revisada`,
        many: `${agreed} de # de categorias revisadas`,
        other: `${agreed} de # categorias revisadas`,
      }),
    noneChecked: 'ainda nenhuma categoria revisada',
    time: 'Tempo por ticket',
    mostWithin: (share, time) => `${share} em até ${time}`,
    nothingSorted: 'ainda nada classificado',
  },
  charts: {
    title: 'Gráficos',
    units: { day: 'Dia', week: 'Semana de', month: 'Mês' },
    tickets: 'Tickets',
    volume: 'Volume',
    volumeText: 'Tickets que chegaram, e tickets resolvidos pelo dia da última alteração.',
    cameIn: 'Chegaram',
    resolved: 'Resolvidos',
    categories: 'Categorias',
    category: 'Categoria',
    teams: 'Equipes',
    team: 'Equipe',
    priorities: 'Prioridades',
    priority: 'Prioridade',
    confidence: 'Confiança',
    confidenceText:
      'O grau de certeza do modelo na sua melhor categoria, também quando depois deixou o ticket a uma pessoa.',
    shareLeft: 'Parte deixada a pessoas',
    shareLeftText: 'Tickets em que o modelo não tinha certeza suficiente.',
    left: 'Deixados a pessoas',
    time: 'Tempo para classificar um ticket',
    timeText: 'Tempo real do motor, sem a espera na fila.',
    halfWithin: 'Metade em até',
    shareWithin: (share) => `${share} em até`,
    form: 'O formulário “Perguntar”',
    formText:
      'Cada solicitação conta uma vez. Resolvida por uma resposta: alguém escolheu “Isto resolveu” e não enviou nada.',
    requests: 'Solicitações',
    events: {
      suggested: 'Sugestão vista',
      accepted: 'Sugestão aceita',
      'resolved-by-answer': 'Resolvida por uma resposta',
      sent: 'Enviada',
    },
    agreement: 'O que as pessoas decidiram',
    agreementText: 'Categorias que uma pessoa revisou. Na diagonal, ela concordou com o modelo.',
    modelSaid: 'O modelo disse',
    personSaid: 'A pessoa disse',
  },
  drift: {
    title: 'Desvio em relação ao treinamento',
    text: (tickets, share) =>
      `Cada ${tickets} tickets são comparados com os tickets reservados em que o modelo foi medido. Onde nada muda, algum alarme aparece no máximo em ${share} dos casos, por mais longo que seja o uso: os limiares são divididos pelas três verificações e repartidos por todas as comparações, e mudanças pequenas demais para importar não dão nenhum.`,
    noSnapshot:
      'Sem referência: não foi possível ler os números deste pacote, ou ele foi criado sem tickets medidos. Treine-o de novo para comparar.',
    tooFew: (sorted, needed) =>
      `Poucos tickets para saber: ${sorted} de ${needed} classificados com este pacote.`,
    changed: 'Os tickets mudaram.',
    labelSome: 'Rotule alguns deles e depois treine o modelo com eles.',
    checks: {
      labels: {
        title: 'Distribuição dos rótulos',
        means: 'As categorias chegam em proporções diferentes das do treinamento.',
        value: (index) => `índice ${index}`,
      },
      abstain: {
        title: 'Sem certeza',
        means: 'O modelo deixa a pessoas mais tickets do que no treinamento.',
      },
      embedding: {
        title: 'Temas',
        means: 'Os tickets falam de coisas diferentes das do treinamento.',
        value: (times) => `${times} vezes a diferença habitual`,
      },
    },
    unknown: 'O pacote não diz',
    since: (day) => `Com desvio desde ${day}`,
    backToNormal: 'De volta ao normal',
    asTrained: 'Como no treinamento',
    overTime: 'Desvio ao longo do tempo',
    overTimeText: (index) =>
      `Distribuição dos rótulos: 0 é a do treinamento; acima de ${index} costuma ser considerada uma grande mudança.`,
    windows: (tickets) => `${tickets} tickets até`,
    mixIndex: 'Índice da distribuição',
    shareLeft: 'Parte deixada a pessoas',
    modelBefore: 'O modelo em uso está em',
  },
  set: {
    title: 'Examinar um conjunto de dados',
    text: 'Distribuição dos rótulos e tamanho dos textos, antes de treinar com ele ou de importá-lo. Solte aqui um arquivo CSV ou JSON Lines; ele é lido neste dispositivo e não é guardado.',
    orHere: 'ou um dos que estão aqui',
    choose: 'Escolher…',
    inbox: 'Tickets na entrada',
    inboxOf: (tickets) => `Tickets na entrada (${tickets})`,
    dataset: (name) => `Conjunto de dados ${name}`,
    batch: (file) => `Lote ${file}`,
    reading: 'Lendo o conjunto de dados',
    wasRead: (name, texts) =>
      plural(
        'pt',
        texts,
        {
          one: '{name}: # texto lido.',
          many: '{name}: # de textos lidos.',
          other: '{name}: # textos lidos.',
        },
        { name },
      ),
    texts: (n) => plural('pt', n, { one: '# texto', many: '# de textos', other: '# textos' }),
    labels: (n) => plural('pt', n, { one: '# rótulo', many: '# de rótulos', other: '# rótulos' }),
    half: {
      words: (n) =>
        plural('pt', n, {
          one: 'metade dos textos com até # palavra',
          many: 'metade dos textos com até # de palavras',
          other: 'metade dos textos com até # palavras',
        }),
      characters: (n) =>
        plural('pt', n, {
          one: 'metade dos textos com até # caractere',
          many: 'metade dos textos com até # de caracteres',
          other: 'metade dos textos com até # caracteres',
        }),
    },
    empty: (n) => plural('pt', n, { one: '# vazio', many: '# vazios', other: '# vazios' }),
    repeated: (share) => `${share} já vistos antes`,
    unread: (rows) =>
      plural('pt', rows, {
        one: 'não foi possível ler # linha',
        many: 'não foi possível ler # de linhas',
        other: 'não foi possível ler # linhas',
      }),
    balance: 'Distribuição dos rótulos',
    lengths: 'Tamanho dos textos',
    lengthsText: {
      words: 'Palavras por texto. O centésimo mais longo está na última barra.',
      characters: 'Caracteres por texto. O centésimo mais longo está na última barra.',
    },
    units: { words: 'Palavras', characters: 'Caracteres' },
    label: 'Rótulo',
    noLabel: 'Sem rótulo',
    textCount: 'Textos',
  },
};
