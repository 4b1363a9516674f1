/** What a long run has done already, so that a second call goes on where the first was stopped. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export class RunState<T> {
  readonly #path: string;
  readonly #key: string;
  readonly #done: Record<string, T>;

  /** `key` names what the run is about: what was done to another build does not count. */
  constructor(path: string, key: string, isFresh: boolean) {
    this.#path = path;
    this.#key = key;
    this.#done = isFresh ? {} : read(path, key);
  }

  get doneParts(): number {
    return Object.keys(this.#done).length;
  }

  find(topic: string, part: number | string): T | undefined {
    return this.#done[`${topic}/${part}`];
  }

  keep(topic: string, part: number | string, outcome: T): void {
    this.#done[`${topic}/${part}`] = outcome;
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(`${this.#path}.new`, JSON.stringify({ key: this.#key, done: this.#done }));
    renameSync(`${this.#path}.new`, this.#path); // a kill in the middle of a write leaves the last state
  }

  /** What is kept of a part, or what doing it now gives, which is kept. */
  once(topic: string, part: number | string, work: () => T): T {
    const known = this.find(topic, part);
    if (known !== undefined) return known;
    const outcome = work();
    this.keep(topic, part, outcome);
    return outcome;
  }

  /** All is done: the next run begins anew. */
  forget(): void {
    rmSync(this.#path, { force: true });
  }
}

function read<T>(path: string, key: string): Record<string, T> {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as {
      readonly key: string;
      readonly done: Record<string, T>;
    }; // written by `keep`
    return kept.key === key ? kept.done : {};
  } catch {
    return {}; // none yet, or cut off
  }
}
