import { saidLanguages } from '../bare.ts';
import type { Runtime, Shell } from '../contract.ts';
import type { WidgetLanguage } from '../../src/core/languages.ts';
import { languageOf, speak, type Words } from '../strings/speak.ts';
import type { Speech } from '../strings/speak.ts';

let loaded: Words = {};
let loading: Promise<void> | undefined;

/**
 * The interface's language: the nearest `lang`, then the page's, then the browser's; own words on
 * top. English until `loadWords` is done.
 */
export function findSpeech(shell: Shell, runtime: Runtime): Speech {
  return speak(languageFor(shell), loaded, runtime.strings, shell.strings);
}

/**
 * Fetches the words of another language than English, where the element needs them. Never rejects:
 * without them it speaks English.
 */
export function loadWords(shell: Shell, runtime: Runtime): Promise<void> {
  if (languageFor(shell) === 'en') return Promise.resolve();
  loading ??= import('../words.ts').then(
    ({ WORDS, WORDS_URL }) => {
      runtime.note(WORDS_URL, 'words');
      loaded = WORDS;
    },
    () => {
      loading = undefined;
    },
  );
  return loading;
}

function languageFor({ element }: Shell): WidgetLanguage {
  return languageOf([...saidLanguages(element), ...navigator.languages]);
}
