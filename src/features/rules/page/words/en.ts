import { numberText } from '../../../../shell/language/formats.ts';
import { plural } from '../../../../shell/language/plural.ts';
import { problems } from './problems-en.ts';
import { thresholds } from './thresholds-en.ts';

export const en = {
  title: 'Rules',
  parts: 'Parts of this page',
  tabs: { rules: 'Rules', teams: 'Teams', thresholds: 'Thresholds' },
  notKept: 'Rules cannot be kept here',
  notKeptWhy: 'The browser does not let this page keep anything.',
  heads: { category: 'Category', priority: 'Priority' },
  team: 'Team',
  undo: 'Undo',
  import: 'Import',
  export: 'Export',
  readingTickets: 'Reading past tickets…',
  rules: {
    lead: "Rules overrule the model. They are tried from the top; of each field the first rule that sets it wins. Yours come before the model's own.",
    own: 'Your rules',
    new: 'New rule',
    none: 'No rules of your own',
    example:
      'For example: tickets with “refund” in the subject are Billing Inquiry, priority High.',
    saved: (id: string) => `Rule “${id}” saved. New tickets are sorted with it.`,
    moved: (id: string, at: number, count: number) =>
      `“${id}” is rule ${numberText(at)} of ${numberText(count)} now.`,
    nowOn: (id: string) => `“${id}” is on now.`,
    nowOff: (id: string) => `“${id}” is off now.`,
    deleted: (id: string) => `Rule “${id}” deleted.`,
    imported: (rules: number) =>
      plural('en', rules, { one: '# rule imported.', other: '# rules imported.' }),
    exported: (rules: number) =>
      plural('en', rules, { one: '# rule exported.', other: '# rules exported.' }),
    exportedWithoutOff: (rules: number, off: number) =>
      `${plural('en', rules, { one: '# rule', other: '# rules' })} exported; ${plural('en', off, {
        one: '# that is off was left out.',
        other: '# that are off were left out.',
      })}`,
    ofModel: (rules: number, title: string) =>
      `${plural('en', rules, { one: '# rule', other: '# rules' })} of the model “${title}”, tried after yours, not changed here`,
  },
  item: {
    group: (at: number, count: number, id: string) =>
      `Rule ${numberText(at)} of ${numberText(count)}: ${id}`,
    drag: 'Drag to another place',
    refused: 'Not used: this model refuses it.',
    noLabel: (label: string) => `Not used: this model has no label “${label}”.`,
    isUsed: (id: string) => `${id} is used`,
    on: 'On',
    off: 'Off',
    moveUp: (id: string) => `Move ${id} up`,
    moveDown: (id: string) => `Move ${id} down`,
    upKeys: 'Move up (Alt + ↑)',
    downKeys: 'Move down (Alt + ↓)',
    edit: 'Edit',
    delete: (id: string) => `Delete ${id}`,
  },
  /** “if “a”, “b” and 3 more or c in the subject, unless “d” → Billing, priority High, then stop” */
  summary: {
    if: 'if',
    more: (terms: number) => plural('en', terms, { one: 'and # more', other: 'and # more' }),
    or: 'or',
    inSubject: 'in the subject',
    inDescription: 'in the description',
    inLanguages: (codes: string) => `in ${codes}`,
    unless: (phrase: string) => `, unless “${phrase}”`,
    unlessOneOf: (phrases: number) =>
      plural('en', phrases, {
        one: ', unless one of # phrase',
        other: ', unless one of # phrases',
      }),
    priority: (label: string) => `priority ${label}`,
    thenStop: ', then stop',
  },
  form: {
    name: 'Name',
    words: 'Words or phrases',
    wordsHint:
      'one a line; as the customer writes them: any case, whole words, signs as in C++ or #1',
    regex: 'or a regular expression',
    field: 'Looks at',
    fields: {
      any: 'Subject and description',
      subject: 'Subject only',
      description: 'Description only',
    },
    more: 'Exceptions and languages',
    unless: 'Not when one of these occurs',
    unlessHint: 'one a line',
    languages: 'Only in these languages',
    languagesHint: (codes: string) => `codes such as en, de; empty: those of the model (${codes})`,
    set: 'Then set',
    asModel: 'as the model says',
    byTable: 'by the team table',
    stop: 'Stop here: do not try later rules when this one hits',
    save: 'Save rule',
    /** The name of a rule that has none yet. */
    thisRule: 'this rule',
  },
  preview: {
    title: 'What would change',
    wouldChange: (tickets: number) =>
      plural('en', tickets, {
        one: '# past ticket would change',
        other: '# past tickets would change',
      }),
    of: (tickets: number) => `of ${numberText(tickets)}`,
    slow: (id: string) =>
      `The regular expression of “${id}” took too long and was skipped from there on. Make it simpler.`,
    withResolved: 'Resolved tickets too',
    noPriority: 'no priority',
    more: (tickets: number) => plural('en', tickets, { one: 'and # more', other: 'and # more' }),
    apply: (tickets: number) =>
      plural('en', tickets, {
        one: 'Apply to # past ticket',
        other: 'Apply to # past tickets',
      }),
    saveFirst: 'Save first.',
    hint: 'Tickets that a person has decided stay as they are. New tickets always follow what is saved.',
    changed: (tickets: number) =>
      plural('en', tickets, { one: '# ticket changed.', other: '# tickets changed.' }),
  },
  teams: {
    lead: "The first line that fits a ticket's category and priority names its team. A rule that sets a team goes before this table.",
    title: 'Who gets what',
    line: (at: number) => `Line ${numberText(at)}`,
    anyCategory: 'Any category',
    anyPriority: 'Any priority',
    moveUp: (at: number) => `Move line ${numberText(at)} up`,
    moveDown: (at: number) => `Move line ${numberText(at)} down`,
    delete: (at: number) => `Delete line ${numberText(at)}`,
    add: 'Add a line',
    rest: 'Everything else',
    unsure: 'The model is not sure',
    imported: 'Team table imported.',
    save: 'Save table',
    saved: 'Team table saved. New tickets follow it.',
    discard: 'Discard changes',
    toModel: "Back to the model's table",
    backTo: (title: string) => `Back to the table of “${title}”.`,
    incomplete: 'Every line needs a team.',
  },
  ...thresholds,
  ...problems,
};
