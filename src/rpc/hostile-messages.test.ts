import { describe, expect, it } from 'vitest';
import { fromWireError } from './wire-error.ts';
import { readFromWorker } from './wire.ts';

/** Values that cannot be made a number or a text: doing so throws. */
const UNSPEAKABLE = [
  { toString: 1, valueOf: 1 },
  JSON.parse('['.repeat(20_000) + ']'.repeat(20_000)) as unknown,
  Object.create(null) as unknown,
];

describe('a message that nobody sent', () => {
  it.each(UNSPEAKABLE)('is a hello of no protocol', (value) => {
    expect(readFromWorker({ kind: 'hello', protocol: value, build: value })).toEqual({
      kind: 'hello',
      protocol: NaN,
      build: '',
    });
  });

  it.each(UNSPEAKABLE)('is a failure of no known code', (code) => {
    expect(fromWireError({ code, details: {} }).code).toBe('internal');
  });
});
