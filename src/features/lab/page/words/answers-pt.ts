import { plural } from '../../../../shell/language/plural.ts';
import type { answers } from './answers-en.ts';

export const answersPt: typeof answers = {
  answers: {
    title: 'Respostas próprias',
    lead: 'Macros, páginas de ajuda ou pares de pergunta e resposta viram respostas encontradas pelo significado. Não é preciso ter tickets rotulados.',
    inviteTitle: 'Respostas próprias',
    invite:
      'Transforme as suas macros e páginas de ajuda em respostas encontradas pelo significado.',
    open: 'Importar respostas',
    dropTitle: 'Importe as suas respostas',
    drop: 'Tabelas (CSV, Excel, JSON; também exportações do Zendesk e do Freshdesk), páginas Markdown e HTML, ou um zip delas.',
    folder: 'Escolher uma pasta',
    none: 'Nenhuma resposta foi encontrada nestes arquivos.',
    found: (count, files) =>
      plural(
        'pt',
        count,
        {
          one: '# resposta lida de {files}',
          many: '# de respostas lidas de {files}',
          other: '# respostas lidas de {files}',
        },
        { files },
      ),
    leftOut: (count) =>
      plural('pt', count, {
        one: '# item deixado de fora',
        many: '# de itens deixados de fora',
        other: '# itens deixados de fora',
      }),
    saveLeftOut: 'Baixar a lista',
    file: 'Arquivo',
    line: 'Linha',
    reason: 'Motivo',
    inLine: (file, line) => `${file}, linha ${line}`,
    reasons: {
      noAnswer: 'a linha não tem resposta',
      noText: 'nenhum texto que possa ser uma resposta',
      inactive: 'está desativada lá',
      short: (heading: string) => `“${heading}” diz muito pouco para ser uma resposta`,
      nestedTable: 'um arquivo JSON dentro de uma pasta não é lido; escolha-o separadamente',
      format: (ending) => `${ending} não pode ser lido; salve como HTML ou Markdown`,
      noColumn: (columns) => `nenhuma coluna com respostas; há: ${columns}`,
      noQuestion: 'a linha não tem pergunta',
      used: 'desta pergunta foi feita uma resposta, por isso ela não mede nada',
      unknown: (name) => `não há resposta “${name}”`,
    },
    columnsOf: (file) => `Colunas de ${file}`,
    columns: { title: 'Título', text: 'Resposta', category: 'Categoria', none: 'nenhuma' },
    words: 'Palavras que não são categoria do modelo',
    wordsHint:
      'Diga qual categoria cada palavra representa. Respostas sem categoria são oferecidas pelo significado, seja qual for a categoria.',
    stands: (word) => `Categoria para “${word}”`,
    answersOf: (count) =>
      plural('pt', count, {
        one: '# resposta',
        many: '# de respostas',
        other: '# respostas',
      }),
    search: 'Procurar nas respostas',
    any: 'qualquer categoria',
    take: (title) => `Usar “${title}”`,
    categoryOf: (title) => `Categoria de “${title}”`,
    languageOf: (title) => `Idioma de “${title}”`,
    more: (count) => `Mostrar mais ${count}`,
    questions: 'Medir com perguntas de clientes',
    questionsHint:
      'Opcional: uma tabela com uma coluna “question” (ou “pergunta”) e uma coluna “expected” (ou “resposta”), o título ou id da resposta. As perguntas medem e ajustam o limiar, e não vão para nenhum outro lugar.',
    chooseQuestions: 'Escolher uma tabela',
    removeQuestions: 'Remover',
    build: (count) =>
      plural('pt', count, {
        one: 'Criar # resposta',
        many: 'Criar # de respostas',
        other: 'Criar # respostas',
      }),
    ready: (count) =>
      plural('pt', count, {
        one: '# resposta está pronta',
        many: '# de respostas estão prontas',
        other: '# respostas estão prontas',
      }),
    from: (files, bundle) => `De ${files}, para ${bundle}.`,
    otherModel: (title) =>
      `Criadas para um modelo diferente do que está em uso, ${title}: importe os arquivos de novo para criá-las para ele.`,
    withCategory: (count) =>
      plural('pt', count, {
        none: 'Nenhuma pertence a uma categoria.',
        one: '# pertence a uma categoria.',
        many: '# pertencem a uma categoria.',
        other: '# pertencem a uma categoria.',
      }),
    merged: (count) =>
      plural('pt', count, {
        one: '# dizia o mesmo que outra e virou uma pergunta dela.',
        many: '# diziam o mesmo que outras e viraram perguntas delas.',
        other: '# diziam o mesmo que outras e viraram perguntas delas.',
      }),
    cut: (count) =>
      plural('pt', count, {
        one: '# era longa demais e foi cortada em um parágrafo.',
        many: '# eram longas demais e foram cortadas em um parágrafo.',
        other: '# eram longas demais e foram cortadas em um parágrafo.',
      }),
    unread: (signs: string) =>
      `Nas respostas há sinais de outro programa que nada preenche: ${signs}. Escreva {{name}} ou {{name|cliente}} no lugar deles.`,
    placeholders: (names) =>
      `Espaços a preencher: ${names}. O que nada preenche é mostrado pelo nome.`,
    measure: 'Como são encontradas',
    measuredOn: (count) =>
      plural('pt', count, {
        one: 'Medido com # pergunta da qual nenhuma resposta foi feita.',
        many: 'Medido com # de perguntas das quais nenhuma resposta foi feita.',
        other: 'Medido com # perguntas das quais nenhuma resposta foi feita.',
      }),
    questionsLeftOut: (count) =>
      plural('pt', count, {
        one: '# pergunta deixada de fora',
        many: '# de perguntas deixadas de fora',
        other: '# perguntas deixadas de fora',
      }),
    method: 'Encontradas por',
    byMeaning: 'significado (Presort)',
    withinCategory: 'o mesmo, dentro da categoria do modelo',
    byWords: 'palavras (BM25)',
    first: 'A certa em primeiro',
    three: 'Entre as três primeiras',
    rank: 'Posição recíproca média',
    floorTitle: 'Quando nenhuma resposta é oferecida',
    floor: (floor) => `Abaixo de uma semelhança de ${floor} nenhuma resposta é oferecida.`,
    floorIn: (language, floor) => `${floor} (${language})`,
    floorMeasured: (right, wrong, none) =>
      `Assim, ${right} das perguntas recebem a resposta certa, ${wrong} uma errada e ${none} nenhuma.`,
    floorOther: (share) =>
      `A ${share} das perguntas para as quais nenhuma resposta serve, uma é oferecida mesmo assim.`,
    fewQuestions: (least) =>
      `São poucas perguntas: a partir de ${least}, uma em cada duas ajusta o limiar e as outras o verificam.`,
    floorUnmeasured:
      'Ajustado pelas próprias respostas: nove em cada dez são menos parecidas com o título de qualquer outra. Perguntas de clientes o ajustariam melhor.',
    try: 'Experimentar',
    tryField: 'O que um cliente escreve',
    find: 'Encontrar a resposta',
    sorted: (category) => `Classificado como ${category}.`,
    notSorted: 'Sem categoria.',
    offered: 'Oferecida',
    noneOffered: 'Nenhuma resposta é oferecida. As mais próximas são:',
    othersNear: 'Perto dela',
    likeness: (score) => `semelhança ${score}`,
    belowFloor: (score, floor) => `semelhança ${score}; é preciso ${floor}`,
    otherCategory: (category) => `só para ${category}`,
    use: 'Usar as suas respostas',
    download: 'Baixar replies.json',
    downloadHint: '“replies.json” é o arquivo para “presort bundle set --replies” e para o widget.',
    useHere: 'Usá-las neste espaço de trabalho',
    useHint: (title) =>
      `Faz uma cópia de “${title}” com as suas respostas em vez das dele, guardada neste navegador.`,
    copyTitle: (title) => `${title}, respostas próprias`,
    nowInUse: 'As suas respostas estão em uso.',
    inTraining: (count) =>
      plural('pt', count, {
        one: '# resposta própria entra no pacote do próximo treinamento.',
        many: '# de respostas próprias entram no pacote do próximo treinamento.',
        other: '# respostas próprias entram no pacote do próximo treinamento.',
      }),
    forget: 'Excluir estas respostas',
    forgetQuestion: 'Excluir estas respostas?',
    forgetText: 'Os pacotes que as têm as conservam. O próximo treinamento passa sem elas.',
  },
};
