import type { Browser } from 'playwright-core';
import type { Servers } from '../../config/serve-app.ts';

/** What became of the faults that were injected. Nothing may be lost. */
export interface Outcome {
  readonly injected: number;
  readonly survived: number;
  /** Faults after which a promise was broken, each with its reason. */
  readonly losses: readonly string[];
  /** Figures worth reading, as "0.4 ms a ticket". */
  readonly figures?: readonly string[];
}

/** Where a topic takes place. */
export interface TortureStage extends Pick<Servers, 'appUrl' | 'siteUrl'> {
  readonly browser: Browser;
  /** A quick torture injects a small share of everything. */
  readonly isQuick: boolean;
  /** All cases of every door, however long that takes. */
  readonly isPatient: boolean;
  /** Rows for the command line's soak. */
  readonly rows: number;
}

/** One kind of attack. Its parts take a minute or two each, so that an interrupted torture goes on with the next. */
export interface Topic {
  readonly name: string;
  readonly group: 'fuzz' | 'faults' | 'web' | 'soak';
  parts(isQuick: boolean): number;
  run(stage: TortureStage, part: number): Promise<Outcome>;
}

/** Counts what survives, one fault after the other. */
export class Tally {
  #survived = 0;
  readonly #losses: string[] = [];
  readonly figures: string[] = [];

  /** One fault: `attack` throws where a promise was broken. */
  async fault(name: string, attack: () => Promise<unknown>): Promise<void> {
    try {
      await attack();
      this.#survived += 1;
    } catch (thrown) {
      this.lose(name, thrown);
    }
  }

  survive(count: number): void {
    this.#survived += count;
  }

  lose(name: string, thrown: unknown): void {
    const [why = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n');
    this.#losses.push(`${name}: ${why}`);
  }

  outcome(): Outcome {
    return {
      injected: this.#survived + this.#losses.length,
      survived: this.#survived,
      losses: this.#losses,
      figures: this.figures,
    };
  }
}

/** Throws unless it holds. */
export function must(fact: boolean, promise: string): void {
  if (!fact) throw new Error(promise);
}

/** Asks again and again until the answer fits; throws with the last answer when it never does. */
export async function until<T>(
  read: () => T | Promise<T>,
  fits: (value: T) => boolean,
  what: string,
  timeoutMs = 30_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = await read();
    if (fits(value)) return value;
    if (Date.now() > end) throw new Error(`${what}: still ${JSON.stringify(value)}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}
