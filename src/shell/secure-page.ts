import { words } from './words/words.ts';

/** Whether the browser gives this page all it has: under https and on localhost. */
export const isSecurePage: boolean = globalThis.isSecureContext;

/** Says why something is missing here; `what` begins the sentence. */
export function needsHttps(what: string): string {
  return words.needsHttps(what);
}
