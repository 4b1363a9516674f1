/** Every code that Presort reports, with its developer text and its user sentence. Tests assert codes, never sentences. */
export const ERRORS = {
  'bundle-missing': ['a file of the bundle could not be fetched', 'Suggestions are not available right now. You can send the form as usual.'],
  'bundle-format': ['the bundle has a format version this code does not read', 'Suggestions are not available right now. You can send the form as usual.'],
  'bundle-manifest': ['the manifest is not valid', 'Suggestions are not available right now. You can send the form as usual.'],
  'bundle-integrity': ['a file of the bundle does not have the expected SHA-256', 'Suggestions are not available right now. You can send the form as usual.'],
  'bundle-weights': ['the weights are damaged or hold a number that is not finite', 'Suggestions are not available right now. You can send the form as usual.'],
  'aborted': ['the operation was cancelled', 'Cancelled.'],
  'worker-crashed': ['the worker stopped', 'The classifier stopped and is being restarted.'],
  'worker-blocked': ['a worker could not be started', 'The classifier could not be started in this browser.'],
  'protocol-mismatch': ['page and worker speak different protocol versions', 'Please reload the page.'],
  'storage-denied': ['the browser refused storage', 'Nothing can be kept on this device; the page works without it.'],
  'storage-quota': ['the device is out of storage', 'The device has no room left. Export and delete something, then try again.'],
  'storage-newer': ['a newer version of Presort has changed the storage', 'A newer version of Presort is open in another tab. Please reload this page.'],
  'bad-input': ['a value from outside is not valid', 'Something in the input is not right.'],
  'csv-missing-column': ['a column that was asked for is missing', 'A column is missing.'],
  'csv-broken-quotes': ['a quoted cell never ends', 'The file has a broken quote.'],
  'csv-encoding': ['the file is not valid UTF-8', 'The file is not UTF-8 text.'],
  'csv-empty': ['the file holds no rows', 'The file is empty.'],
  'usage': ['the command was called wrongly', 'Check the command.'],
  'attribute': ['an attribute of the widget has a value that is not allowed', 'Suggestions are not available right now. You can send the form as usual.'],
  'target-missing': ['a selector of the widget matches nothing', 'Suggestions are not available right now. You can send the form as usual.'],
  'internal': ['something that should not happen happened', 'Something went wrong. You can go on without suggestions.'],
} as const satisfies Record<string, readonly [developer: string, user: string]>;

export type ErrorCode = keyof typeof ERRORS;

/** The one error type that crosses rooms. `details` never hold ticket text. */
export class EngineError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, details: Readonly<Record<string, string | number>> = {}) {
    const facts = Object.entries(details).map(([key, value]) => `${key}=${value}`).join(', ');
    super(`${ERRORS[code][0]}${facts ? ` (${facts})` : ''}`);
    this.name = 'EngineError';
    this.code = code;
    this.details = details;
  }
}

/** The sentence a customer may read: what happened and what to do next. */
export function userSentence(code: ErrorCode): string {
  return ERRORS[code][1];
}
