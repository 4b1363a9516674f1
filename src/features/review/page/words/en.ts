import { plural } from '../../../../shell/language/plural.ts';

/** Keys with what they do, in the order of their list. */
const keys: readonly (readonly [keys: string, meaning: string])[] = [
  ['1 – 9', 'Set the category and go on'],
  ['0 or N', 'None of the categories'],
  ['Shift + 1 – 9', 'Priority of the category that comes next'],
  ['Enter', "Agree with the model's first guess, or its priority"],
  ['S', 'Skip for now'],
  ['U or Ctrl + Z', 'Take the last label back'],
];

export const en = {
  title: 'Review',
  keyHelp: 'Keys',
  keys,
  skip: 'Skip',
  undo: 'Undo',
  choosing: 'Choosing tickets…',
  nothing: 'Nothing waits for you',
  nothingText:
    'Tickets that the model is not sure about, and those flagged in the inbox, come here.',
  soFar: (tickets: number) => plural('en', tickets, { one: '# labelled.', other: '# labelled.' }),
  toInbox: 'Go to the inbox',
  /** Tickets that another model has sorted: “2 tickets …: (link) first.” */
  others: {
    wait: (tickets: number) =>
      plural('en', tickets, {
        one: '# ticket of another model waits too:',
        other: '# tickets of another model wait too:',
      }),
    sortAgain: 'sort them again',
    after: ' first.',
  },
  /** How far the review is; parts of one line, with commas between them. */
  progress: {
    title: 'Progress',
    labelled: (tickets: number) =>
      plural('en', tickets, { one: '# labelled', other: '# labelled' }),
    skipped: (tickets: number) => plural('en', tickets, { one: '# skipped', other: '# skipped' }),
    waiting: (tickets: number) => plural('en', tickets, { one: '# waiting', other: '# waiting' }),
  },
  card: {
    /** Why the ticket is here, after its id. */
    why: {
      flagged: 'flagged for a second look',
      'out-of-scope': 'unlike what the model knows',
      automatic: 'an automatic answer, written by a machine',
      language: 'in a language that is not read here (Settings)',
      suggest: 'below the level for deciding alone',
      unsure: 'the model was not sure',
    },
    category: 'Category',
    priority: 'Priority',
    firstGuess: ", the model's first guess",
    none: 'None of these',
    leave: (priority: string) => `Leave it ${priority}`,
    leaveOpen: 'Leave it open',
    askPriority: 'Ask for the priority after the category',
    howUrgent: (category: string) => `${category}. And how urgent?`,
  },
  /** What a screen reader announces when the next ticket is shown. */
  said: {
    labelled: (id: string, labels: string) => `${id} is ${labels}.`,
    none: (id: string) => `${id} is none of the categories.`,
    skipped: (id: string) => `${id} skipped.`,
    back: (id: string) => `${id} is back.`,
    next: (said: string, title: string) => `${said} Next: ${title}`,
  },
  corrections: {
    title: 'Corrections',
    kept: (tickets: number) =>
      plural('en', tickets, {
        one: '# kept on this device, as an example to train with. Files of several people can be merged in any order, and more than once.',
        other:
          '# kept on this device, as examples to train with. Files of several people can be merged in any order, and more than once.',
      }),
    export: 'Export',
    merge: 'Merge a file',
    exported: (corrections: number) =>
      plural('en', corrections, {
        one: '# correction exported.',
        other: '# corrections exported.',
      }),
    outside: (tickets: number, command: string, flag: string) =>
      plural(
        'en',
        tickets,
        {
          one: '# is none of the categories. The Lab learns from it what is out of scope, and {command} with {flag}.',
          other:
            '# are none of the categories. The Lab learns from them what is out of scope, and {command} with {flag}.',
        },
        { command, flag },
      ),
    exportOutside: 'Export these',
    exportedOutside: (tickets: number) =>
      plural('en', tickets, { one: '# ticket exported.', other: '# tickets exported.' }),
    tooLarge: (most: string) => `The file is larger than ${most}.`,
    notText: 'The file is not UTF-8 text.',
    merged: (added: number, known: number, leftOut: number) =>
      [
        plural('en', added, { one: '# correction added', other: '# corrections added' }),
        plural('en', known, { one: '# known already', other: '# known already' }),
        plural('en', leftOut, { one: '# line left out', other: '# lines left out' }),
      ].join(', ') + '.',
    leftOut: (lines: number) =>
      plural('en', lines, {
        one: 'One line was left out:',
        other: '# lines were left out:',
      }),
    more: (lines: number) => plural('en', lines, { one: 'and # more', other: 'and # more' }),
    /** Why a line is left out; after “Line 3:”. */
    faults: {
      'no-json': 'not JSON',
      'no-object': 'not an object',
      field: (field: string) => `${field} is missing or not as it should be`,
    },
    name: 'Your name',
    nameHint: '(optional, kept with your corrections)',
  },
};
