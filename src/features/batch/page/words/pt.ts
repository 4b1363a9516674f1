import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const pt: typeof en = {
  title: 'Lotes',
  lead: 'Classifique um arquivo inteiro de tickets neste dispositivo. Um lote pode ser pausado, resiste a um recarregamento e nenhuma linha é classificada duas vezes.',
  all: 'Todos os lotes',
  noSuch: 'Esse lote não existe',
  noSuchText: 'Talvez tenha sido excluído.',
  drop: 'Solte aqui um arquivo de tickets',
  dropHint: (rows, size) =>
    `CSV, TSV, Excel, JSON ou JSON Lines, até ${rows} linhas ou ${size}. É lido neste dispositivo e não é enviado para lugar nenhum.`,
  refused: (file, problem) => `${file}: ${problem}`,
  isRead: (file, columns) =>
    plural(
      'pt',
      columns,
      {
        one: '{file} foi lido: # coluna. Verifique o que significa e depois inicie.',
        many: '{file} foi lido: # de colunas. Verifique o que significam e depois inicie.',
        other: '{file} foi lido: # colunas. Verifique o que significam e depois inicie.',
      },
      { file },
    ),
  deleted: 'O lote foi excluído.',
  written: 'O arquivo foi gravado.',
  work: {
    copying: 'Guardando uma cópia, para que um recarregamento não perca nada',
    writing: 'Gravando o arquivo',
    adding: 'Incluindo na entrada',
  },
  list: {
    title: 'Lotes neste dispositivo',
    rowsSorted: (rows) =>
      plural('pt', rows, {
        one: '# linha classificada',
        many: '# de linhas classificadas',
        other: '# linhas classificadas',
      }),
  },
  columns: {
    text: { title: 'Texto', none: 'Nenhuma', mark: 'texto' },
    subject: { title: 'Assunto', none: 'Nenhuma', mark: 'assunto' },
    id: { title: 'ID do ticket', none: 'Número da linha', mark: 'id' },
    category: {
      title: 'Categoria esperada',
      none: 'Sem rótulo',
      mark: 'categoria esperada',
      hint: 'Mostra com que frequência o modelo concorda.',
    },
    priority: { title: 'Prioridade esperada', none: 'Sem rótulo', mark: 'prioridade esperada' },
  },
  chooseColumn: 'Escolha a coluna que contém o texto, o assunto ou ambos.',
  startSorting: 'Iniciar a classificação',
  otherFile: 'Outro arquivo',
  oneRuns: 'Há um lote em execução; este pode começar quando ele terminar ou pausar.',
  states: {
    running: 'Em execução',
    ready: 'Não iniciado',
    interrupted: 'Interrompido',
    paused: 'Em pausa',
    done: 'Concluído',
    failed: 'Parado',
    cancelled: 'Encerrado antes do fim',
  },
  ends: {
    done: 'O lote terminou.',
    paused: 'O lote está em pausa.',
    failed: 'O lote parou.',
    cancelled: 'O lote foi excluído.',
  },
  durations: {
    seconds: (s) => `${s} s`,
    minutesSeconds: (min, s) => `${min} min ${s} s`,
    minutes: (min) => `${min} min`,
    hours: (h, min) => `${h} h ${min} min`,
  },
  status: {
    title: 'Progresso',
    pausing: 'Pausando…',
    elsewhere: 'em outra aba',
    rows: (rows) => plural('pt', rows, { one: '# linha', many: '# de linhas', other: '# linhas' }),
    toCheck: (rows) =>
      plural('pt', rows, {
        one: '# a verificar',
        many: '# a verificar',
        other: '# a verificar',
      }),
    aSecond: (rows) =>
      plural('pt', rows, { one: '# por segundo', many: '# por segundo', other: '# por segundo' }),
    left: (duration) => `faltam cerca de ${duration}`,
    finding: (row) => `procurando a linha ${row}`,
    pause: 'Pausar',
    chooseToGoOn: (file) => `Escolher ${file} para continuar`,
    resume: 'Retomar',
    start: 'Iniciar',
    cancel: 'Cancelar',
    delete: 'Excluir o lote',
    sorted: 'Linhas classificadas',
    keptBefore: (rows) =>
      plural('pt', rows, {
        one: 'A # linha anterior fica guardada.',
        many: 'Os # de linhas anteriores ficam guardados.',
        other: 'As # linhas anteriores ficam guardadas.',
      }),
    fileNeeded: 'Para isto é preciso o próprio arquivo.',
    choose: (file) => `Escolher ${file}`,
    isCut: (most) => `O arquivo tem mais linhas; um lote aceita ${most}.`,
    noRoom: (size) =>
      `Não havia espaço para uma cópia do arquivo (${size}). Depois de um recarregamento, ele será pedido de novo; o que está classificado fica.`,
    deleteQuestion: 'Excluir este lote?',
    deleteText:
      'As respostas e a cópia do arquivo são removidas deste dispositivo. Os tickets incluídos na entrada ficam lá.',
    deleteConfirm: 'Excluir',
  },
  summary: {
    noTickets: (lines) =>
      plural('pt', lines, {
        one: '# linha não é um ticket',
        many: '# de linhas não são tickets',
        other: '# linhas não são tickets',
      }),
    category: 'Categorias',
    priority: 'Prioridades',
    team: 'Equipes',
    shareOf: (label) => `${label}, parte das linhas`,
    against: {
      category: 'Em relação à categoria esperada',
      priority: 'Em relação à prioridade esperada',
    },
    right: 'O rótulo mais provável está certo',
    meanF1: 'F1 médio dos rótulos',
    covered: 'Com confiança para agir',
    coveredRight: 'Delas, certas',
    labelled: 'Linhas rotuladas',
    byLabel: 'Por rótulo',
    label: 'Rótulo',
    rows: 'Linhas',
    precision: 'Precisão',
    recall: 'Revocação',
    takenFor: 'Mais confundido com',
    unknown: (rows, labels) =>
      plural(
        'pt',
        rows,
        {
          one: '# linha espera um rótulo que este pacote não conhece e fica de fora: {labels}.',
          many: '# de linhas esperam um rótulo que este pacote não conhece e ficam de fora: {labels}.',
          other:
            '# linhas esperam um rótulo que este pacote não conhece e ficam de fora: {labels}.',
        },
        { labels },
      ),
  },
  results: {
    title: 'Resultados',
    someOf: (found, rows) =>
      plural('pt', rows, {
        one: `${found} de # linha`,
        many: `${found} de # de linhas`,
        other: `${found} de # linhas`,
      }),
    noRows: 'Ainda sem linhas',
    noRowsText: 'As respostas aparecem aqui à medida que são encontradas.',
    noMatch: 'Nada corresponde',
    noMatchText: 'Escolha outro filtro.',
    rows: 'Linhas',
    earlier: 'Linhas anteriores',
    later: 'Linhas seguintes',
    part: (part, parts) => `Parte ${part} de ${parts}`,
  },
  filters: {
    category: 'Categoria',
    state: 'Estado',
    confidence: 'Confiança',
    any: 'Qualquer',
    notSure: 'Sem certeza',
    accept: 'Com confiança para agir',
    suggest: 'Uma sugestão',
    under: (share) => `menos de ${share}`,
    toCheck: (rows) => `Linhas a verificar (${rows})`,
    wrong: 'Diferente do esperado',
  },
  row: {
    line: 'linha',
    noText: '(sem texto)',
    expected: (label) => `esperado: ${label}`,
    rule: 'regra',
    sure: 'de confiança',
    perhaps: (label, share) => `${label} ${share}?`,
  },
  exports: {
    stop: 'Parar',
    ownCsv: 'CSV com as suas colunas',
    ownJson: 'JSON Lines com os seus campos',
    csv: 'CSV das respostas',
    json: 'JSON Lines das respostas',
    toCheck: 'Linhas a verificar',
    addAll: 'Incluir todas na entrada',
    addThese: 'Incluir estas na entrada',
    hint: 'O filtro acima decide quais linhas são gravadas ou incluídas. Um texto que uma planilha executaria como fórmula recebe um apóstrofo na frente.',
  },
  added: {
    added: (tickets) =>
      plural('pt', tickets, {
        one: '# ticket incluído na entrada',
        many: '# de tickets incluídos na entrada',
        other: '# tickets incluídos na entrada',
      }),
    known: (tickets) =>
      plural('pt', tickets, {
        one: '# já estava lá',
        many: '# já estavam lá',
        other: '# já estavam lá',
      }),
    empty: (tickets) =>
      plural('pt', tickets, {
        one: '# não tem texto',
        many: '# não têm texto',
        other: '# não têm texto',
      }),
    repeated: (rows, id) =>
      plural(
        'pt',
        rows,
        {
          one: 'mais # linha tem o id de uma linha anterior, como {id}: a primeira de cada uma é o ticket.',
          many: 'mais # de linhas têm o id de uma linha anterior, como {id}: a primeira de cada uma é o ticket.',
          other:
            'mais # linhas têm o id de uma linha anterior, como {id}: a primeira de cada uma é o ticket.',
        },
        { id },
      ),
  },
};
