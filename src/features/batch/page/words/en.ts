import { plural } from '../../../../shell/language/plural.ts';

export const en = {
  title: 'Batch',
  lead: 'Sort a whole file of tickets on this device. A batch can be paused, survives a reload, and nothing in it is done twice.',
  all: 'All batches',
  noSuch: 'No such batch',
  noSuchText: 'It may have been deleted.',
  drop: 'Drop a file of tickets here',
  dropHint: (rows: string, size: string) =>
    `CSV, TSV, Excel, JSON or JSON lines, up to ${rows} rows or ${size}. It is read on this device and sent nowhere.`,
  /** What is wrong with a file that was to be read. */
  refused: (file: string, problem: string) => `${file}: ${problem}`,
  isRead: (file: string, columns: number) =>
    plural(
      'en',
      columns,
      {
        one: '{file} is read: # column. Check what it means, then start.',
        other: '{file} is read: # columns. Check what they mean, then start.',
      },
      { file },
    ),
  deleted: 'The batch is deleted.',
  written: 'The file is written.',
  /** Work in the making. */
  work: {
    copying: 'Keeping a copy, so that a reload loses nothing',
    writing: 'Writing the file',
    adding: 'Adding to the inbox',
  },
  list: {
    title: 'Batches on this device',
    rowsSorted: (rows: number) =>
      plural('en', rows, { one: '# row sorted', other: '# rows sorted' }),
  },
  /** What a column is taken for: above its choice, where there is none, and in the preview. */
  columns: {
    text: { title: 'Text', none: 'None', mark: 'text' },
    subject: { title: 'Subject', none: 'None', mark: 'subject' },
    id: { title: 'Ticket id', none: 'Row number', mark: 'id' },
    category: {
      title: 'Expected category',
      none: 'Not labelled',
      mark: 'expected category',
      hint: 'Shows how often the model agrees.',
    },
    priority: { title: 'Expected priority', none: 'Not labelled', mark: 'expected priority' },
  },
  chooseColumn: 'Choose the column that holds the text, the subject, or both.',
  startSorting: 'Start sorting',
  otherFile: 'Another file',
  oneRuns: 'A batch is running; this one can start when it is done or paused.',
  states: {
    running: 'Running',
    ready: 'Not started',
    interrupted: 'Interrupted',
    paused: 'Paused',
    done: 'Finished',
    failed: 'Stopped',
    cancelled: 'Ended early',
  },
  ends: {
    done: 'The batch is finished.',
    paused: 'The batch is paused.',
    failed: 'The batch stopped.',
    cancelled: 'The batch was deleted.',
  },
  durations: {
    seconds: (s: number) => `${s} s`,
    minutesSeconds: (min: number, s: number) => `${min} min ${s} s`,
    minutes: (min: number) => `${min} min`,
    hours: (h: number, min: number) => `${h} h ${min} min`,
  },
  status: {
    title: 'Progress',
    pausing: 'Pausing…',
    elsewhere: 'in another tab',
    rows: (rows: number) => plural('en', rows, { one: '# row', other: '# rows' }),
    toCheck: (rows: number) => plural('en', rows, { one: '# to check', other: '# to check' }),
    aSecond: (rows: number) => plural('en', rows, { one: '# a second', other: '# a second' }),
    left: (duration: string) => `about ${duration} left`,
    finding: (row: string) => `finding row ${row}`,
    pause: 'Pause',
    chooseToGoOn: (file: string) => `Choose ${file} to go on`,
    resume: 'Resume',
    start: 'Start',
    cancel: 'Cancel',
    delete: 'Delete batch',
    sorted: 'Rows sorted',
    keptBefore: (rows: number) =>
      plural('en', rows, {
        one: 'The # row before is kept.',
        other: 'The # rows before are kept.',
      }),
    fileNeeded: 'For this the file itself is needed.',
    choose: (file: string) => `Choose ${file}`,
    isCut: (most: string) => `The file has more rows; one batch takes ${most}.`,
    noRoom: (size: string) =>
      `There was no room for a copy of the file (${size}). After a reload you will be asked for it again; what is sorted stays.`,
    deleteQuestion: 'Delete this batch?',
    deleteText:
      'Its answers and its copy of the file are removed from this device. Tickets that were added to the inbox stay there.',
    deleteConfirm: 'Delete',
  },
  summary: {
    noTickets: (lines: number) =>
      plural('en', lines, { one: '# line is no ticket', other: '# lines are no tickets' }),
    category: 'Categories',
    priority: 'Priorities',
    team: 'Teams',
    shareOf: (label: string) => `${label}, share of rows`,
    against: {
      category: 'Against the expected category',
      priority: 'Against the expected priority',
    },
    right: 'Likeliest label is right',
    meanF1: 'Mean F1 of the labels',
    covered: 'Sure enough to act on',
    coveredRight: 'Of those, right',
    labelled: 'Labelled rows',
    byLabel: 'By label',
    label: 'Label',
    rows: 'Rows',
    precision: 'Precision',
    recall: 'Recall',
    takenFor: 'Most often taken for',
    unknown: (rows: number, labels: string) =>
      plural(
        'en',
        rows,
        {
          one: '# row expects a label that this bundle does not know and is left out: {labels}.',
          other: '# rows expect a label that this bundle does not know and are left out: {labels}.',
        },
        { labels },
      ),
  },
  results: {
    title: 'Results',
    someOf: (found: string, rows: number) =>
      plural('en', rows, { one: `${found} of # row`, other: `${found} of # rows` }),
    noRows: 'No rows yet',
    noRowsText: 'Answers appear here as they are found.',
    noMatch: 'Nothing matches',
    noMatchText: 'Choose another filter.',
    rows: 'Rows',
    earlier: 'Earlier rows',
    later: 'Later rows',
    part: (part: string, parts: string) => `Part ${part} of ${parts}`,
  },
  filters: {
    category: 'Category',
    state: 'State',
    confidence: 'Confidence',
    any: 'Any',
    notSure: 'Not sure',
    accept: 'Sure enough to act on',
    suggest: 'A suggestion',
    under: (share: string) => `under ${share}`,
    toCheck: (rows: string) => `Rows to check (${rows})`,
    wrong: 'Not as expected',
  },
  row: {
    line: 'line',
    noText: '(no text)',
    expected: (label: string) => `expected ${label}`,
    rule: 'rule',
    sure: 'sure',
    perhaps: (label: string, share: string) => `${label} ${share}?`,
  },
  exports: {
    stop: 'Stop',
    ownCsv: 'CSV with your columns',
    ownJson: 'JSON lines with your fields',
    csv: 'CSV of answers',
    json: 'JSON lines of answers',
    toCheck: 'Rows to check',
    addAll: 'Add all to the inbox',
    addThese: 'Add these to the inbox',
    hint: 'The filter above decides which rows are written or added. Text that a spreadsheet would run as a formula gets an apostrophe in front.',
  },
  /** What became of rows; the parts of one sentence, with commas between them, and one more. */
  added: {
    added: (tickets: number) =>
      plural('en', tickets, {
        one: '# ticket added to the inbox',
        other: '# tickets added to the inbox',
      }),
    known: (tickets: number) =>
      plural('en', tickets, { one: '# was there already', other: '# were there already' }),
    empty: (tickets: number) =>
      plural('en', tickets, { one: '# has no text', other: '# have no text' }),
    repeated: (rows: number, id: string) =>
      plural(
        'en',
        rows,
        {
          one: '# more row shares the id of an earlier row, such as {id}: the first row of each is the ticket.',
          other:
            '# more rows share the id of an earlier row, such as {id}: the first row of each is the ticket.',
        },
        { id },
      ),
  },
};
