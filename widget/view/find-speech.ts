import type { Runtime, Shell } from '../contract.ts';
import { speak } from '../strings/speak.ts';
import type { Speech } from '../strings/speak.ts';

/** The interface's language: the nearest `lang`, then the page's, then the browser's; own words on top. */
export function findSpeech({ element, strings }: Shell, runtime: Runtime): Speech {
  const near = element.closest('[lang]')?.getAttribute('lang');
  return speak(
    [near, document.documentElement.lang, ...navigator.languages],
    runtime.strings,
    strings,
  );
}
