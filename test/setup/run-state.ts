/** Records the finished parts of a long run, so that a second call continues an interrupted one. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export class RunState<T> {
  readonly #path: string;
  readonly #key: string;
  readonly #done: Record<string, T>;

  /** `key` names the subject of the run; parts done for another build do not count. */
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
    renameSync(`${this.#path}.new`, this.#path); // atomic, so a kill keeps the old file
  }

  /** The recorded result of a part; if there is none, does the part and records its result. */
  once(topic: string, part: number | string, work: () => T): T {
    const known = this.find(topic, part);
    if (known !== undefined) return known;
    const outcome = work();
    this.keep(topic, part, outcome);
    return outcome;
  }

  /** Forgets everything after a complete run, so that the next one starts from the beginning. */
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
    return {}; // no file, or an incomplete one
  }
}
