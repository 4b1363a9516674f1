import type { LanguageCode } from './languages.ts';

/** Texts of one part of the app. */
interface Part {
  /** Fetches the texts of a language; what comes back puts them in place of the ones shown. */
  fetch(code: LanguageCode): Promise<() => void>;
}

/**
 * The language that the page is shown in. There is one a page, as there is one `lang` of a document,
 * so it is read where it is needed and not handed down.
 */
class Language {
  #code = $state<LanguageCode>('en');
  #wanted: LanguageCode = 'en';
  #fetching: Promise<unknown> = Promise.resolve();
  readonly #parts: Part[] = [];

  get code(): LanguageCode {
    return this.#code;
  }

  /** A part that comes later, as a page that is opened, catches up by itself; English until then. */
  join(part: Part): void {
    this.#parts.push(part);
    const code = this.#wanted;
    if (code === 'en') return;
    const caughtUp = part.fetch(code).then(
      (show) => {
        if (this.#wanted === code) show();
      },
      () => undefined, // it stays English; the next choice of a language tries again
    );
    this.#fetching = Promise.all([this.#fetching, caughtUp]);
  }

  /** Resolves when no part waits for its texts. */
  async settled(): Promise<void> {
    await this.#fetching;
  }

  /**
   * Shows everything in a language, all at once. Rejects when a file of texts cannot be fetched;
   * the language before stays then. When it is called again meanwhile, the last call wins.
   */
  async speak(code: LanguageCode): Promise<void> {
    this.#wanted = code;
    let shows: readonly (() => void)[];
    try {
      shows = await Promise.all(this.#parts.map((part) => part.fetch(code)));
    } catch (unfetched) {
      if (this.#wanted === code) this.#wanted = this.#code;
      throw unfetched;
    }
    if (this.#wanted !== code) return;
    for (const show of shows) show();
    this.#code = code;
  }
}

export const language = new Language();
