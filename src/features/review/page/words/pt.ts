import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const pt: typeof en = {
  title: 'Revisão',
  keyHelp: 'Teclas',
  keys: [
    ['1 – 9', 'Definir a categoria e seguir'],
    ['0 ou N', 'Nenhuma das categorias'],
    ['Shift + 1 – 9', 'Prioridade da categoria que vem a seguir'],
    ['Enter', 'Aceitar o primeiro palpite do modelo, ou a prioridade dele'],
    ['S', 'Pular por agora'],
    ['U ou Ctrl + Z', 'Retirar o último rótulo'],
  ],
  skip: 'Pular',
  undo: 'Desfazer',
  choosing: 'Escolhendo tickets…',
  nothing: 'Não há nada pendente',
  nothingText: 'Os tickets de que o modelo não tem certeza e os marcados na entrada vêm para cá.',
  soFar: (tickets) =>
    plural('pt', tickets, {
      one: '# ticket rotulado.',
      many: '# de tickets rotulados.',
      other: '# tickets rotulados.',
    }),
  toInbox: 'Ir para a entrada',
  others: {
    wait: (tickets) =>
      plural('pt', tickets, {
        one: 'Também aguarda # ticket de outro modelo:',
        many: 'Também aguardam # de tickets de outro modelo:',
        other: 'Também aguardam # tickets de outro modelo:',
      }),
    sortAgain: 'classifique-os de novo',
    after: ' primeiro.',
  },
  progress: {
    title: 'Progresso',
    labelled: (tickets) =>
      plural('pt', tickets, { one: '# rotulado', many: '# rotulados', other: '# rotulados' }),
    skipped: (tickets) =>
      plural('pt', tickets, { one: '# pulado', many: '# pulados', other: '# pulados' }),
    waiting: (tickets) =>
      plural('pt', tickets, { one: '# aguardando', many: '# aguardando', other: '# aguardando' }),
  },
  card: {
    why: {
      flagged: 'marcado para uma segunda análise',
      'out-of-scope': 'diferente do que o modelo conhece',
      automatic: 'uma resposta automática, escrita por uma máquina',
      language: 'em um idioma que não é lido aqui (Configurações)',
      suggest: 'abaixo do nível para decidir sozinho',
      unsure: 'o modelo não tinha certeza',
    },
    category: 'Categoria',
    priority: 'Prioridade',
    firstGuess: ', o primeiro palpite do modelo',
    none: 'Nenhuma destas',
    leave: (priority) => `Deixar em ${priority}`,
    leaveOpen: 'Deixar em aberto',
    askPriority: 'Perguntar a prioridade depois da categoria',
    howUrgent: (category) => `${category}. E com que urgência?`,
  },
  said: {
    labelled: (id, labels) => `${id}: ${labels}.`,
    none: (id) => `${id}: nenhuma das categorias.`,
    skipped: (id) => `${id} pulado.`,
    back: (id) => `${id} está de volta.`,
    next: (said, title) => `${said} A seguir: ${title}`,
  },
  corrections: {
    title: 'Correções',
    kept: (tickets) =>
      plural('pt', tickets, {
        one: '# guardada neste dispositivo, como exemplo para treinar. Os arquivos de várias pessoas podem ser mesclados em qualquer ordem, e mais de uma vez.',
        many: '# guardadas neste dispositivo, como exemplos para treinar. Os arquivos de várias pessoas podem ser mesclados em qualquer ordem, e mais de uma vez.',
        other:
          '# guardadas neste dispositivo, como exemplos para treinar. Os arquivos de várias pessoas podem ser mesclados em qualquer ordem, e mais de uma vez.',
      }),
    export: 'Exportar',
    merge: 'Mesclar um arquivo',
    exported: (corrections) =>
      plural('pt', corrections, {
        one: '# correção exportada.',
        many: '# de correções exportadas.',
        other: '# correções exportadas.',
      }),
    outside: (tickets, command, flag) =>
      plural(
        'pt',
        tickets,
        {
          one: '# não é de nenhuma das categorias. O laboratório aprende com ele o que fica fora do escopo, e também {command} com {flag}.',
          many: '# não são de nenhuma das categorias. O laboratório aprende com eles o que fica fora do escopo, e também {command} com {flag}.',
          other:
            '# não são de nenhuma das categorias. O laboratório aprende com eles o que fica fora do escopo, e também {command} com {flag}.',
        },
        { command, flag },
      ),
    exportOutside: 'Exportar estes',
    exportedOutside: (tickets) =>
      plural('pt', tickets, {
        one: '# ticket exportado.',
        many: '# de tickets exportados.',
        other: '# tickets exportados.',
      }),
    tooLarge: (most) => `O arquivo tem mais de ${most}.`,
    notText: 'O arquivo não é texto UTF-8.',
    merged: (added, known, leftOut) =>
      [
        plural('pt', added, {
          one: '# correção incluída',
          many: '# de correções incluídas',
          other: '# correções incluídas',
        }),
        plural('pt', known, {
          one: '# já conhecida',
          many: '# já conhecidas',
          other: '# já conhecidas',
        }),
        plural('pt', leftOut, {
          one: '# linha deixada de fora',
          many: '# de linhas deixadas de fora',
          other: '# linhas deixadas de fora',
        }),
      ].join(', ') + '.',
    leftOut: (lines) =>
      plural('pt', lines, {
        one: '# linha ficou de fora:',
        many: '# de linhas ficaram de fora:',
        other: '# linhas ficaram de fora:',
      }),
    more: (lines) => plural('pt', lines, { one: 'e mais #', many: 'e mais #', other: 'e mais #' }),
    faults: {
      'no-json': 'não é JSON',
      'no-object': 'não é um objeto',
      field: (field) => `${field} falta ou não é como deve ser`,
    },
    name: 'Seu nome',
    nameHint: '(opcional, guardado com as suas correções)',
  },
};
