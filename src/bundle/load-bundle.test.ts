import { describe, expect, test, vi } from 'vitest';
import { loadBundle, type LoadOptions } from './load-bundle.ts';
import type { LoadProgress } from './load-file.ts';
import { createMemoryStore } from './stores.ts';
import {
  BASE,
  bytesOf,
  flipBit,
  hashOf,
  serve,
  wordFolder,
  type Folder,
} from '../../test/fixtures/bundle/folder.ts';
import { wordBundle } from '../../test/fixtures/core/word-model.ts';

const load = (folder: Folder, options: Partial<LoadOptions> = {}) =>
  loadBundle(BASE, { fetch: serve(folder), store: createMemoryStore(), ...options });
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('loading', () => {
  test('gives the bundle as it lies in its folder', async () => {
    const bundle = await load(wordFolder());
    expect(bundle).toMatchObject({
      replies: wordBundle.replies,
      rules: [],
      teams: wordBundle.teams,
      manifest: { id: 'words' },
    });
    expect(new TextDecoder().decode(bundle.weights)).toBe('the weights, pretend');
  });

  test('the address may lack its last slash', async () => {
    expect(
      (
        await loadBundle(BASE.slice(0, -1), {
          fetch: serve(wordFolder()),
          store: createMemoryStore(),
        })
      ).manifest.id,
    ).toBe('words');
  });

  test('progress starts at 0 of the total, never goes back and ends complete', async () => {
    const seen: LoadProgress[] = [];
    const folder = wordFolder();
    await load(folder, { onProgress: (progress) => seen.push(progress) });
    const total = [...folder].reduce(
      (sum, [name, bytes]) => sum + (name === 'manifest.json' ? 0 : bytes.length),
      0,
    );
    expect(seen[0]).toEqual({ loaded: 0, total });
    expect(seen.at(-1)).toEqual({ loaded: total, total });
    expect(seen.every(({ loaded }, at) => loaded >= (seen[at - 1]?.loaded ?? 0))).toBe(true);
  });

  test('a second load takes verified bytes from the store', async () => {
    const store = createMemoryStore();
    const asked: string[] = [];
    await load(wordFolder(), { store });
    await load(wordFolder(), { store, fetch: serve(wordFolder(), asked) });
    expect(asked).toEqual(['manifest.json']);
  });
});

describe('the first part of the weights', () => {
  const first = new TextEncoder().encode('the weights');
  const withFirst = (part = first): Folder => {
    const folder = wordFolder();
    const manifest = JSON.parse(new TextDecoder().decode(folder.get('manifest.json'))) as {
      readonly encoder: object;
    }; // our own fixture
    return folder.set(
      'manifest.json',
      bytesOf(
        JSON.stringify({
          ...manifest,
          encoder: { ...manifest.encoder, first: { bytes: part.length, sha256: hashOf(part) } },
        }),
      ),
    );
  };
  const firstOf = async (folder: Folder, options: Partial<LoadOptions> = {}): Promise<string[]> => {
    const seen: string[] = [];
    const hashes = vi.spyOn(crypto.subtle, 'digest');
    await load(folder, {
      ...options,
      onFirst: ({ weights, teams }) =>
        seen.push(`${new TextDecoder().decode(weights)} ${teams.defaultTeam}`),
    });
    // The first part is handed over only after its own hash was verified.
    await Promise.all(hashes.mock.results.map(({ value }) => value));
    await new Promise(setImmediate);
    hashes.mockRestore();
    return seen;
  };

  test('is handed over verified, with the other files, once', async () => {
    expect(await firstOf(withFirst())).toEqual([`the weights ${wordBundle.teams.defaultTeam}`]);
  });

  test('is kept back when its bytes are others than promised, or the bundle promises none', async () => {
    expect(await firstOf(withFirst(new TextEncoder().encode('THE WEIGHTS')))).toEqual([]);
    expect(await firstOf(wordFolder())).toEqual([]);
  });

  test('is not needed where the weights were kept', async () => {
    const store = createMemoryStore();
    await load(withFirst(), { store });
    expect(await firstOf(withFirst(), { store })).toEqual([]);
  });
});

describe('refused', () => {
  test.each(['weights.bin', 'replies.json', 'rules.json', 'teams.json'])(
    'one flipped bit in %s',
    async (name) => {
      await expect(load(flipBit(wordFolder(), name))).rejects.toThrow(code('bundle-integrity'));
    },
  );

  test.each(['manifest.json', 'weights.bin', 'teams.json'])(
    'a missing %s, naming its address',
    async (name) => {
      const folder = wordFolder();
      folder.delete(name);
      await expect(load(folder)).rejects.toThrow(
        expect.objectContaining({
          code: 'bundle-missing',
          details: { url: BASE + name, status: 404 },
        }),
      );
    },
  );

  test('a network that does not answer', async () => {
    await expect(
      load(wordFolder(), { fetch: () => Promise.reject(new TypeError('failed')) }),
    ).rejects.toThrow(code('bundle-missing'));
  });

  test.each<[string, string, Record<string, unknown>]>([
    ['another format version', 'bundle-format', { formatVersion: 2 }],
    ['a manifest without heads', 'bundle-manifest', { heads: [] }],
    [
      'a file outside the folder',
      'bundle-manifest',
      { encoder: { kind: 'compact', weights: '../weights.bin', dims: 1, maxTokens: 1 } },
    ],
  ])('%s', async (_, expected, change) => {
    await expect(load(wordFolder(change))).rejects.toThrow(code(expected));
  });

  test('a manifest that is no JSON', async () => {
    await expect(load(wordFolder().set('manifest.json', bytesOf('<html>')))).rejects.toThrow(
      code('bundle-manifest'),
    );
  });

  test('another manifest than the expected one', async () => {
    const folder = wordFolder();
    await expect(load(folder, { expectedManifestSha256: '0'.repeat(64) })).rejects.toThrow(
      code('bundle-integrity'),
    );
    await expect(
      load(folder, {
        expectedManifestSha256: hashOf(folder.get('manifest.json') ?? new Uint8Array()),
      }),
    ).resolves.toBeDefined();
  });

  test('a file that is longer than promised, without reading it to its end', async () => {
    await expect(load(wordFolder().set('weights.bin', new Uint8Array(100_000)))).rejects.toThrow(
      code('bundle-integrity'),
    );
  });
});

describe('cancelling', () => {
  test('before the start', async () => {
    await expect(load(wordFolder(), { signal: AbortSignal.abort() })).rejects.toThrow(
      code('aborted'),
    );
  });

  test('in the middle', async () => {
    const stop = new AbortController();
    const slow: LoadOptions['fetch'] = (url, { signal }) =>
      url.endsWith('weights.bin')
        ? new Promise((_, reject) => {
            signal.addEventListener('abort', () =>
              reject(new DOMException('stopped', 'AbortError')),
            );
            stop.abort();
          })
        : serve(wordFolder())(url, { signal });
    await expect(load(wordFolder(), { fetch: slow, signal: stop.signal })).rejects.toThrow(
      code('aborted'),
    );
  });
});

describe('wrong bytes', () => {
  test('a stale file in the HTTP cache is fetched once more past it', async () => {
    const caches: unknown[] = [];
    const fetch: LoadOptions['fetch'] = (url, init) => {
      if (url.endsWith('weights.bin')) caches.push(init.cache);
      return serve(init.cache === 'reload' ? wordFolder() : flipBit(wordFolder(), 'weights.bin'))(
        url,
        init,
      );
    };
    await expect(load(wordFolder(), { fetch })).resolves.toBeDefined();
    expect(caches).toEqual(['default', 'reload']);
  });

  test('a bad byte in the store is deleted and fetched again', async () => {
    const store = createMemoryStore();
    await load(wordFolder(), { store });
    const key = `sha256/${hashOf(bytesOf('the weights, pretend'))}`;
    await store.put(key, bytesOf('the weights, pretend!'));
    const asked: string[] = [];
    await load(wordFolder(), { store, fetch: serve(wordFolder(), asked) });
    expect(asked).toEqual(['manifest.json', 'weights.bin']);
    expect(await store.get(key)).toEqual(bytesOf('the weights, pretend'));
  });

  test('nothing that failed its check is stored', async () => {
    const store = createMemoryStore();
    await load(flipBit(wordFolder(), 'weights.bin'), { store }).catch(() => null);
    expect(await store.keys()).toEqual([]);
  });
});
