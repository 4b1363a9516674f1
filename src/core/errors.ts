/**
 * Every code that Presort reports, with its text for developers. Tests assert codes, never
 * sentences.
 */
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

/**
 * The only error type that crosses rooms. Its message holds the code and the details, never ticket
 * text.
 */
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
