import { expect } from 'vitest';

/** `expect.poll` with a time limit for busy machines. */
export function eventually<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: 20_000 });
}
