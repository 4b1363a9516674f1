/** Tells when a page is idle, so that a test waits for an event and not for a time. */
import type { Page } from 'playwright-core';

/**
 * A longer timer is a reminder (a hint after three seconds, a retry after fifteen), not unfinished
 * work.
 */
const MAX_TIMER_MS = 2_000;
/**
 * A timer may start the next work a moment after its end, so the page must be idle that many times
 * in a row.
 */
const LOOKS = 10;

/** Lets `quiet` see the timers of the pages that `page` shows from now on. */
export async function watchTimers(page: Page): Promise<void> {
  // Where tsx runs a bench, it puts this call into the functions that the page runs.
  await page.addInitScript('globalThis.__name ??= (named) => named;');
  await page.addInitScript((maxMs) => {
    const open = new Set<number>();
    const { setTimeout: set, clearTimeout: clear } = window;
    const clearOpen = (id?: number): void => {
      open.delete(id ?? 0);
      clear(id);
    };
    const setOpen = (handler: TimerHandler, ms = 0, ...values: unknown[]): number => {
      if (ms > maxMs || typeof handler !== 'function') return set(handler, ms, ...values);
      const id = set(() => {
        open.delete(id);
        Reflect.apply(handler, window, values);
      }, ms);
      open.add(id);
      return id;
    };
    let awaited = 0;
    const counted = (owner: object, name: string): void => {
      const plain = Reflect.get(owner, name) as (...values: unknown[]) => Promise<unknown>;
      Reflect.set(owner, name, async function (this: unknown, ...values: unknown[]) {
        awaited += 1;
        try {
          return await plain.apply(this, values);
        } finally {
          awaited -= 1;
        }
      });
    };
    Object.assign(window, { setTimeout: setOpen, clearTimeout: clearOpen });
    counted(window, 'fetch');
    for (const name of ['arrayBuffer', 'blob', 'json', 'text']) counted(Response.prototype, name);
    counted(ReadableStreamDefaultReader.prototype, 'read');
    // Exists in a secure context only.
    if ('SubtleCrypto' in window) counted(SubtleCrypto.prototype, 'digest');
    Reflect.set(window, 'busyWith', () => open.size + awaited);
  }, MAX_TIMER_MS);
}

/** Waits until no timer of the page runs and no answer, stream or hash is awaited, seen several times in a row. */
export async function quiet(page: Page): Promise<void> {
  await page.evaluate(async (looks) => {
    const busyWith = Reflect.get(window, 'busyWith') as () => number;
    const frame = (): Promise<unknown> => new Promise((resume) => requestAnimationFrame(resume));
    for (let seen = 0; seen < looks; seen = busyWith() > 0 ? 0 : seen + 1) {
      await frame();
      await frame();
    }
  }, LOOKS);
}
