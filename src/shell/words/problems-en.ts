import { LOOKS, REFUSALS } from '../../table/refusals.ts';
import { plural } from '../language/plural.ts';

/** What went wrong, where, and what to do, by the code of an error and what it tells beside it. */
export const problems = {
  noSuggestions: 'Suggestions are not available right now. You can send the form as usual.',
  errors: {
    'full-missing': 'This model has no larger version. The small one goes on working.',
    'full-backend': 'This device cannot run the larger model. The small one goes on working.',
    aborted: 'Cancelled.',
    'worker-crashed': 'The classifier stopped and is being restarted.',
    'worker-blocked': 'The classifier could not be started in this browser.',
    'protocol-mismatch': 'Please reload the page.',
    'storage-denied': 'Nothing can be kept on this device; the page works without it.',
    'storage-quota': 'The device has no room left. Export and delete something, then try again.',
    'storage-newer': 'A newer version of Presort is open in another tab. Please reload this page.',
    'storage-locked': 'The tickets are locked. Unlock them with your passphrase.',
    'bad-input': 'Something in the input is not right.',
    'csv-missing-column': 'A column is missing.',
    'csv-broken-quotes': 'The file has a broken quote.',
    'csv-encoding':
      'The text has characters that its encoding does not allow. Choose another encoding.',
    'csv-empty': 'The file is empty.',
    'csv-too-wide': 'The table has too many columns. Is the delimiter right?',
    'file-binary':
      'This is neither a text file nor an Excel workbook (.xlsx). Save it as CSV first.',
    'file-damaged': 'The file is damaged. Copy or download it again.',
    'file-too-large': 'The file is too large. Split it and sort the parts one after the other.',
    'file-changed':
      'This is not the file the batch began with. Choose that one, or start a new batch.',
    'file-missing': 'The file cannot be opened any more. Choose it again to go on.',
    'mail-format': 'This is neither a mail nor a mailbox file.',
    'batch-busy':
      'Another tab is running a batch. It runs on there; one at a time keeps the device quick.',
    internal: 'Something went wrong. You can go on without suggestions.',
  },
  /** Of files that are taken in, where more is known. */
  files: {
    atLine: (line: string, problem: string) => `Line ${line}: ${problem}`,
    encoding: (encoding: string) =>
      `a character here is not valid ${encoding}. Choose another encoding.`,
    noRows: 'The file has no rows.',
    tooWide: (columns: string, most: string) =>
      `The table has ${columns} columns; ${most} is the most. Is the delimiter right?`,
    noColumn: (column: string) => `The column “${column}” is missing.`,
    noTextColumn: 'The column “text, or subject and description” is missing.',
    notText:
      'This is not a text file. Choose CSV, TSV, JSON, JSON lines or an Excel workbook (.xlsx).',
    looksLike: (what: string) =>
      `This looks like ${what}, not like a table. Save it as CSV or .xlsx first.`,
    badWorkbook: 'The file is no valid workbook. Copy or download it again.',
    badZip: 'The file is no valid zip archive or has a password. Copy or download it again.',
    badGzip: 'The file is no complete gzip archive. Copy or download it again.',
    tooLargeWhy: (why: string) => `The file is too large: ${why}.`,
    tooLarge: (gigabytes: string, most: string) =>
      `The file has ${gigabytes} GB; ${most} GB is the most. Split it and sort the parts one after the other.`,
    notRight: 'Something in the file is not right.',
    noRoom: 'The device has no room left. Nothing is lost: free some space, then go on.',
    readerStopped: 'The reader stopped. Nothing is lost: go on, or reload the page.',
  },
  /** Why a line of a table is no ticket, or a row not as it should be; after “Line 3:”. */
  faults: {
    title: (text: string) => `"${text}" stands above the header and is no ticket`,
    total: (text: string) => `"${text}" sums up the table and is no ticket`,
    group: (text: string) => `"${text}" is the heading of a group and no ticket`,
    below: (text: string) => `"${text}" stands below the table and is no ticket`,
    blank: 'an empty row',
    header: 'the names of the columns once more',
    rule: 'a drawn line',
    width: (cells: number, columns: string) =>
      plural('en', cells, {
        one: `# cell where the header has ${columns}`,
        other: `# cells where the header has ${columns}`,
      }),
    quote: 'a quote that never ends; the line was read as it stands',
    'no-json': 'no JSON',
    'no-object': 'neither a string nor an object',
    letters: 'bytes that are no letters in the encoding that is taken',
    cut: 'the file ends in the middle of it',
    noText: (columns: string) => `no text under "${columns}"`,
    noTextAnywhere: 'no text under "text, or subject and description"',
    long: (characters: string, read: string) =>
      `${characters} characters, of which ${read} were read, from both ends`,
  },
  /** What a file looks like that is no table; after “This looks like”. */
  looks: LOOKS,
  /** Why a table is refused; `fields` are those of an object, perhaps none. */
  refusals: REFUSALS,
  /** What an error of the storage tells beside its code. */
  whys: {
    'wrong-passphrase': 'the passphrase is wrong',
    'wrong-passphrase-or-damaged': 'the passphrase is wrong or the file is damaged',
    'not-a-backup': 'this is not a Presort backup',
    'row-without-key': 'a row has no key',
    'record-damaged': 'an encrypted record is damaged',
    'encrypted-already': 'the tickets are encrypted already',
  },
  /** Why a row of a file gives no ticket, or not all of it; after “Line 3:”. */
  noTicket: {
    sharedId: (id: string, line: string) =>
      `shares the id ${id} with line ${line}, which is the ticket`,
    noText: 'no text',
    noDate: 'the timestamp is no date; the time of the import stands for it',
    several: (labels: string) => `several labels (${labels}): it comes in without one`,
  },
};
