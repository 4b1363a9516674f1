import { language } from './language/language.svelte.ts';
import { en } from './words/en.ts';
import { words } from './words/words.ts';

/**
 * Tickets to try with a bundle, in the language of two letters that is to be read: those of the app
 * where it speaks that, the English ones where English is read, else none.
 */
export function examplesIn(code: string, bundle: string): readonly string[] {
  const own = code === language.code ? words.examples : code === 'en' ? en.examples : {};
  const byBundle: Readonly<Record<string, readonly string[]>> = own;
  return byBundle[bundle] ?? [];
}
