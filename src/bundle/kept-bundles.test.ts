import { describe, expect, test } from 'vitest';
import { listKeptBundles, removeKeptBundle } from './kept-bundles.ts';
import { loadBundle, type LoadOptions } from './load-bundle.ts';
import { createMemoryStore } from './stores.ts';
import type { EngineError } from '../core/errors.ts';
import {
  BASE,
  bytesOf,
  flipBit,
  hashOf,
  serve,
  wordFolder,
  type Folder,
} from '../../test/fixtures/bundle/folder.ts';

const load = (folder: Folder, options: Partial<LoadOptions> = {}) =>
  loadBundle(BASE, { fetch: serve(folder), store: createMemoryStore(), ...options });
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('the last good bundle', () => {
  const newer = () => wordFolder({ version: '2.0.0' }, 'newer weights');

  test.each<[string, string, () => Folder]>([
    ['damaged', 'bundle-integrity', () => flipBit(newer(), 'weights.bin')],
    ['of another format', 'bundle-format', () => wordFolder({ formatVersion: 9 })],
    ['not there (offline)', 'bundle-missing', () => new Map()],
  ])('stays in use when the new one is %s, and the reason is told', async (_, reason, folder) => {
    const store = createMemoryStore();
    const told: EngineError[] = [];
    await load(wordFolder(), { store });
    const bundle = await load(folder(), { store, onFallback: (error) => told.push(error) });
    expect(bundle.manifest.version).toBe('1.2.3');
    expect(told.map((error) => error.code)).toEqual([reason]);
  });

  test('is not used when its own bytes were damaged meanwhile', async () => {
    const store = createMemoryStore();
    await load(wordFolder(), { store });
    await store.put(`sha256/${hashOf(bytesOf('the weights, pretend'))}`, bytesOf('bad'));
    await expect(load(new Map(), { store })).rejects.toThrow(code('bundle-missing'));
  });

  test('is forgotten when its manifest was damaged', async () => {
    const store = createMemoryStore();
    await load(wordFolder(), { store });
    await store.put(`manifest/${BASE}`, bytesOf('bad'));
    await expect(load(new Map(), { store })).rejects.toThrow(code('bundle-missing'));
    expect(await listKeptBundles(store)).toEqual([]);
  });

  test('makes room for a newer good one', async () => {
    const store = createMemoryStore();
    await load(wordFolder(), { store });
    await load(newer(), { store });
    expect(await store.get(`sha256/${hashOf(bytesOf('the weights, pretend'))}`)).toBe(null);
    expect(
      (await listKeptBundles(store)).map(({ manifest, files }) => [manifest.version, files]),
    ).toEqual([['2.0.0', 4]]);
  });
});

test('a removed bundle leaves nothing but what another still uses', async () => {
  const store = createMemoryStore();
  await load(wordFolder(), { store });
  const other = 'https://example.com/other/';
  await loadBundle(other, {
    fetch: (url, init) => serve(wordFolder({}, 'other weights'))(url.replace(other, BASE), init),
    store,
  });
  await removeKeptBundle(store, BASE);
  expect((await listKeptBundles(store)).map(({ baseUrl }) => baseUrl)).toEqual([other]);
  await expect(
    loadBundle(other, { fetch: () => Promise.reject(new TypeError('offline')), store }),
  ).resolves.toBeDefined();
  await removeKeptBundle(store, other);
  expect(await store.keys()).toEqual([]);
});
