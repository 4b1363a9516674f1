import { plural } from '../../../../shell/language/plural.ts';

/** Choosing how to train, and what a training tells while it runs. */
export const training = {
  train: {
    title: (tickets: number) =>
      plural('en', tickets, {
        none: 'Train on the labels alone',
        one: 'Train on # ticket',
        other: 'Train on # tickets',
      }),
    labelsAlone:
      'What the labels are called and mean is all there is to learn from. Such a model suggests and never acts alone; correct its first tickets, and add them here.',
    how: 'How',
    quick: 'Quick',
    quickHint:
      'Learns your labels on top of the shipped encoder. Seconds to a minute; right for most desks and for few tickets.',
    thorough: 'Thorough',
    thoroughHint:
      'Teaches the encoder your vocabulary too. Minutes; pays from about 20 tickets a label.',
    name: 'Name',
    precision: 'Act alone only when right in … % of cases',
    more: 'More settings',
    address: 'Address part',
    taken: 'A shipped model has this name; choose another.',
    addressHint: 'Lower-case letters, digits and dashes.',
    balance: 'Small labels',
    balances: {
      none: 'count as they are',
      weights: 'count more (class weights)',
      smote: 'get made-up neighbours (SMOTE)',
    },
    seed: 'Seed',
    meanings: 'Say what the labels mean',
    meaningsHint:
      'One sentence each, as you would tell a new colleague. Helps most where a label has few tickets.',
    sample: (sample: string, all: string) =>
      `Use a fair sample of ${sample} tickets. This device may run out of memory or time with all ${all}.`,
    outside: (tickets: number) =>
      plural('en', tickets, {
        one: 'Learn what is out of scope from the ticket that the review found to be none of the labels',
        other:
          'Learn what is out of scope from the # tickets that the review found to be none of the labels',
      }),
    start: 'Train',
    done: 'Training is done.',
  },
  interrupted: {
    title: 'Interrupted training',
    quick: (ago: string) =>
      `A training from ${ago} was interrupted, most likely because its tab was closed. Nothing is lost: it begins anew, and the same settings give the same model.`,
    thorough: (ago: string) =>
      `A training from ${ago} was interrupted, most likely because its tab was closed. Nothing is lost: it goes on from its last round, and the same settings give the same model.`,
    takeUp: 'Take it up again',
    forget: 'Forget it',
  },
  curves: {
    loss: 'Loss while training',
    lossHint: 'Falls while the model learns; it stops by itself when more rounds bring nothing.',
    accuracy: 'Accuracy on tickets it has not seen',
    round: 'Round',
    names: { loss: 'Loss', accuracy: 'Accuracy' },
  },
  /** What is being done. */
  notes: {
    'reading-file': 'Reading the file',
    'reading-data': 'Reading the data',
    'cross-reading': 'Reading every ticket with a model that never saw it',
    'getting-encoder': 'Getting the encoder',
    fitting: 'Fitting the head',
    comparing: 'Comparing',
    writing: 'Writing the bundle',
    copying: 'Copying the bundle',
    answers: 'Comparing questions with the answers',
    judging: 'Judging it by the tickets set aside',
    kept: (at: string, of: string) => `${at} of ${of} tickets kept`,
    encoded: (at: string, of: string) => `${at} of ${of} tickets encoded`,
    class: (head: string, at: string, of: string) => `${head}: class ${at} of ${of}`,
    pass: (head: string, label: string, pass: string) => `${head}: ${label}, pass ${pass}`,
    epoch: (epoch: string, of: string, loss: string, left: string) =>
      `epoch ${epoch} of ${of}, loss ${loss}, about ${left} s left`,
    epochHeld: (epoch: string, of: string, loss: string, accuracy: string, left: string) =>
      `epoch ${epoch} of ${of}, loss ${loss}, held-out accuracy ${accuracy}, about ${left} s left`,
    weights: (size: string) => `${size} of weights`,
    measured: 'measured',
    within: (part: string, stage: string) => `${part}: ${stage}`,
    parts: {
      training: 'training',
      'all-rows': 'all rows',
      fold: (at: string, of: string) => `part ${at} of ${of}`,
    },
  },
};
