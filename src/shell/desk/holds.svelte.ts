import { untrack } from 'svelte';
import { words } from '../words/words.ts';

/** What is unfinished; `words.holds` has it in words. */
export type HoldReason = keyof typeof words.holds;

const PREFIX = 'presort-hold ';

/** Completes “It waits for …”. A tab of another version may hold for what is not known here. */
export function holdText(reason: string): string {
  const known: Readonly<Record<string, string>> = words.holds;
  return known[reason] ?? reason;
}

/**
 * Work that a reload would lose, such as a running batch or an answer that is not finished, in this
 * tab and in others. A shared Web Lock stands for each, so that other tabs see it and the browser
 * drops it with a tab that dies.
 */
export class Holds {
  #own = $state.raw<readonly string[]>([]);
  #elsewhere = $state.raw<readonly string[]>([]);

  /** Reasons, this tab's first. Those of other tabs are as old as the last `refresh`. */
  get list(): readonly string[] {
    return [...this.#own, ...this.#elsewhere.filter((reason) => !this.#own.includes(reason))];
  }

  /** Holds until the function that it returns is called. */
  hold(reason: HoldReason): () => void {
    untrack(() => {
      this.#own = [...this.#own, reason];
    });
    const ended = new AbortController();
    const released = new Promise<void>((resolve) => {
      ended.signal.addEventListener(
        'abort',
        () => {
          resolve();
        },
        { once: true },
      );
    });
    navigator.locks
      ?.request(PREFIX + reason, { mode: 'shared' }, () => released)
      .catch(() => undefined); // without locks this tab still knows
    return () => {
      if (ended.signal.aborted) return;
      ended.abort();
      untrack(() => {
        this.#own = this.#own.toSpliced(this.#own.indexOf(reason), 1);
      });
    };
  }

  /** Looks what other tabs hold. */
  async refresh(): Promise<void> {
    const { held = [] } = (await navigator.locks?.query()) ?? {};
    const reasons = held.flatMap(({ name = '' }) =>
      name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [],
    );
    this.#elsewhere = reasons.filter((reason) => !this.#own.includes(reason));
  }
}
