const WORD = /[\p{L}\p{N}]+/gu;

/**
 * An inverted index in memory that finds documents by the beginnings of their words. The caller
 * numbers the documents from 0.
 */
export class WordIndex {
  readonly #documents = new Map<string, number[]>();
  #size = 0;

  /** Adds a document. Adding it again keeps its old words, so the caller must check results. */
  add(document: number, text: string): void {
    this.#size = Math.max(this.#size, document + 1);
    for (const word of new Set(wordsOf(text))) {
      const list = this.#documents.get(word);
      if (list === undefined) this.#documents.set(word, [document]);
      else if (list.at(-1) !== document) list.push(document);
    }
  }

  clear(): void {
    this.#documents.clear();
    this.#size = 0;
  }

  /** A 1 for each document that holds a word beginning with `start` (lower case). */
  find(start: string): Uint8Array {
    const hits = new Uint8Array(this.#size);
    for (const [word, documents] of this.#documents) {
      if (word.startsWith(start)) for (const document of documents) hits[document] = 1;
    }
    return hits;
  }
}

/** The words of a text in lower case, with repetitions. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}
