/** An event that happens once. Code can check whether it has happened, or wait for it. */
export class Moment {
  isHere = $state(false);
  readonly #wait: Promise<void>;
  #tell = (): void => undefined;

  constructor() {
    this.#wait = new Promise((resolve) => {
      this.#tell = resolve;
    });
  }

  /** Runs `work` when the event happens, or at once if it has already happened. */
  after<T>(work: () => Promise<T>): Promise<T> {
    return this.isHere ? work() : this.#wait.then(work);
  }

  come(): void {
    this.isHere = true;
    this.#tell();
  }
}
