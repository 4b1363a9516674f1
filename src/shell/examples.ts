import { language } from './language/language.svelte.ts';
import { en } from './words/en.ts';
import { words } from './words/words.ts';

/**
 * Sample tickets for a bundle in the language `code` (two letters). Only the language shown and
 * English have samples; for any other language the list is empty.
 */
export function examplesIn(code: string, bundle: string): readonly string[] {
  const own = code === language.code ? words.examples : code === 'en' ? en.examples : {};
  const byBundle: Readonly<Record<string, readonly string[]>> = own;
  return byBundle[bundle] ?? [];
}
