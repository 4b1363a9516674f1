import { APP_LANGUAGES, type AppLanguage as LanguageCode } from '../../core/languages.ts';

export type { LanguageCode };

/** Each under the name that its speakers give it. */
const NAMES: Readonly<Record<LanguageCode, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  pt: 'Português',
};

/** The languages of the app with their names. */
export const LANGUAGES = APP_LANGUAGES.map((code) => ({ code, name: NAMES[code] }));

/** Which way a language is written. */
export function directionOf(code: string): 'ltr' | 'rtl' {
  return /^(?:ar|fa|he|ur)$/.test(code) ? 'rtl' : 'ltr';
}

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
  return APP_LANGUAGES.some((language) => language === code);
}

function baseOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}
