/** How many bad rows are named before the rest is only counted. */
const MAX_NAMED = 20;

/** Names bad rows on stderr by their line, and says at the end how many there were. */
export class BadRows {
  #count = 0;
  readonly #one: string;

  /** `one` is what a single line of these is called, with an s for more. */
  constructor(one = 'bad row') {
    this.#one = one;
  }

  add(line: number, problem: string): void {
    this.#count++;
    if (this.#count <= MAX_NAMED) process.stderr.write(`presort: line ${line}: ${problem}\n`);
  }

  /** `what` says what became of them, such as "left out". */
  close(what: string): void {
    if (this.#count > 0)
      process.stderr.write(
        `presort: ${this.#count} ${this.#one}${this.#count === 1 ? '' : 's'} ${what}\n`,
      );
  }
}
