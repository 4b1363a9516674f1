import { afterEach, expect, test } from 'vitest';
import { createDatabaseStore } from '../../src/bundle/device-store.ts';
import { CACHE_NAME, createCacheStore } from '../../src/bundle/stores.ts';
import { sha256 } from '../../src/bundle/verify.ts';

afterEach(() => caches.delete(CACHE_NAME));

test('Cache Storage gives back what was put in, also to a later visit', async () => {
  const bytes = new Uint8Array([0, 1, 254, 255]);
  await createCacheStore(caches).put('sha256/abc', bytes);
  const later = createCacheStore(caches);
  expect(await later.get('sha256/abc')).toEqual(bytes);
  expect(await later.keys()).toEqual(['sha256/abc']);
  await later.delete('sha256/abc');
  expect(await later.get('sha256/abc')).toBe(null);
  expect(await later.keys()).toEqual([]);
});

test('keys that are addresses survive', async () => {
  const store = createCacheStore(caches);
  await store.put('manifest/https://example.com/a b/?c', new Uint8Array([1]));
  expect(await store.keys()).toEqual(['manifest/https://example.com/a b/?c']);
});

test('the hash without WebCrypto is that with it', async () => {
  const bytes = new TextEncoder().encode('presort');
  expect(await sha256(new Uint8Array(bytes), null)).toBe(await sha256(new Uint8Array(bytes)));
});

test('IndexedDB keeps files where there is no Cache Storage, also for a later visit', async () => {
  const bytes = new Uint8Array([0, 1, 254, 255]);
  await createDatabaseStore().put('manifest/http://desk/a b/?c', bytes.subarray(1));
  const later = createDatabaseStore();
  expect(await later.get('manifest/http://desk/a b/?c')).toEqual(bytes.slice(1));
  expect(await later.keys()).toEqual(['manifest/http://desk/a b/?c']);
  await later.delete('manifest/http://desk/a b/?c');
  expect(await later.keys()).toEqual([]);
  expect(await later.get('manifest/http://desk/a b/?c')).toBe(null);
});
