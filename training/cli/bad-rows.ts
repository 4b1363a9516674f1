/** Number of bad rows that are printed one by one; `close` prints the total. */
const MAX_NAMED = 20;

/** Prints bad rows with their line numbers on stderr, and at the end how many there were. */
export class BadRows {
  #count = 0;
  readonly #one: string;

  /** `one` names a single row in the total; an "s" is added for more. */
  constructor(one = 'bad row') {
    this.#one = one;
  }

  add(line: number, problem: string): void {
    this.#count++;
    if (this.#count <= MAX_NAMED) process.stderr.write(`presort: line ${line}: ${problem}\n`);
  }

  /** `what` tells what happened to the rows, such as "left out". */
  close(what: string): void {
    if (this.#count > 0)
      process.stderr.write(
        `presort: ${this.#count} ${this.#one}${this.#count === 1 ? '' : 's'} ${what}\n`,
      );
  }
}
