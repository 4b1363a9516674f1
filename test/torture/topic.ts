import type { Browser } from 'playwright-core';
import type { Servers } from '../../config/serve-app.ts';

/** Counts of what the injected faults caused. Nothing may be lost. */
export interface Outcome {
  readonly injected: number;
  readonly survived: number;
  /** Faults after which a promise was broken, each with its reason. */
  readonly losses: readonly string[];
  /** Figures for the report, such as "0.4 ms a ticket". */
  readonly figures?: readonly string[];
}

/** The environment of a topic. */
export interface TortureStage extends Pick<Servers, 'appUrl' | 'siteUrl'> {
  readonly browser: Browser;
  /** True for a quick run, which injects a small share of the faults. */
  readonly isQuick: boolean;
  /** True to fuzz every door with all its cases. */
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

/** Injects faults one after the other and counts those that the product survives. */
export class Tally {
  #survived = 0;
  readonly #losses: string[] = [];
  readonly figures: string[] = [];

  /** Injects one fault; `attack` throws if a promise was broken. */
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

/** Throws if the condition is false. */
export function must(fact: boolean, promise: string): void {
  if (!fact) throw new Error(promise);
}

/** Calls the function until the answer fits. Throws with the last answer if it never does. */
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
