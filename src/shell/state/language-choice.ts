import { language } from '../language/language.svelte.ts';
import { directionOf, isLanguage, pickLanguage } from '../language/languages.ts';
import type { LanguageChoice } from '../language/languages.ts';

const KEY = 'presort-language';

/** The stored choice, which is read before the first paint; `auto` if storage is denied. */
export function rememberedLanguage(): LanguageChoice {
  try {
    const stored = localStorage.getItem(KEY) ?? '';
    return isLanguage(stored) ? stored : 'auto';
  } catch {
    return 'auto';
  }
}

/**
 * Remembers the choice and shows the page in its language. Rejects when the texts cannot be fetched;
 * the language before stays then, and the next start tries again.
 */
export async function applyLanguage(choice: LanguageChoice): Promise<void> {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // the language still holds until the page is closed
  }
  await language.speak(pickLanguage(choice, navigator.languages));
  document.documentElement.lang = language.code;
  document.documentElement.dir = directionOf(language.code);
}
