import type { SiteOption } from '../src/core/match-options.ts';

/**
 * What options said before the page was put into another language, by a browser's translator or by the page itself: they
 * go on taking the labels that they took.
 */
export class OptionTexts {
  #lang: string | null = null;
  #texts: readonly string[] = [];

  /** The options as they stand, each with what it said in the language that it was first met in. */
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
