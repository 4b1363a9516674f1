/**
 * Re-exports the letters of languages where a build includes them in its script. The service worker
 * is loaded with the app's first page, so its build replaces this file with
 * `src/shell/sw/letters-later.ts`; its readers of `LETTERS` wait for `lettersRead`.
 */
export { LETTERS } from './letters-of-languages.ts';

export function lettersRead(): Promise<void> {
  return Promise.resolve();
}
