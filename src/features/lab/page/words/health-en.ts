import { plural } from '../../../../shell/language/plural.ts';

/** What is found in a data set, and labels that are probably wrong. */
export const health = {
  title: (name: string) => `How healthy is “${name}”?`,
  lookAt: 'Look at this:',
  differ: (labels: string) => `${labels} differ in case, accents, spaces or dashes only.`,
  and: (one: string, other: string) => `${one} and ${other}`,
  merge: (label: string) => `Merge into “${label}”`,
  severalTitle: 'Texts with several labels',
  rows: (tickets: number, rows: string) =>
    `${plural('en', tickets, { one: '# ticket', other: '# tickets' })}, rows ${rows}`,
  goOn: 'Go on to training',
  openFirst: 'Open a data set first.',
  usable: (tickets: number) =>
    plural('en', tickets, { one: '# ticket can be used.', other: '# tickets can be used.' }),
  unusable: (rows: number) =>
    plural('en', rows, { one: '# row cannot be used.', other: '# rows cannot be used.' }),
  saveUnusable: (lines: number) =>
    plural('en', lines, {
      one: 'Download the line that cannot be used',
      other: 'Download the # lines that cannot be used',
    }),
  unusableSuch: (rows: number, line: string, problem: string) =>
    `${plural('en', rows, { one: '# row cannot be used', other: '# rows cannot be used' })}, such as line ${line}: ${problem}.`,
  duplicates: (rows: number) =>
    plural('en', rows, {
      none: 'No exact duplicates.',
      one: '# exact duplicate. It is left out by itself.',
      other: '# exact duplicates. They are left out by themselves.',
    }),
  nearDuplicates: (tickets: number) =>
    plural('en', tickets, {
      none: 'No near-duplicates.',
      one: '# ticket says nearly the same as another. Such tickets stay on one side when the model is measured.',
      other:
        '# tickets say nearly the same as another. Such tickets stay on one side when the model is measured.',
    }),
  conflicts: (texts: number) =>
    plural('en', texts, {
      none: 'No text has two labels.',
      one: '# text has several labels. The commonest is kept; see below.',
      other: '# texts have several labels. The commonest is kept; see below.',
    }),
  /** What becomes of cells with several labels; stands in the sentence below. */
  severalOutcome: {
    label: 'and each such pair is a label of its own',
    leftOut: 'and their rows are left out',
    unlabelled: 'and their rows have no label for it',
  },
  severalInCells: (
    cells: string,
    of: string,
    head: string,
    example: string,
    parts: string,
    outcome: string,
  ) =>
    `${cells} of the ${of} cells of ${head} hold several labels, such as “${example}” (${parts}), ${outcome}. Write one label into each cell, or give each label a column of its own and import again with the second as “another label”.`,
  spelled: (head: string, spellings: string, rows: number, into: string) =>
    `${head}: ${spellings} (${plural('en', rows, { one: '# row', other: '# rows' })}) read as “${into}”, from which they differ in case, accents, spaces or dashes only.`,
  allAlike: 'All texts are the same. Nothing can be learnt from them.',
  oneLabel: 'There is only one label. Add tickets of at least one other.',
  rare: (labels: number, least: string, names: string) =>
    `${plural('en', labels, { one: '# label has', other: '# labels have' })} fewer than ${least} examples: ${names}.`,
  tooMany: (labels: string, most: string) =>
    `${labels} labels are too many for one model; it holds ${most}. Merge or import fewer.`,
  charts: {
    perCategory: 'Tickets per category',
    category: 'Category',
    tickets: 'Tickets',
    commonest: (shown: string, all: string) => `The ${shown} commonest of ${all}.`,
    lengths: 'Length of tickets',
    words: 'Words',
  },
  fix: {
    title: 'Labels that are probably wrong',
    lead: 'A model reads each ticket without ever having seen it. Where it is sure and the label says otherwise, have a look.',
    look: 'Look for wrong labels',
    ticket: (at: string, of: string) => `Ticket ${at} of ${of}`,
    at: (at: string, of: string) => `${at} of ${of}`,
    labelled: (label: string, suggested: string, share: string) =>
      `Labelled ${label}; reads like ${suggested} (${share} sure).`,
    change: (label: string) => `Change to ${label}`,
    keep: (label: string) => `Keep ${label}`,
    leaveOut: 'Leave out',
    none: 'No label looks wrong.',
    done: (all: string, changed: string) => `All ${all} looked at, ${changed} changed.`,
    again: 'Look again',
  },
  /** Why a row teaches nothing; completes “such as line 7: …”. */
  faults: {
    several: (head: string, labels: string) =>
      `several labels for the ${head} (${labels}); give one`,
    noLabel: (head: string) => `no ${head}`,
    noText: 'no text',
  },
};
