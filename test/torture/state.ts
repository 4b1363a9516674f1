/** What a torture has done already, so that a second call goes on where the first was stopped. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Outcome } from './topic.ts';

export interface DonePart extends Outcome {
  readonly seconds: number;
}

export class TortureState {
  readonly #path: string;
  readonly #key: string;
  readonly #done: Record<string, DonePart>;

  /** `key` names what is tortured: what was done to another build does not count. */
  constructor(path: string, key: string, isFresh: boolean) {
    this.#path = path;
    this.#key = key;
    this.#done = isFresh ? {} : read(path, key);
  }

  get doneParts(): number {
    return Object.keys(this.#done).length;
  }

  find(topic: string, part: number): DonePart | undefined {
    return this.#done[`${topic}/${part}`];
  }

  keep(topic: string, part: number, outcome: DonePart): void {
    this.#done[`${topic}/${part}`] = outcome;
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(`${this.#path}.new`, JSON.stringify({ key: this.#key, done: this.#done }));
    renameSync(`${this.#path}.new`, this.#path); // a kill in the middle of a write leaves the last state
  }

  /** All is done: the next torture begins anew. */
  forget(): void {
    rmSync(this.#path, { force: true });
  }
}

function read(path: string, key: string): Record<string, DonePart> {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as {
      readonly key: string;
      readonly done: Record<string, DonePart>;
    }; // written by `keep`
    return kept.key === key ? kept.done : {};
  } catch {
    return {}; // none yet, or cut off
  }
}
