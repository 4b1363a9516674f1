import { expect, test } from 'vitest';
import { keptFullBytes, loadPromisedFiles, removeFullFiles } from './full-files.ts';
import { createMemoryStore } from './stores.ts';
import { sha256 } from './verify.ts';
import type { BundleFile } from '../core/manifest.ts';

const [A, B] = ['https://site.test/models/a/', 'https://site.test/models/b/'];
const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(new TextEncoder().encode(text));

async function promised(
  contents: Readonly<Record<string, string>>,
): Promise<Record<string, BundleFile>> {
  return Object.fromEntries(
    await Promise.all(
      Object.entries(contents).map(
        async ([name, text]) =>
          [name, { bytes: bytesOf(text).length, sha256: await sha256(bytesOf(text)) }] as const,
      ),
    ),
  );
}

/** A site that counts its requests. */
function siteOf(contents: Readonly<Record<string, string>>): {
  readonly asked: string[];
  readonly fetch: (url: string) => Promise<Response>;
} {
  const asked: string[] = [];
  return {
    asked,
    fetch: (url) => {
      asked.push(url);
      const text = contents[url.replace(/\?.*/, '').slice(A.length)];
      return Promise.resolve(
        text === undefined ? new Response('', { status: 404 }) : new Response(bytesOf(text)),
      );
    },
  };
}

test('files are fetched once, kept, told of, and deleted with the bundle', async () => {
  const contents = { 'full/model.json': 'graph', 'full/shard': 'weights' };
  const [store, files, site] = [createMemoryStore(), await promised(contents), siteOf(contents)];
  const told: number[] = [];
  const first = await loadPromisedFiles(A, files, {
    fetch: site.fetch,
    store,
    onProgress: ({ loaded }) => {
      told.push(loaded);
    },
  });
  expect([...first.keys()].sort()).toEqual(Object.keys(contents));
  expect(told.at(-1)).toBe(12);
  expect(await keptFullBytes(store, A)).toBe(12);
  const asked = site.asked.length;
  await loadPromisedFiles(A, files, { fetch: site.fetch, store });
  expect(site.asked).toHaveLength(asked);
  await removeFullFiles(store, A);
  expect(await keptFullBytes(store, A)).toBeNull();
  expect(await store.keys()).toEqual([]);
});

test('what another bundle shares stays, and what only the version before needed goes', async () => {
  const store = createMemoryStore();
  const load = async (base: string, contents: Record<string, string>): Promise<unknown> =>
    loadPromisedFiles(base, await promised(contents), { fetch: siteOf(contents).fetch, store });
  await load(A, { graph: 'graph', head: 'old head' });
  await load(B, { graph: 'graph', head: 'own head' });
  const before = (await store.keys()).length;
  await load(A, { graph: 'graph', head: 'new head' });
  expect((await store.keys()).length).toBe(before);
  await removeFullFiles(store, A);
  expect(await keptFullBytes(store, B)).toBe(13);
  expect(
    (
      await loadPromisedFiles(B, await promised({ graph: 'graph', head: 'own head' }), {
        fetch: () => Promise.reject(new TypeError('offline')),
        store,
      })
    ).size,
  ).toBe(2);
});

test('a missing and a wrong file are refused by name, and nothing is recorded', async () => {
  const store = createMemoryStore();
  const files = await promised({ graph: 'graph', head: 'head' });
  await expect(
    loadPromisedFiles(A, files, { fetch: siteOf({ graph: 'graph' }).fetch, store }),
  ).rejects.toMatchObject({ code: 'bundle-missing', details: { url: `${A}head` } });
  await expect(
    loadPromisedFiles(A, files, { fetch: siteOf({ graph: 'graph', head: 'heap' }).fetch, store }),
  ).rejects.toMatchObject({ code: 'bundle-integrity', details: { file: 'head' } });
  expect(await keptFullBytes(store, A)).toBeNull();
});

test('a caller that gives up gets told so', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(
    loadPromisedFiles(A, await promised({ graph: 'graph' }), {
      fetch: (_, init) =>
        Promise.reject(
          init?.signal?.aborted
            ? new DOMException('', 'AbortError')
            : new Error('asked all the same'),
        ),
      store: createMemoryStore(),
      signal: stop.signal,
    }),
  ).rejects.toMatchObject({ code: 'aborted' });
});
