import type { SiteOption } from '../src/core/match-options.ts';

/**
 * Remembers the text of each option before the page or a browser's translator changed its language,
 * so that the option still matches the same labels.
 */
export class OptionTexts {
  #lang: string | null = null;
  #texts: readonly string[] = [];

  /** The present options, each with its text in the language in which it was first read. */
  keep(options: readonly SiteOption[] | null): readonly SiteOption[] | null {
    if (!options) return null;
    const { lang } = document.documentElement;
    if (this.#lang === null || this.#lang === lang || this.#texts.length !== options.length) {
      this.#lang = lang;
      this.#texts = options.map(({ text }) => text);
      return options;
    }
    return options.map((option, at) =>
      option.value === '' || option.mark !== undefined
        ? option
        : { ...option, known: [...(option.known ?? []), this.#texts[at] ?? ''] },
    );
  }
}
