import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isIntact, sha256 } from './verify.ts';
import { bytesOf, hashOf } from '../../test/fixtures/bundle/folder.ts';

test('the hash is that of Node, with WebCrypto and without', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (any) => {
      const bytes = new Uint8Array(any);
      expect(await sha256(bytes)).toBe(hashOf(bytes));
      expect(await sha256(bytes, null)).toBe(hashOf(bytes));
    }),
  );
});

test('length and hash must both fit', async () => {
  const bytes = bytesOf('abc');
  expect(await isIntact(bytes, { bytes: 3, sha256: hashOf(bytes) })).toBe(true);
  expect(await isIntact(bytes, { bytes: 4, sha256: hashOf(bytes) })).toBe(false);
  expect(await isIntact(bytes, { bytes: 3, sha256: hashOf(bytesOf('abd')) })).toBe(false);
});
