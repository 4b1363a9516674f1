/** The languages of the app, each under the name that its speakers give it. */
export const LANGUAGES = [
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'de', name: 'Deutsch', direction: 'ltr' },
  { code: 'es', name: 'Español', direction: 'ltr' },
  { code: 'fr', name: 'Français', direction: 'ltr' },
  { code: 'pt', name: 'Português', direction: 'ltr' },
] as const;

export type LanguageCode = (typeof LANGUAGES)[number]['code'];

/** `auto` follows the browser. */
export type LanguageChoice = 'auto' | LanguageCode;

/**
 * The language to show: what was chosen, else the first of the browser's languages that the app
 * speaks, else English.
 */
export function pickLanguage(
  choice: LanguageChoice,
  browserLanguages: readonly string[],
): LanguageCode {
  if (choice !== 'auto') return choice;
  return browserLanguages.map(baseOf).find(isLanguage) ?? 'en';
}

/**
 * How numbers and dates are written in a language: as the browser's own variant of it has it
 * (`de-AT`, `pt-BR`), else as the language by itself.
 */
export function localeOf(
  language: LanguageCode,
  browserLanguages: readonly string[] = globalThis.navigator?.languages ?? [],
): string {
  return browserLanguages.find((tag) => baseOf(tag) === language) ?? language;
}

export function isLanguage(code: string): code is LanguageCode {
  return LANGUAGES.some((language) => language.code === code);
}

function baseOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}
