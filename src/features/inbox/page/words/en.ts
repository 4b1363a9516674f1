import { plural } from '../../../../shell/language/plural.ts';
import { ticket } from './ticket-en.ts';
import { tools } from './tools-en.ts';

/** Keys with what they do, in the order of their list. */
const keys: readonly (readonly [keys: string, meaning: string])[] = [
  ['J or ↓', 'Next ticket'],
  ['K or ↑', 'Previous ticket'],
  ['Enter', 'Open the ticket'],
  ['Escape', 'Back to the list'],
  ['X', 'Select'],
  ['E', 'Resolve or reopen'],
  ['F', 'Flag for review'],
  ['U', 'Undo'],
  ['/', 'Search'],
];

export const en = {
  title: 'Inbox',
  keyHelp: 'Keys',
  keys,
  undo: 'Undo',
  importTickets: 'Import',
  exportCsv: 'Export CSV',
  exportJson: 'Export JSON lines',
  exported: (tickets: number) =>
    plural('en', tickets, { one: '# ticket exported.', other: '# tickets exported.' }),
  count: (tickets: number) => plural('en', tickets, { one: '# ticket', other: '# tickets' }),
  countOf: (shown: string, tickets: number) =>
    plural('en', tickets, { one: `${shown} of # ticket`, other: `${shown} of # tickets` }),
  reading: (count: string) => `${count}, reading…`,
  couldNot: (tickets: number) =>
    plural('en', tickets, {
      one: '# could not be sorted and waits for a person',
      other: '# could not be sorted and wait for a person',
    }),
  /** What was done to a ticket, or to several. */
  done: {
    resolved: (tickets: number, id: string) =>
      plural('en', tickets, { one: '{id} resolved.', other: '# tickets resolved.' }, { id }),
    reopened: (tickets: number, id: string) =>
      plural('en', tickets, { one: '{id} reopened.', other: '# tickets reopened.' }, { id }),
    flagged: (tickets: number, id: string) =>
      plural(
        'en',
        tickets,
        { one: '{id} flagged for review.', other: '# tickets flagged for review.' },
        { id },
      ),
    unflagged: (tickets: number, id: string) =>
      plural(
        'en',
        tickets,
        { one: '{id} not flagged any more.', other: '# tickets not flagged any more.' },
        { id },
      ),
  },
  list: {
    title: 'Tickets',
    label: 'Ticket list, arrow keys move, X selects',
    none: 'No tickets yet',
    noneText:
      'Everything sent on the Ask page lands here, is sorted in the background and given to a team.',
    firstRequest: 'Send a first request',
    noMatch: 'Nothing matches',
    noMatchText: 'Try another word or show all tickets.',
    selectAll: (tickets: number) =>
      plural('en', tickets, { one: 'Select all #', other: 'Select all #' }),
  },
  row: {
    select: (id: string) => `Select ${id}`,
    automatic: 'automatic',
    flagged: 'flagged',
    resolved: 'Resolved',
    sure: 'sure',
    rule: 'rule',
    agent: 'agent',
  },
  filters: {
    search: 'Search tickets',
    searchAll: 'Search all tickets',
    more: 'Filters',
    show: 'Show',
    statuses: {
      all: 'All',
      open: 'Being sorted',
      review: 'Not sure',
      assigned: 'Assigned',
      resolved: 'Resolved',
    },
    category: 'Category',
    priority: 'Priority',
    team: 'Team',
    group: 'Group',
    assignee: 'Assignee',
    confidence: 'Confidence',
    any: 'Any',
    from: 'Received from',
    until: 'to',
    under: (share: string) => `under ${share}`,
    option: (value: string, tickets: string) => `${value} (${tickets})`,
    saveView: 'Save as view',
    viewSaved: (name: string) => `View “${name}” saved.`,
    removeView: (name: string) => `Remove view ${name}`,
    reset: 'Reset',
  },
  ...tools,
  ...ticket,
};
