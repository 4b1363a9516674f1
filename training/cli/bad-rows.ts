/** How many bad rows are named before the rest is only counted. */
const NAMED = 20;

/** Names bad rows on stderr by their line, and says at the end how many there were. */
export class BadRows {
  #count = 0;

  add(line: number, problem: string): void {
    this.#count++;
    if (this.#count <= NAMED) process.stderr.write(`presort: line ${line}: ${problem}\n`);
  }

  /** `what` says what became of them, such as "left out". */
  close(what: string): void {
    if (this.#count > 0)
      process.stderr.write(
        `presort: ${this.#count} bad ${this.#count === 1 ? 'row' : 'rows'} ${what}\n`,
      );
  }
}
