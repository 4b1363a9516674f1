import { plural } from '../../../../shell/language/plural.ts';
import { answers } from './answers-en.ts';
import { health } from './health-en.ts';
import { judging } from './judging-en.ts';
import { problems } from './problems-en.ts';
import { publishing } from './publishing-en.ts';
import { training } from './training-en.ts';

export const en = {
  title: 'Lab',
  lead: 'Train Presort on your own tickets, in this browser. Nothing is uploaded.',
  stepList: 'Steps',
  steps: {
    data: 'Data',
    health: 'Health',
    train: 'Train',
    evaluate: 'Evaluate',
    compare: 'Compare',
    publish: 'Publish',
    answers: 'Answers',
  },
  running: 'Running',
  working: 'Working',
  progress: 'Progress',
  stop: 'Stop',
  stopHint: 'The page stays free while this runs. Stopping loses no data.',
  noStorage: 'The Lab keeps its data in this browser, and storage is not available.',
  tickets: (count: number) => plural('en', count, { one: '# ticket', other: '# tickets' }),
  seconds: (number: string) => `${number} s`,
  minutes: (number: string) => `${number} min`,
  /** Heads that Presort knows; others are named as their column. */
  heads: { category: 'category', priority: 'priority' },
  data: {
    title: 'Bring tickets with their labels',
    lead: 'A table (CSV, Excel, JSON): one row for each ticket, a column with its text and one with its category.',
    useCorrected: 'Use corrected tickets of this workspace',
    correctedName: 'Corrected tickets',
    whichColumn: 'Which column is what?',
    columnIs: (column: string) => `${column} is`,
    roles: {
      none: 'not used',
      subject: 'subject',
      text: 'text',
      category: 'category',
      priority: 'priority',
      other: 'another label',
    },
    chooseHint: 'Choose one text column at least, and exactly one category.',
    import: 'Import',
    setsTitle: 'Data sets on this device',
    leftOut: (rows: number) =>
      plural('en', rows, { one: '# row left out', other: '# rows left out' }),
    opened: 'Open',
    addCorrected: 'Add corrected tickets',
    open: 'Open',
    delete: 'Delete',
    deleteSet: (name: string) => `Delete ${name}`,
    goOn: 'Go on to health',
    deleteQuestion: 'Delete this data set?',
    deleteText: 'Its tickets and trainings are deleted from this device. Published models stay.',
  },
  labelsAlone: {
    summary: 'No labelled tickets yet? Start from the labels alone',
    field: 'One label a line; after a colon, what it means',
    example: 'Billing: invoices, refunds, payments',
    start: 'Start from labels',
    setName: 'Labels alone',
  },
  health,
  ...answers,
  ...training,
  ...judging,
  ...publishing,
  ...problems,
};
