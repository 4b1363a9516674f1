import { describe, expect, test } from 'vitest';
import { randomId, withLock } from './without-https.ts';

const later = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** As on a page without Web Locks. */
const without = <T>(
  name: string,
  work: (isHeld: boolean) => Promise<T>,
  choice: Parameters<typeof withLock>[2] = {},
): Promise<T> => withLock(name, work, choice, NO_LOCKS);
const NO_LOCKS = null;

test('ids without crypto.randomUUID are UUIDs, each another', () => {
  const { randomUUID } = crypto;
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
  try {
    const ids = Array.from({ length: 100 }, randomId);
    expect(new Set(ids).size).toBe(100);
    for (const id of ids)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  } finally {
    Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true });
  }
});

describe('a lock of this page', () => {
  test('is held by one at a time, in order, also past one that fails', async () => {
    const seen: string[] = [];
    const work = (name: string, ms: number) => async () => {
      seen.push(`${name}+`);
      await later(ms);
      seen.push(`${name}-`);
      if (name === 'b') throw new Error('b failed');
    };
    const all = await Promise.allSettled([
      without('order', work('a', 15)),
      without('order', work('b', 5)),
      without('order', work('c', 1)),
      without('another', work('d', 40)),
    ]);
    expect(all.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(seen.filter((one) => !one.startsWith('d'))).toEqual([
      'a+',
      'a-',
      'b+',
      'b-',
      'c+',
      'c-',
    ]);
  });

  test('is told at once to be taken to whoever does not want to wait, and is free again', async () => {
    const first = without('busy', () => later(10));
    const held = (isHeld: boolean): Promise<boolean> => Promise.resolve(isHeld);
    expect(await without('busy', held, { ifAvailable: true })).toBe(false);
    await first;
    expect(await without('busy', held, { ifAvailable: true })).toBe(true);
  });

  test('is not waited for any longer when the signal fires, and those behind still get it', async () => {
    const stop = new AbortController();
    const first = without('stop', () => later(20));
    const second = without('stop', () => Promise.resolve('never'), { signal: stop.signal });
    const third = without('stop', () => Promise.resolve('third'));
    stop.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    await first;
    expect(await third).toBe('third');
  });
});
