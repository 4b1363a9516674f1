import { plural } from '../../../../shell/language/plural.ts';

const setTo = (tickets: number, label: string): string =>
  plural(
    'en',
    tickets,
    { one: '# ticket: set to {label}', other: '# tickets: set to {label}' },
    { label },
  );

/** What is done with several tickets at once: selected ones, those of a file, those that could not be sorted. */
export const tools = {
  bulk: {
    title: 'Selected tickets',
    selected: (tickets: number) =>
      plural('en', tickets, { one: '# selected', other: '# selected' }),
    setCategory: 'Set category of selected tickets',
    category: 'Category…',
    moveToTeam: 'Move selected tickets to a team',
    team: 'Team…',
    resolve: 'Resolve',
    flag: 'Flag selected tickets for review',
    flagHint: 'Flag for review',
    delete: 'Delete selected tickets',
    clear: 'Clear',
    set: (tickets: number, label: string) => `${setTo(tickets, label)}.`,
    /** `others` are of another model. */
    setSome: (tickets: number, label: string, others: number) =>
      `${setTo(tickets, label)}; ${plural('en', others, {
        one: '# of another model is left as it is: sort it again first, under Models.',
        other: '# of another model are left as they are: sort them again first, under Models.',
      })}`,
    moved: (tickets: number, team: string) =>
      plural(
        'en',
        tickets,
        { one: '# ticket: moved to {team}.', other: '# tickets: moved to {team}.' },
        { team },
      ),
    resolved: (tickets: number) =>
      plural('en', tickets, { one: '# ticket: resolved.', other: '# tickets: resolved.' }),
    flagged: (tickets: number) =>
      plural('en', tickets, {
        one: '# ticket: flagged for review.',
        other: '# tickets: flagged for review.',
      }),
    deleteQuestion: (tickets: number) =>
      plural('en', tickets, { one: 'Delete # ticket?', other: 'Delete # tickets?' }),
    deleteText:
      'The tickets, their decisions and their history are removed from this device. This cannot be undone.',
    deleteConfirm: 'Delete',
    deleted: (tickets: number) =>
      plural('en', tickets, { one: '# ticket deleted.', other: '# tickets deleted.' }),
  },
  import: {
    title: 'Import tickets',
    lead: 'A table (CSV, TSV, Excel, JSON, JSON lines; gzipped too) with Subject and Description, or one text column. Nothing leaves this device.',
    isRead: (file: string, columns: number) =>
      plural(
        'en',
        columns,
        {
          one: '{file} is read: # column. Check what it means, then import.',
          other: '{file} is read: # columns. Check what they mean, then import.',
        },
        { file },
      ),
    /** What is wrong with a file that was to be read. */
    refused: (file: string, problem: string) => `${file}: ${problem}`,
    /** What a column is taken for: above its choice, where there is none, and in the preview. */
    columns: {
      text: { title: 'Text', none: 'None', mark: 'text' },
      subject: { title: 'Subject', none: 'None', mark: 'subject' },
      id: { title: 'Ticket id', none: 'A new one', mark: 'id' },
      category: { title: 'Category', none: 'Not given', mark: 'category' },
      priority: { title: 'Priority', none: 'Not given', mark: 'priority' },
      createdAt: { title: 'Received', none: 'Now', mark: 'received' },
      sender: { title: 'From', none: 'Not kept', mark: 'from' },
      group: { title: 'Group', none: 'Not kept', mark: 'group' },
      assignee: { title: 'Assignee', none: 'Not kept', mark: 'assignee' },
      status: { title: 'Status', none: 'All open', mark: 'status' },
    },
    /** Where an import ended early; after the sentence that says what is wrong. */
    onlyBefore: 'The fault is in the middle of the file: only the tickets before it are imported.',
    chooseColumn: 'Choose the column that holds the text, the subject, or both.',
    start: 'Import these tickets',
    progress: 'Import',
    stop: 'Stop',
    imported: (tickets: number) =>
      plural('en', tickets, { one: '# ticket imported', other: '# tickets imported' }),
    /** After the words above and a comma. */
    leftOut: (rows: number) =>
      plural('en', rows, { one: '# row left out', other: '# rows left out' }),
    /** Of those imported; after the words above and a comma. */
    noted: (rows: number) =>
      plural('en', rows, { one: '# row with a remark', other: '# rows with a remark' }),
    /** Tickets of an earlier import; after the words above and a comma. */
    known: (tickets: number) =>
      plural('en', tickets, { one: '# had come before', other: '# had come before' }),
    /** Of those imported; after the words above and a comma. */
    renamed: (tickets: number) =>
      plural('en', tickets, {
        one: '# under a new id, because another ticket has its own',
        other: '# under new ids, because other tickets have theirs',
      }),
    downloadList: 'Download the list',
  },
  failed: {
    title: 'Could not be sorted',
    export: 'Export',
    attempts: (times: number) => plural('en', times, { one: '# attempt', other: '# attempts' }),
    /** After the words above and a comma. */
    tabDied: (times: number) =>
      plural('en', times, { one: 'tab died once', other: 'tab died # times' }),
    subject: 'Subject',
    text: 'Text',
    saveAndTry: 'Save and try again',
    tryAgain: 'Try again',
    triedAgain: (id: string) => `${id} is tried again.`,
    edit: 'Edit',
    giveUp: 'Give up',
    givenUp: 'Not tried again. The ticket stays in the inbox.',
    open: 'Open ticket',
    none: 'Nothing here',
    noneText: 'Tickets that cannot be sorted after several tries would wait here.',
  },
};
