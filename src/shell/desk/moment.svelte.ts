/** Something that comes once: to be looked at, and to be waited for. */
export class Moment {
  isHere = $state(false);
  readonly #wait: Promise<void>;
  #tell = (): void => undefined;

  constructor() {
    this.#wait = new Promise((resolve) => {
      this.#tell = resolve;
    });
  }

  /** Does it then; at once where it has come. */
  after<T>(work: () => Promise<T>): Promise<T> {
    return this.isHere ? work() : this.#wait.then(work);
  }

  come(): void {
    this.isHere = true;
    this.#tell();
  }
}
