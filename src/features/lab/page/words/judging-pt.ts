import { plural } from '../../../../shell/language/plural.ts';
import type { judging } from './judging-en.ts';

export const judgingPt: typeof judging = {
  evaluate: {
    notMeasured: (title) => `“${title}” não foi medido`,
    notMeasuredText:
      'Não há tickets para medi-lo, por isso ele sugere e nunca decide sozinho. Experimente-o e acrescente tickets com rótulos quando os tiver.',
    title: (name) => `Quão bom é “${name}”?`,
    label: 'Rótulo',
    right: 'Certos',
    f1: 'F1, todos os rótulos por igual',
    ece: 'Erro de calibração',
    measuredOn: 'Medido com',
    trainedIn: 'Treinado em',
    size: 'Tamanho',
    toPublish: 'Seguir para a publicação',
    toCompare: 'Comparar com outros métodos',
    alone: 'Quando pode decidir sozinho?',
    target: (share) => `Quando acerta em pelo menos ${share} dos casos`,
    decides: (share, right, confidence) =>
      `Então decide ${share} dos tickets sozinho, ${right} deles certos, a partir de uma confiança de ${confidence}. Nos outros, sugere ou fica calado.`,
    trainedFor: (share) =>
      `Este modelo foi treinado para ${share}. Treine de novo com outro valor para mudar o que é publicado.`,
    matrix: 'Matriz de confusão',
    rightLabel: 'Rótulo certo',
    takenFor: 'Tomado por',
    choose: 'Escolha um número para ver os tickets dele.',
    commonest: (shown, all) =>
      `Os ${shown} mais comuns de ${all} rótulos. Escolha um número para ver os tickets dele.`,
    mistaken: (label, other) => `${label}, tomado por ${other}`,
    mistakenFor: (label, other, share) => `${label}, tomado por ${other} (${share})`,
    nothing: 'nada',
    mistakes: 'Erros com mais confiança',
    noTickets: 'Nenhum ticket.',
    showMistakes: 'Ver os erros com mais confiança',
    wouldMore: 'Mais tickets ajudariam?',
    measureSpeed: 'Medir a velocidade neste dispositivo',
    trainFirst: 'Treine primeiro.',
    try: 'Experimentar',
    tryField: 'Um ticket, nas suas palavras',
    sort: 'Classificar',
  },
  preselection: {
    none: (head, tickets, target) =>
      `${head}: nada será pré-selecionado: ${tickets} tickets medidos não bastam para mostrar que ${target} estão certos; mesmo as respostas mais seguras erram demais.`,
    more: (head, tickets, target, more) =>
      `${head}: nada será pré-selecionado: ${tickets} tickets medidos não bastam para mostrar que ${target} estão certos; cerca de ${more} rotulados a mais bastariam.`,
    lower: (head, tickets, target, lower, share) =>
      `${head}: nada será pré-selecionado: ${tickets} tickets medidos não bastam para mostrar que ${target} estão certos; uma meta de ${lower} pré-selecionaria ${share}.`,
    both: (head, tickets, target, more, lower, share) =>
      `${head}: nada será pré-selecionado: ${tickets} tickets medidos não bastam para mostrar que ${target} estão certos; cerca de ${more} rotulados a mais bastariam, ou uma meta de ${lower} pré-selecionaria ${share}.`,
  },
  measuring: {
    heldOut: (trained, calibrated, measured) =>
      `${trained} tickets treinaram, ${calibrated} calibraram e definiram os limiares, ${measured} mediram; as quase duplicatas ficam do mesmo lado. O modelo medido é o que é entregue.`,
    heldOutRefit: (trained, calibrated, measured) =>
      `${trained} tickets treinaram, ${calibrated} calibraram e definiram os limiares, ${measured} mediram; as quase duplicatas ficam do mesmo lado. O modelo entregue foi depois treinado com todos eles, tanto tempo quanto o medido.`,
    folds: (folds) =>
      `Medido em ${folds} partes: cada ticket por um modelo que nunca viu nem ele nem uma quase duplicata. A temperatura e os limiares vêm das mesmas previsões. O modelo entregue foi treinado com todos estes tickets.`,
  },
  facts: {
    taken: (parts) => `Do espaço de trabalho vão com ele: ${parts}.`,
    replies: (count) =>
      plural('pt', count, {
        one: '# resposta preparada',
        many: '# de respostas preparadas',
        other: '# respostas preparadas',
      }),
    rules: (count) =>
      plural('pt', count, { one: '# regra', many: '# de regras', other: '# regras' }),
    teams: (count) =>
      plural('pt', count, {
        one: '# linha da tabela de equipes',
        many: '# de linhas da tabela de equipes',
        other: '# linhas da tabela de equipes',
      }),
    golden: (tickets) =>
      plural('pt', tickets, {
        one: '# ticket de referência ficou fora do treinamento.',
        many: '# de tickets de referência ficaram fora do treinamento.',
        other: '# tickets de referência ficaram fora do treinamento.',
      }),
    sampled: (tickets) =>
      plural('pt', tickets, {
        one: '# ticket ficou fora da amostra.',
        many: '# de tickets ficaram fora da amostra.',
        other: '# tickets ficaram fora da amostra.',
      }),
    rare: (labels) => `Ficaram de fora, por terem um só exemplo: ${labels}.`,
    rareMore: (labels, more) =>
      `Ficaram de fora, por terem um só exemplo: ${labels} e mais ${more}.`,
    head: (head) => `${head} ficou de fora: todos os tickets têm o mesmo valor.`,
    duplicates: (tickets) =>
      plural('pt', tickets, {
        one: '# duplicata ficou de fora.',
        many: '# de duplicatas ficaram de fora.',
        other: '# duplicatas ficaram de fora.',
      }),
    conflicts: (tickets) =>
      plural('pt', tickets, {
        one: '# ticket contradizia outro com o mesmo texto; ficou o rótulo mais comum.',
        many: '# de tickets contradiziam outro com o mesmo texto; ficou o rótulo mais comum.',
        other: '# tickets contradiziam outro com o mesmo texto; ficou o rótulo mais comum.',
      }),
    languages: {
      own: (language, tickets) => `${language}: ${tickets}.`,
      taught: (language, tickets) =>
        `${language}: ${tickets}; aprende também com os tickets nos outros idiomas.`,
      few: (language, tickets) =>
        `${language}: ${tickets}, muito poucos para ler o idioma: esses tickets não recebem sugestões.`,
      strange: (language, tickets) =>
        `${language}: ${tickets}; o idioma não é lido: esses tickets não recebem sugestões.`,
    },
    quickInstead: 'O treino foi rápido: o completo só aceita tickets em um único idioma.',
  },
  charts: {
    reliability: 'Confiabilidade',
    reliabilityHint:
      'Deveria acertar com a frequência que a confiança indica: a linha deveria seguir a tracejada.',
    coverage: 'Cobertura e acertos',
    coverageHint: 'Quanto menos tickets decide sozinho, mais deles estão certos.',
    byLabel: 'Precisão, revocação e F1 por rótulo',
    learning: 'Curva de aprendizado',
    learningHint: 'Se ainda sobe à direita, mais tickets ajudariam.',
    learntFrom: 'Tickets aprendidos',
    speed: 'Tempo para um ticket neste dispositivo',
    speedHint: (half, most) => `Metade leva no máximo ${half}; 95%, no máximo ${most}.`,
    milliseconds: 'Milissegundos',
    tickets: 'Tickets',
    label: 'Rótulo',
    share: 'Parte',
    precision: 'Precisão',
    recall: 'Revocação',
    f1: 'F1',
    accuracy: 'Acertos',
    score: 'Pontuação',
    confidence: 'Confiança',
    shareRight: 'Parte que está certa',
    withTemperature: 'Com temperatura',
    without: 'Sem',
    ideal: 'Ideal',
    decidedAlone: 'Parte dos tickets que decide sozinho',
    right: 'Certos',
    confidenceAsked: 'Confiança exigida',
  },
  compare: {
    title: 'Em comparação com outros métodos',
    lead: 'Cinco métodos aprendem com os mesmos tickets e são medidos com os mesmos outros, neste dispositivo.',
    sizes: (train, held) => `${train} para aprender, ${held} para medir.`,
    start: 'Comparar',
    again: 'Comparar de novo',
    table: 'Comparação, tabela',
    method: 'Método',
    time: 'Tempo, p95',
    scoreHint: 'Pontuação: 40% acertos, 30% precisão e revocação, 20% F1, 10% velocidade.',
    chart: 'Métodos comparados',
    methods: {
      'Naive Bayes': 'Bayes ingênuo',
      'Logistic regression': 'Regressão logística',
      'Linear SVM': 'SVM linear',
      'Random forest': 'Floresta aleatória',
      'Dense head': 'Camada densa',
      Presort: 'Presort',
    },
  },
};
