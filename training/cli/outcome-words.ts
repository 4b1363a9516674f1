import type { Label } from '../../src/core/labels.ts';
import { nameKey } from '../../src/table/column-names.ts';

/**
 * Maps words to labels: the labels themselves in any case, options of the site's field, and the
 * words that `--same` gives.
 */
export class OutcomeWords {
  readonly #known = new Map<string, Set<Label>>();
  readonly #given: ReadonlySet<string>;

  constructor(labels: readonly Label[], same: ReadonlyMap<string, Label>) {
    for (const label of labels) this.#known.set(nameKey(label), new Set([label]));
    for (const [word, label] of same) this.#known.set(nameKey(word), new Set([label]));
    this.#given = new Set(this.#known.keys());
  }

  /**
   * Learns that the form's option was posted for that label. A label and a word of `--same` keep
   * their meaning.
   */
  learn(option: string, choice: string): void {
    const label = this.one(choice);
    const key = nameKey(option);
    if (key === '' || label === null || this.#given.has(key)) return;
    this.#known.set(key, (this.#known.get(key) ?? new Set()).add(label));
  }

  all(word: string): readonly Label[] {
    return [...(this.#known.get(nameKey(word)) ?? [])];
  }

  /** Does what `all` does for a cell that may hold several words; all of them must be known. */
  each(word: string): readonly Label[] {
    const whole = this.all(word);
    if (whole.length > 0) return whole;
    const parts = word.split(/[;|,\n]/).map((part) => this.all(part));
    return parts.every((labels) => labels.length > 0) ? parts.flat() : [];
  }

  one(word: string): Label | null {
    return this.all(word)[0] ?? null;
  }
}
