import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';
import { answersPt } from './answers-pt.ts';
import { healthPt } from './health-pt.ts';
import { judgingPt } from './judging-pt.ts';
import { problemsPt } from './problems-pt.ts';
import { publishingPt } from './publishing-pt.ts';
import { trainingPt } from './training-pt.ts';

export const pt: typeof en = {
  title: 'Laboratório',
  lead: 'Treine o Presort com os seus próprios tickets, neste navegador. Nada é enviado.',
  stepList: 'Etapas',
  steps: {
    data: 'Dados',
    health: 'Estado',
    train: 'Treinar',
    evaluate: 'Avaliar',
    compare: 'Comparar',
    publish: 'Publicar',
    answers: 'Respostas',
  },
  running: 'Em execução',
  working: 'Em andamento',
  progress: 'Progresso',
  stop: 'Parar',
  stopHint: 'A página continua utilizável enquanto isso. Ao parar, nenhum dado se perde.',
  noStorage:
    'O laboratório guarda os dados neste navegador, e o armazenamento não está disponível.',
  tickets: (count) =>
    plural('pt', count, { one: '# ticket', many: '# de tickets', other: '# tickets' }),
  seconds: (number) => `${number} s`,
  minutes: (number) => `${number} min`,
  heads: { category: 'categoria', priority: 'prioridade' },
  data: {
    title: 'Importar tickets com seus rótulos',
    lead: 'Uma tabela (CSV, Excel, JSON): uma linha por ticket, uma coluna com o texto e outra com a categoria.',
    useCorrected: 'Usar os tickets corrigidos deste espaço de trabalho',
    correctedName: 'Tickets corrigidos',
    whichColumn: 'O que é cada coluna?',
    columnIs: (column) => `${column} é`,
    roles: {
      none: 'não usada',
      subject: 'assunto',
      text: 'texto',
      category: 'categoria',
      priority: 'prioridade',
      other: 'outro rótulo',
    },
    chooseHint: 'Escolha pelo menos uma coluna de texto e exatamente uma categoria.',
    import: 'Importar',
    setsTitle: 'Conjuntos de dados neste dispositivo',
    leftOut: (rows) =>
      plural('pt', rows, {
        one: '# linha deixada de fora',
        many: '# de linhas deixadas de fora',
        other: '# linhas deixadas de fora',
      }),
    opened: 'Aberto',
    addCorrected: 'Acrescentar tickets corrigidos',
    open: 'Abrir',
    delete: 'Excluir',
    deleteSet: (name) => `Excluir ${name}`,
    goOn: 'Seguir para o estado',
    deleteQuestion: 'Excluir este conjunto de dados?',
    deleteText:
      'Os tickets e treinamentos dele são excluídos deste dispositivo. Os modelos publicados ficam.',
  },
  labelsAlone: {
    summary: 'Ainda sem tickets rotulados? Comece só com os rótulos',
    field: 'Um rótulo por linha; depois de dois-pontos, o que significa',
    example: 'Cobrança: faturas, reembolsos, pagamentos',
    start: 'Começar pelos rótulos',
    setName: 'Só rótulos',
  },
  health: healthPt,
  ...answersPt,
  ...trainingPt,
  ...judgingPt,
  ...publishingPt,
  ...problemsPt,
};
