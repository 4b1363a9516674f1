import { words } from './words/words.ts';

/** Whether the page is a secure context (https or localhost), where all browser features work. */
export const isSecurePage: boolean = globalThis.isSecureContext;

/** The sentence that tells why a feature is missing on this page; it begins with `what`. */
export function needsHttps(what: string): string {
  return words.needsHttps(what);
}
