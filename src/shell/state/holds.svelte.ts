import { untrack } from 'svelte';
import { words } from '../words/words.ts';

/** The kind of unfinished work; `words.holds` has the texts. */
export type HoldReason = keyof typeof words.holds;

const PREFIX = 'presort-hold ';

/** The text that completes “It waits for …”. A tab of another version may have unknown reasons. */
export function holdText(reason: string): string {
  const known: Readonly<Record<string, string>> = words.holds;
  return known[reason] ?? reason;
}

/**
 * Work that a reload would lose, such as a running batch or an unfinished answer, in this tab and
 * in others. Each hold takes a shared Web Lock: other tabs can see it, and the browser releases it
 * when its tab closes.
 */
export class Holds {
  #own = $state.raw<readonly string[]>([]);
  #elsewhere = $state.raw<readonly string[]>([]);

  /** Reasons, this tab's first. Those of other tabs are from the last `refresh`. */
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
      .catch(() => undefined); // without locks only this tab knows
    return () => {
      if (ended.signal.aborted) return;
      ended.abort();
      untrack(() => {
        this.#own = this.#own.toSpliced(this.#own.indexOf(reason), 1);
      });
    };
  }

  /** Reads the holds of other tabs. */
  async refresh(): Promise<void> {
    const { held = [] } = (await navigator.locks?.query()) ?? {};
    const reasons = held.flatMap(({ name = '' }) =>
      name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [],
    );
    this.#elsewhere = reasons.filter((reason) => !this.#own.includes(reason));
  }
}
