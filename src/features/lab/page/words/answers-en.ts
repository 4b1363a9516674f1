import { plural } from '../../../../shell/language/plural.ts';

/** A desk's own answers, found by their meaning. */
export const answers = {
  answers: {
    title: 'Answers of your own',
    lead: 'Macros, help pages or pairs of question and answer become answers that are found by their meaning. Labelled tickets are not needed.',
    inviteTitle: 'Answers of your own',
    invite: 'Make your macros and help pages into answers that are found by their meaning.',
    open: 'Bring answers',
    dropTitle: 'Bring your answers',
    drop: 'Tables (CSV, Excel, JSON; exports of Zendesk and Freshdesk too), Markdown and HTML pages, or a zip of them.',
    folder: 'Choose a folder',
    none: 'No answer was found in these files.',
    found: (answers: number, files: string) =>
      plural(
        'en',
        answers,
        { one: '# answer read from {files}', other: '# answers read from {files}' },
        { files },
      ),
    leftOut: (count: number) => plural('en', count, { one: '# left out', other: '# left out' }),
    saveLeftOut: 'Download the list',
    file: 'File',
    line: 'Line',
    reason: 'Reason',
    inLine: (file: string, line: string) => `${file}, line ${line}`,
    reasons: {
      noAnswer: 'the row has no answer',
      noText: 'no text that could be an answer',
      inactive: 'is switched off there',
      short: (heading: string) => `“${heading}” says too little to be an answer`,
      nestedTable: 'a JSON file within a folder is not read; choose it by itself',
      format: (ending: string) => `${ending} cannot be read; save it as HTML or Markdown`,
      noColumn: (columns: string) => `no column with answers; there are: ${columns}`,
      noQuestion: 'the row has no question',
      used: 'an answer was made of this question, so it measures nothing',
      unknown: (name: string) => `there is no answer “${name}”`,
    },
    columnsOf: (file: string) => `Columns of ${file}`,
    columns: { title: 'Title', text: 'Answer', category: 'Category', none: 'none' },
    words: 'Words that are no category of the model',
    wordsHint:
      'Say which category a word stands for. Answers without one are offered by their meaning, whatever the category.',
    stands: (word: string) => `Category for “${word}”`,
    answersOf: (answers: number) => plural('en', answers, { one: '# answer', other: '# answers' }),
    search: 'Search the answers',
    any: 'any category',
    take: (title: string) => `Take “${title}”`,
    categoryOf: (title: string) => `Category of “${title}”`,
    languageOf: (title: string) => `Language of “${title}”`,
    more: (count: string) => `Show ${count} more`,
    questions: 'Measure with questions of customers',
    questionsHint:
      'Optional: a table with a column “question” and a column “expected”, the title or id of the answer. The questions measure and fit the floor, and are put nowhere.',
    chooseQuestions: 'Choose a table',
    removeQuestions: 'Remove',
    build: (answers: number) =>
      plural('en', answers, { one: 'Build # answer', other: 'Build # answers' }),
    ready: (answers: number) =>
      plural('en', answers, { one: '# answer is ready', other: '# answers are ready' }),
    from: (files: string, bundle: string) => `From ${files}, for ${bundle}.`,
    otherModel: (title: string) =>
      `Built for another model than ${title}, which is in use: bring the files again to build them for it.`,
    withCategory: (answers: number) =>
      plural('en', answers, {
        none: 'None belongs to a category.',
        one: '# belongs to a category.',
        other: '# belong to a category.',
      }),
    merged: (answers: number) =>
      plural('en', answers, {
        one: '# said the same as another and became a question of it.',
        other: '# said the same as others and became their questions.',
      }),
    cut: (answers: number) =>
      plural('en', answers, {
        one: '# was too long and was cut at a paragraph.',
        other: '# were too long and were cut at a paragraph.',
      }),
    unread: (signs: string) =>
      `Signs of another program are left in the answers and nothing fills them: ${signs}. Write {{name}} or {{name|there}} instead.`,
    placeholders: (names: string) =>
      `Placeholders: ${names}. One that nothing fills is shown as its name.`,
    measure: 'How well they are found',
    measuredOn: (questions: number) =>
      plural('en', questions, {
        one: 'Measured on # question that no answer was made of.',
        other: 'Measured on # questions that no answer was made of.',
      }),
    questionsLeftOut: (count: number) =>
      plural('en', count, { one: '# question left out', other: '# questions left out' }),
    method: 'Found by',
    byMeaning: 'meaning (Presort)',
    withinCategory: 'the same, within the model’s category',
    byWords: 'words (BM25)',
    first: 'Right answer first',
    three: 'Among the first three',
    rank: 'Mean reciprocal rank',
    floorTitle: 'When no answer is offered',
    floor: (floor: string) => `Below a likeness of ${floor} no answer is offered.`,
    floorIn: (language: string, floor: string) => `${floor} (${language})`,
    floorMeasured: (right: string, wrong: string, none: string) =>
      `So ${right} of the questions get the right answer, ${wrong} a wrong one, ${none} none.`,
    floorOther: (share: string) =>
      `Of questions that no answer fits, ${share} are offered one all the same.`,
    fewQuestions: (least: string) =>
      `These are few questions: from ${least} on, every second one fits the floor and the others check it.`,
    floorUnmeasured:
      'Fitted on the answers themselves: nine in ten are less like the title of any other. Questions of customers would fit it better.',
    try: 'Try it',
    tryField: 'What a customer writes',
    find: 'Find the answer',
    sorted: (category: string) => `Sorted into ${category}.`,
    notSorted: 'Sorted into no category.',
    offered: 'Offered',
    noneOffered: 'No answer is offered. The nearest are:',
    othersNear: 'Near it',
    likeness: (score: string) => `likeness ${score}`,
    belowFloor: (score: string, floor: string) => `likeness ${score}; ${floor} is needed`,
    otherCategory: (category: string) => `only for ${category}`,
    use: 'Use your answers',
    download: 'Download replies.json',
    downloadHint:
      '“replies.json” is the file for “presort bundle set --replies” and for the widget.',
    useHere: 'Use them in this workspace',
    useHint: (title: string) =>
      `Makes a copy of “${title}” with your answers instead of its own, kept in this browser.`,
    copyTitle: (title: string) => `${title}, own answers`,
    nowInUse: 'Your answers are in use.',
    inTraining: (answers: number) =>
      plural('en', answers, {
        one: '# answer of your own goes into the bundle of the next training.',
        other: '# answers of your own go into the bundle of the next training.',
      }),
    forget: 'Delete these answers',
    forgetQuestion: 'Delete these answers?',
    forgetText: 'Bundles that have them keep them. The next training does without.',
  },
};
