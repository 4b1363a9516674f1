import { ADDED_MARK } from '../added-mark.ts';
import { readText } from '../attach.ts';
import type { LightElement } from '../element.ts';

/**
 * Pages swap the part that the field stands in, and with it the element that the loader has added. Where the new field
 * has words in it nobody may enter it before the form is sent: an element is added and loaded there without a focus. Not
 * again and again for the same words: a page may answer each choice with an empty form.
 */
export function takeOver(sweep: () => void): void {
  clearInterval(timer);
  let left = WATCH_MS / LOOK_MS;
  timer = setInterval(() => {
    sweep();
    const heirs = [...document.querySelectorAll<LightElement>(`presort-suggest[${ADDED_MARK}]`)];
    if (heirs.length > 0 || --left === 0) clearInterval(timer);
    for (const heir of heirs) {
      const words = heir.target ? readText(heir.target).trim() : '';
      if (words === '') continue;
      if (words !== lastWords) count = 0;
      lastWords = words;
      if (++count <= MAX_TIMES) heir.load().catch(() => undefined); // told by itself
    }
  }, LOOK_MS);
}

const WATCH_MS = 2_000;
const LOOK_MS = 100;
const MAX_TIMES = 3;
let timer: ReturnType<typeof setInterval> | undefined;
let lastWords = '';
let count = 0;
