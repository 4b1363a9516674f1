import { plural } from '../../../../shell/language/plural.ts';
import type { training } from './training-en.ts';

export const trainingPt: typeof training = {
  train: {
    title: (tickets) =>
      plural('pt', tickets, {
        none: 'Treinar só com os rótulos',
        one: 'Treinar com # ticket',
        many: 'Treinar com # de tickets',
        other: 'Treinar com # tickets',
      }),
    labelsAlone:
      'Só é possível aprender com os nomes e o significado dos rótulos. Um modelo assim sugere e nunca decide sozinho; corrija os primeiros tickets dele e acrescente-os aqui.',
    how: 'Como',
    quick: 'Rápido',
    quickHint:
      'Aprende os seus rótulos sobre o codificador incluído. De segundos a um minuto; serve para a maioria das equipes e para poucos tickets.',
    thorough: 'Completo',
    thoroughHint:
      'Ensina também o seu vocabulário ao codificador. Minutos; compensa a partir de uns 20 tickets por rótulo.',
    name: 'Nome',
    precision: 'Decidir sozinho só quando acerta em …% dos casos',
    more: 'Mais opções',
    address: 'Parte do endereço',
    taken: 'Um modelo incluído tem este nome; escolha outro.',
    addressHint: 'Letras minúsculas, algarismos e hífens.',
    balance: 'Rótulos com poucos tickets',
    balances: {
      none: 'contam como são',
      weights: 'contam mais (pesos de classe)',
      smote: 'recebem vizinhos inventados (SMOTE)',
    },
    seed: 'Semente',
    meanings: 'Dizer o que os rótulos significam',
    meaningsHint:
      'Uma frase para cada, como você diria a alguém novo na equipe. Ajuda mais onde um rótulo tem poucos tickets.',
    sample: (sample, all) =>
      `Usar uma amostra equilibrada de ${sample} tickets. Com todos os ${all}, pode faltar memória ou tempo a este dispositivo.`,
    outside: (tickets) =>
      plural('pt', tickets, {
        one: 'Aprender o que fica fora do escopo com # ticket para o qual a revisão não achou rótulo',
        many: 'Aprender o que fica fora do escopo com # de tickets para os quais a revisão não achou rótulo',
        other:
          'Aprender o que fica fora do escopo com os # tickets para os quais a revisão não achou rótulo',
      }),
    start: 'Treinar',
    done: 'O treinamento terminou.',
  },
  interrupted: {
    title: 'Treinamento interrompido',
    quick: (ago) =>
      `Um treinamento foi interrompido (início: ${ago}), provavelmente porque a aba dele foi fechada. Nada se perdeu: ele recomeça, e as mesmas opções dão o mesmo modelo.`,
    thorough: (ago) =>
      `Um treinamento foi interrompido (início: ${ago}), provavelmente porque a aba dele foi fechada. Nada se perdeu: ele segue da última rodada, e as mesmas opções dão o mesmo modelo.`,
    takeUp: 'Retomar',
    forget: 'Descartar',
  },
  curves: {
    loss: 'Perda durante o treinamento',
    lossHint:
      'Cai enquanto o modelo aprende; ele para automaticamente quando mais rodadas não trazem nada.',
    accuracy: 'Acertos em tickets que ele não viu',
    round: 'Rodada',
    names: { loss: 'Perda', accuracy: 'Acertos' },
  },
  notes: {
    'reading-file': 'Lendo o arquivo',
    'reading-data': 'Lendo os dados',
    'cross-reading': 'Lendo cada ticket com um modelo que nunca o viu',
    'getting-encoder': 'Carregando o codificador',
    fitting: 'Ajustando o classificador',
    comparing: 'Comparando',
    writing: 'Gravando o pacote',
    copying: 'Copiando o pacote',
    answers: 'Comparando as perguntas com as respostas',
    judging: 'Medindo com os tickets de referência',
    kept: (at, of) => `${at} de ${of} tickets guardados`,
    encoded: (at, of) => `${at} de ${of} tickets codificados`,
    class: (head, at, of) => `${head}: classe ${at} de ${of}`,
    pass: (head, label, pass) => `${head}: ${label}, passagem ${pass}`,
    epoch: (epoch, of, loss, left) =>
      `rodada ${epoch} de ${of}, perda ${loss}, faltam cerca de ${left} s`,
    epochHeld: (epoch, of, loss, accuracy, left) =>
      `rodada ${epoch} de ${of}, perda ${loss}, acertos nos reservados ${accuracy}, faltam cerca de ${left} s`,
    weights: (size) => `${size} de pesos`,
    measured: 'medido',
    within: (part, stage) => `${part}: ${stage}`,
    parts: {
      training: 'treinamento',
      'all-rows': 'todas as linhas',
      fold: (at, of) => `parte ${at} de ${of}`,
    },
  },
};
