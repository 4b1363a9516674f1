/**
 * Stands in for the letters of languages in the mails chunk: the downloader has them, and gives
 * them when it loads the chunk.
 */
import type { detectLanguage as Detect } from '../src/core/detect-language.ts';
import type { isTelling as Telling } from '../src/core/language-odds.ts';

export interface Letters {
  readonly detectLanguage: typeof Detect;
  readonly isTelling: typeof Telling;
}

let letters: Letters | undefined;

export function giveLetters(given: Letters): void {
  letters = given;
}

export const detectLanguage: Letters['detectLanguage'] = (...args) =>
  known().detectLanguage(...args);

export const isTelling: Letters['isTelling'] = (...args) => known().isTelling(...args);

function known(): Letters {
  if (!letters) throw new Error('no letters are given');
  return letters;
}
