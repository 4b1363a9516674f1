import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TempFolder } from '../../test/fixtures/cli.ts';
import { openEmbeddingCache } from './embedding-cache.ts';

const ENCODER = new Map([['model.json', Uint8Array.of(1, 2, 3)]]);
const ROWS = [Float32Array.of(1, -0.5, 0.25), Float32Array.of(0, 2, 3)];
let folder: TempFolder;
beforeEach(async () => {
  folder = await TempFolder.create();
});
afterEach(() => folder.remove());

test('an embedding is there in the next run, for the same encoder only, and no text is on disk', async () => {
  const first = await openEmbeddingCache(folder.path, ENCODER, 3);
  expect(first.get('the vpn is down')).toBeUndefined();
  await first.add(['the vpn is down', 'x'], ROWS);
  const next = await openEmbeddingCache(folder.path, ENCODER, 3);
  expect(next.get('the vpn is down')).toEqual(ROWS[0]);
  expect(next.get('x')).toEqual(ROWS[1]);
  expect(next.get('X')).toBeUndefined();
  const other = await openEmbeddingCache(folder.path, new Map([['a', Uint8Array.of(1)]]), 3);
  expect(other.get('x')).toBeUndefined();
  const [file = ''] = await readdir(folder.path);
  expect((await readFile(join(folder.path, file))).includes('vpn')).toBe(false);
});

test('what a stopped run left unfinished is cut off, and the next record stands right', async () => {
  await (await openEmbeddingCache(folder.path, ENCODER, 3)).add(['a'], ROWS);
  const [file = ''] = await readdir(folder.path);
  await appendFile(join(folder.path, file), Buffer.alloc(7));
  await (await openEmbeddingCache(folder.path, ENCODER, 3)).add(['b'], ROWS.slice(1));
  const last = await openEmbeddingCache(folder.path, ENCODER, 3);
  expect([last.get('a'), last.get('b')]).toEqual(ROWS);
});

test('without a folder embeddings last as long as the run', async () => {
  const cache = await openEmbeddingCache(null, ENCODER, 3);
  await cache.add(['a'], ROWS);
  expect(cache.get('a')).toEqual(ROWS[0]);
});
