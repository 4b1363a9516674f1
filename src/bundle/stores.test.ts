import { expect, test } from 'vitest';
import { loadBundle } from './load-bundle.ts';
import { createCacheStore } from './stores.ts';
import { BASE, bytesOf, serve, wordFolder } from '../../test/fixtures/bundle/folder.ts';

// test/browser/bundle-store.test.ts tests Cache Storage itself; this file tests devices that refuse
// it.
const refusing = (name: string) =>
  ({ open: () => Promise.reject(new DOMException('no', name)) }) as unknown as CacheStorage; // only `open` is called

test.each([
  ['missing', undefined, 'storage-denied'],
  ['denied', refusing('SecurityError'), 'storage-denied'],
  ['full', refusing('QuotaExceededError'), 'storage-quota'],
])(
  'with Cache Storage %s the bundle loads and stays in memory, and the reason is told once',
  async (_, caches, reason) => {
    const told: string[] = [];
    const store = createCacheStore(caches, ({ code }) => told.push(code));
    await loadBundle(BASE, { fetch: serve(wordFolder()), store });
    const asked: string[] = [];
    await loadBundle(BASE, { fetch: serve(wordFolder(), asked), store });
    expect(asked).toEqual(['manifest.json']);
    expect(told).toEqual([reason]);
  },
);

test('what memory holds can be listed and deleted', async () => {
  const store = createCacheStore(undefined);
  await store.put('a/b c', bytesOf('x'));
  expect(await store.keys()).toEqual(['a/b c']);
  await store.delete('a/b c');
  expect(await store.get('a/b c')).toBe(null);
});
