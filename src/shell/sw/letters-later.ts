import { APP_FOLDER } from './app-folder.ts';
import { LETTERS_FILE } from './letters-file.ts';

/**
 * Replaces `src/core/language-letters.ts` in the service worker, where only the local route needs
 * the letters, and most pages never call it.
 */
export let LETTERS = '';

let reading: Promise<void> | undefined;

/**
 * Reads the letters once in a service worker's life. Throws what `fetch` throws where they are
 * neither kept nor served.
 */
export function lettersRead(): Promise<void> {
  reading ??= readLetters().catch((error: unknown) => {
    reading = undefined;
    throw error;
  });
  return reading;
}

async function readLetters(): Promise<void> {
  const url = `${APP_FOLDER}${LETTERS_FILE}`;
  const kept = await caches.match(url, { ignoreSearch: true });
  const response = kept ?? (await fetch(url));
  LETTERS = (await response.json()) as string; // the build's own file
}
