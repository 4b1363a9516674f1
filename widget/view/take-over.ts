import { ADDED_MARK } from '../added-mark.ts';
import { readText } from '../attach.ts';
import type { LightElement } from '../element.ts';

/**
 * Some pages replace the part with the field and the element that the loader added. If the new
 * field has a text, customers may send the form without focusing it. So this adds and loads an
 * element there without waiting for the focus. It does so `MAX_TIMES` times at most for the same
 * text, because a page may replace the part after each choice.
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
      if (++count <= MAX_TIMES) heir.load().catch(() => undefined); // `load` reports it
    }
  }, LOOK_MS);
}

const WATCH_MS = 2_000;
const LOOK_MS = 100;
const MAX_TIMES = 3;
let timer: ReturnType<typeof setInterval> | undefined;
let lastWords = '';
let count = 0;
