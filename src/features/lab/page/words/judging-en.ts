import { plural } from '../../../../shell/language/plural.ts';

/** How good a model is, alone and beside other methods. */
export const judging = {
  evaluate: {
    notMeasured: (title: string) => `“${title}” is not measured`,
    notMeasuredText:
      'There are no tickets to measure it by, so it suggests and never acts alone. Try it, and add tickets with their labels when you have some.',
    title: (name: string) => `How good is “${name}”?`,
    label: 'Label',
    right: 'Right',
    f1: 'F1, all labels alike',
    ece: 'Calibration error',
    measuredOn: 'Measured on',
    trainedIn: 'Trained in',
    size: 'Size',
    toPublish: 'Go on to publishing',
    toCompare: 'Compare with other methods',
    alone: 'When may it act alone?',
    target: (share: string) => `When it is right in at least ${share} of cases`,
    decides: (share: string, right: string, confidence: string) =>
      `Then it decides ${share} of the tickets alone, ${right} of them right, from a confidence of ${confidence}. For the others it suggests or stays silent.`,
    trainedFor: (share: string) =>
      `This model was trained for ${share}. Train again with another value to change what is published.`,
    matrix: 'Confusion matrix',
    rightLabel: 'Right label',
    takenFor: 'Taken for',
    choose: 'Choose a number to see its tickets.',
    commonest: (shown: string, all: string) =>
      `The ${shown} commonest of ${all} labels. Choose a number to see its tickets.`,
    mistaken: (label: string, other: string) => `${label}, taken for ${other}`,
    mistakenFor: (label: string, other: string, share: string) =>
      `${label}, taken for ${other} (${share})`,
    nothing: 'nothing',
    mistakes: 'Surest mistakes',
    noTickets: 'No tickets.',
    showMistakes: 'Show the surest mistakes',
    wouldMore: 'Would more tickets help?',
    measureSpeed: 'Measure speed on this device',
    trainFirst: 'Train first.',
    try: 'Try it',
    tryField: 'A ticket, in your own words',
    sort: 'Sort it',
  },
  /** Why a head will preselect nothing. */
  preselection: {
    none: (head: string, tickets: string, target: string) =>
      `${head}: nothing will be preselected: ${tickets} measured tickets cannot show that ${target} are right; its surest answers are wrong too often.`,
    more: (head: string, tickets: string, target: string, more: string) =>
      `${head}: nothing will be preselected: ${tickets} measured tickets cannot show that ${target} are right; about ${more} more labelled ones would.`,
    lower: (head: string, tickets: string, target: string, lower: string, share: string) =>
      `${head}: nothing will be preselected: ${tickets} measured tickets cannot show that ${target} are right; a target of ${lower} would preselect ${share}.`,
    both: (
      head: string,
      tickets: string,
      target: string,
      more: string,
      lower: string,
      share: string,
    ) =>
      `${head}: nothing will be preselected: ${tickets} measured tickets cannot show that ${target} are right; about ${more} more labelled ones would, or a target of ${lower} would preselect ${share}.`,
  },
  measuring: {
    heldOut: (trained: string, calibrated: string, measured: string) =>
      `${trained} tickets trained, ${calibrated} calibrated and chose thresholds, ${measured} measured; near-duplicates on one side. The measured model is the shipped one.`,
    heldOutRefit: (trained: string, calibrated: string, measured: string) =>
      `${trained} tickets trained, ${calibrated} calibrated and chose thresholds, ${measured} measured; near-duplicates on one side. The shipped model was then trained on all of these, as long as the measured one.`,
    folds: (folds: string) =>
      `Measured in ${folds} parts: each ticket by a model that never saw it or a near-duplicate of it. Temperature and thresholds come from the same predictions. The shipped model was trained on all of these tickets.`,
  },
  facts: {
    taken: (parts: string) => `From the workspace go with it: ${parts}.`,
    replies: (count: number) =>
      plural('en', count, { one: '# prepared answer', other: '# prepared answers' }),
    rules: (count: number) => plural('en', count, { one: '# rule', other: '# rules' }),
    teams: (count: number) =>
      plural('en', count, { one: '# row of the team table', other: '# rows of the team table' }),
    golden: (tickets: number) =>
      plural('en', tickets, {
        one: '# ticket was set aside and not trained on.',
        other: '# tickets were set aside and not trained on.',
      }),
    sampled: (tickets: number) =>
      plural('en', tickets, {
        one: '# ticket was left out by the sample.',
        other: '# tickets were left out by the sample.',
      }),
    rare: (labels: string) => `Left out, because they have a single example: ${labels}.`,
    rareMore: (labels: string, more: string) =>
      `Left out, because they have a single example: ${labels} and ${more} more.`,
    head: (head: string) => `${head} was left out: all tickets have the same.`,
    duplicates: (tickets: number) =>
      plural('en', tickets, {
        one: '# duplicate was left out.',
        other: '# duplicates were left out.',
      }),
    conflicts: (tickets: number) =>
      plural('en', tickets, {
        one: '# ticket contradicted another with the same text; the commoner label was kept.',
        other: '# tickets contradicted another with the same text; the commoner label was kept.',
      }),
    languages: {
      own: (language: string, tickets: string) => `${language}: ${tickets}.`,
      taught: (language: string, tickets: string) =>
        `${language}: ${tickets}, taught by the others’ tickets too.`,
      few: (language: string, tickets: string) =>
        `${language}: ${tickets}, too few to read: such tickets get no suggestion.`,
      strange: (language: string, tickets: string) =>
        `${language}: ${tickets}, not read: such tickets get no suggestion.`,
    },
    quickInstead: 'The training was quick: thorough training takes tickets in one language.',
  },
  charts: {
    reliability: 'Reliability',
    reliabilityHint:
      'What it says it is sure of should be right as often: the line should follow the dashed one.',
    coverage: 'Coverage and accuracy',
    coverageHint: 'The fewer tickets it decides alone, the more of them are right.',
    byLabel: 'Precision, recall and F1 by label',
    learning: 'Learning curve',
    learningHint: 'Still rising at the right: more tickets would help.',
    learntFrom: 'Tickets learnt from',
    speed: 'Time for one ticket on this device',
    speedHint: (half: string, most: string) => `Half take at most ${half}, 95 % at most ${most}.`,
    milliseconds: 'Milliseconds',
    tickets: 'Tickets',
    label: 'Label',
    share: 'Share',
    precision: 'Precision',
    recall: 'Recall',
    f1: 'F1',
    accuracy: 'Accuracy',
    score: 'Score',
    confidence: 'Confidence',
    shareRight: 'Share that is right',
    withTemperature: 'With temperature',
    without: 'Without',
    ideal: 'Ideal',
    decidedAlone: 'Share of tickets decided alone',
    right: 'Right',
    confidenceAsked: 'Confidence asked for',
  },
  compare: {
    title: 'Against other methods',
    lead: 'Five methods learn from the same tickets and are measured on the same others, on this device.',
    sizes: (train: string, held: string) => `${train} to learn from, ${held} to measure.`,
    start: 'Compare',
    again: 'Compare again',
    table: 'Comparison, table',
    method: 'Method',
    time: 'Time, p95',
    scoreHint: 'Score: 40 % accuracy, 30 % precision and recall, 20 % F1, 10 % speed.',
    chart: 'Methods compared',
    methods: {
      'Naive Bayes': 'Naive Bayes',
      'Logistic regression': 'Logistic regression',
      'Linear SVM': 'Linear SVM',
      'Random forest': 'Random forest',
      'Dense head': 'Dense head',
      Presort: 'Presort',
    },
  },
};
