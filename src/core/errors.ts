/** Every code that Presort reports, with its text for developers. Tests assert codes, never sentences. */
export const ERRORS = {
  'bundle-missing': 'a file of the bundle could not be fetched',
  'bundle-format': 'the bundle has a format version this code does not read',
  'bundle-manifest': 'the manifest is not valid',
  'bundle-integrity': 'a file of the bundle does not have the expected SHA-256',
  'bundle-weights': 'the weights are damaged or hold a number that is not finite',
  'full-missing': 'the bundle has no full tier',
  'full-backend': 'no backend of this device computes the full encoder rightly',
  aborted: 'the operation was cancelled',
  'worker-crashed': 'the worker stopped',
  'worker-blocked': 'a worker could not be started',
  'protocol-mismatch': 'page and worker speak different protocol versions',
  'storage-denied': 'the browser refused storage',
  'storage-quota': 'the device is out of storage',
  'storage-newer': 'a newer version of Presort has changed the storage',
  'storage-locked': 'the tickets are encrypted and nobody has unlocked them',
  'bad-input': 'a value from outside is not valid',
  'csv-missing-column': 'a column that was asked for is missing',
  'csv-broken-quotes': 'a quoted cell never ends',
  'csv-encoding': 'the file is not valid in its encoding',
  'csv-empty': 'the file holds no rows',
  'csv-too-wide': 'the table has more columns than can be mapped',
  'file-binary': 'the file is not text',
  'file-damaged': 'a packed file is damaged',
  'file-too-large': 'the file is larger than what one batch takes',
  'file-changed': 'the file is not the one the batch began with',
  'file-missing': 'the file of the batch cannot be opened any more',
  'mail-format': 'the file is no mail and no mailbox',
  'batch-busy': 'another tab is running a batch',
  usage: 'the command was called wrongly',
  attribute: 'an attribute of the widget has a value that is not allowed',
  'target-missing': 'a selector of the widget matches nothing',
  'no-option': "a label has no option in the site's own field",
  languages: "the page's language is none that the bundle reads",
  'field-covered': "the site's own field is hidden behind a control that does not follow it",
  internal: 'something that should not happen happened',
} as const satisfies Record<string, string>;

export type ErrorCode = keyof typeof ERRORS;

/** The one error type that crosses rooms. Its message is the code and the details; those never hold ticket text. */
export class EngineError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, details: Readonly<Record<string, string | number>> = {}) {
    const facts = Object.entries(details)
      .map(([key, value]) => `${key}=${value}`)
      .join(', ');
    super(facts ? `${code} (${facts})` : code);
    this.name = 'EngineError';
    this.code = code;
    this.details = details;
  }
}

/** The sentence a customer may read: what happened and what to do next. */
export function userSentence(code: ErrorCode): string {
  return USER_SENTENCES[code];
}

// Apart from the class, as the texts above are: the widget's engine shows no sentence and does not carry them.
const NO_SUGGESTIONS = 'Suggestions are not available right now. You can send the form as usual.';
const USER_SENTENCES: Readonly<Record<ErrorCode, string>> = {
  'bundle-missing': NO_SUGGESTIONS,
  'bundle-format': NO_SUGGESTIONS,
  'bundle-manifest': NO_SUGGESTIONS,
  'bundle-integrity': NO_SUGGESTIONS,
  'bundle-weights': NO_SUGGESTIONS,
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
  'file-binary': 'This is neither a text file nor an Excel workbook (.xlsx). Save it as CSV first.',
  'file-damaged': 'The file is damaged. Copy or download it again.',
  'file-too-large': 'The file is too large. Split it and sort the parts one after the other.',
  'file-changed':
    'This is not the file the batch began with. Choose that one, or start a new batch.',
  'file-missing': 'The file cannot be opened any more. Choose it again to go on.',
  'mail-format': 'This is neither a mail nor a mailbox file.',
  'batch-busy':
    'Another tab is running a batch. It runs on there; one at a time keeps the device quick.',
  usage: 'Check the command.',
  attribute: NO_SUGGESTIONS,
  'target-missing': NO_SUGGESTIONS,
  'no-option': NO_SUGGESTIONS,
  languages: NO_SUGGESTIONS,
  'field-covered': NO_SUGGESTIONS,
  internal: 'Something went wrong. You can go on without suggestions.',
};
