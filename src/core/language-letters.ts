/**
 * The letters of languages where they are part of the script. The service worker, whose script is
 * part of the app's first page, has `src/shell/sw/letters-later.ts` in this place: what reads
 * `LETTERS` there first waits for `lettersRead`.
 */
export { LETTERS } from './letters-of-languages.ts';

export function lettersRead(): Promise<void> {
  return Promise.resolve();
}
