import { APP_LANGUAGES, type AppLanguage as LanguageCode } from '../../core/languages.ts';

export type { LanguageCode };

/** The languages, each with the name that its speakers use. */
const NAMES: Readonly<Record<LanguageCode, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  pt: 'Português',
};

/** The languages of the app with their names. */
export const LANGUAGES = APP_LANGUAGES.map((code) => ({ code, name: NAMES[code] }));

/** The writing direction of a language. */
export function directionOf(code: string): 'ltr' | 'rtl' {
  return /^(?:ar|fa|he|ur)$/.test(code) ? 'rtl' : 'ltr';
}

/** `auto` follows the browser. */
export type LanguageChoice = 'auto' | LanguageCode;

/**
 * The language to show: the chosen one, else the first of the browser's languages that the app
 * has, else English.
 */
export function pickLanguage(
  choice: LanguageChoice,
  browserLanguages: readonly string[],
): LanguageCode {
  if (choice !== 'auto') return choice;
  return browserLanguages.map(baseOf).find(isLanguage) ?? 'en';
}

/**
 * The locale for numbers and dates in a language: the browser's variant of the language (`de-AT`,
 * `pt-BR`), else the language itself.
 */
export function localeOf(
  language: LanguageCode,
  browserLanguages: readonly string[] = globalThis.navigator?.languages ?? [],
): string {
  return browserLanguages.find((tag) => baseOf(tag) === language) ?? language;
}

export function isLanguage(code: string): code is LanguageCode {
  return APP_LANGUAGES.some((language) => language === code);
}

function baseOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}
