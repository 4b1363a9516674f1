import type { LanguageCode } from './languages.ts';

/** Texts of one part of the app. */
interface Part {
  /** Fetches the texts of a language. The function that it returns shows them. */
  fetch(code: LanguageCode): Promise<() => void>;
}

/**
 * The language in which the page is shown. A document has one `lang`, so the language is a
 * singleton that any module may import.
 */
class Language {
  #code = $state<LanguageCode>('en');
  #wanted: LanguageCode = 'en';
  #fetching: Promise<unknown> = Promise.resolve();
  readonly #parts: Part[] = [];

  get code(): LanguageCode {
    return this.#code;
  }

  /** Adds a part. A part that joins later shows English until its texts are fetched. */
  join(part: Part): void {
    this.#parts.push(part);
    const code = this.#wanted;
    if (code === 'en') return;
    const caughtUp = part.fetch(code).then(
      (show) => {
        if (this.#wanted === code) show();
      },
      () => undefined, // the part stays English; the next choice of a language tries again
    );
    this.#fetching = Promise.all([this.#fetching, caughtUp]);
  }

  /** Resolves when all parts have their texts. */
  async settled(): Promise<void> {
    await this.#fetching;
  }

  /**
   * Shows all parts in a language at the same time. Rejects if it cannot fetch a file of texts; the
   * language then stays as it was. If it is called again during the fetch, the last call wins.
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
