/**
 * Invented sample answers: a page does not load them, and they are fetched when somebody asks for
 * them.
 */
import { expect, test } from 'vitest';
import type { LoadedBundle } from '../core/bundle-data.ts';
import { loadBundle, loadSamples } from './load-bundle.ts';
import { createMemoryStore } from './stores.ts';
import {
  BASE,
  flipBit,
  serve,
  wordFolder,
  type Folder,
} from '../../test/fixtures/bundle/folder.ts';
import { wordBundle } from '../../test/fixtures/core/word-model.ts';

const marked = (): Folder => wordFolder({ hasSamplesOnly: true });
const store = createMemoryStore();
const load = (folder: Folder, asked?: string[]): Promise<LoadedBundle> =>
  loadBundle(BASE, {
    fetch: serve(folder, asked),
    store: createMemoryStore(),
    withoutSamples: true,
  });

test('are left out where the bundle says so, and stay where it does not', async () => {
  const asked: string[] = [];
  expect((await load(marked(), asked)).replies).toEqual([]);
  expect(asked).not.toContain('replies.json');
  expect((await load(wordFolder())).replies).toEqual(wordBundle.replies);
  const whole = await loadBundle(BASE, { fetch: serve(marked()), store: createMemoryStore() });
  expect(whole.replies).toEqual(wordBundle.replies);
});

test('are fetched afterwards, in the language of the bundle, and kept', async () => {
  const bundle = await load(marked());
  const asked: string[] = [];
  const fetch = serve(marked(), asked);
  const expected = wordBundle.replies.map((reply) => ({ lang: 'en', ...reply }));
  expect(await loadSamples(BASE, bundle, { fetch, store })).toEqual(expected);
  expect(await loadSamples(BASE, bundle, { fetch, store })).toEqual(expected);
  expect(asked).toEqual(['replies.json']);
});

test('of a bundle that was loaded with its answers are those', async () => {
  const bundle = await load(wordFolder());
  const fetch = (): never => {
    throw new Error('nothing is fetched');
  };
  expect(await loadSamples(BASE, bundle, { fetch, store })).toEqual(wordBundle.replies);
});

test('with other bytes than promised are refused', async () => {
  const bundle = await load(marked());
  const fetch = serve(flipBit(marked(), 'replies.json'));
  await expect(
    loadSamples(BASE, bundle, { fetch, store: createMemoryStore() }),
  ).rejects.toMatchObject({ code: 'bundle-integrity' });
});
