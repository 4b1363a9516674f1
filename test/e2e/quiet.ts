/** A mark that a page has nothing left to do, so that a test waits for what happens and not for a time. */
import type { Page } from 'playwright-core';

/** Longer timers are reminders (a hint after three seconds, a retry after fifteen), not work under way. */
const MAX_TIMER_MS = 2_000;
/** What a timer ends may start the next thing a moment later: the page must be quiet that often in a row. */
const LOOKS = 4;

/** Lets `quiet` see the timers of the pages that `page` shows from now on. */
export async function watchTimers(page: Page): Promise<void> {
  await page.addInitScript((maxMs) => {
    const open = new Set<number>();
    const { setTimeout: set, clearTimeout: clear, fetch: ask } = window;
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
    let asked = 0;
    const askOpen: typeof fetch = async (...values) => {
      asked += 1;
      try {
        return await ask(...values);
      } finally {
        asked -= 1;
      }
    };
    Object.assign(window, { setTimeout: setOpen, clearTimeout: clearOpen, fetch: askOpen });
    Reflect.set(window, 'busyWith', () => open.size + asked);
  }, MAX_TIMER_MS);
}

/** Waits until no timer of the page runs and no answer is awaited, seen several times in a row. */
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
