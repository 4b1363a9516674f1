import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Embeddings that were computed before, by text. */
export interface EmbeddingCache {
  get(text: string): Float32Array | undefined;
  /** Keeps embeddings, here and on disk. */
  add(texts: readonly string[], rows: readonly Float32Array[]): Promise<void>;
}

/** Default folder of the cache. */
export function usualCacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'];
  return join(base === undefined || base === '' ? join(homedir(), '.cache') : base, 'presort');
}

/**
 * The embeddings of one encoder: a file named after the hash of its bytes, with one record a text,
 * its hash and `dims` numbers. No text is written. A record that a stopped run left unfinished is
 * cut off. `null` keeps nothing on disk.
 */
export async function openEmbeddingCache(
  folder: string | null,
  encoder: ReadonlyMap<string, Uint8Array>,
  dims: number,
): Promise<EmbeddingCache> {
  const known = new Map<string, Float32Array>();
  const record = KEY_BYTES + 4 * dims;
  const path = folder === null ? null : join(folder, `${hashOfFiles(encoder)}.embeddings`);
  if (path !== null && folder !== null) {
    await mkdir(folder, { recursive: true });
    const bytes = existsSync(path) ? await readFile(path) : Buffer.alloc(0);
    const whole = bytes.length - (bytes.length % record);
    if (whole < bytes.length) await writeFile(path, bytes.subarray(0, whole));
    for (let at = 0; at < whole; at += record) {
      const key = bytes.toString('hex', at, at + KEY_BYTES);
      const row = new Uint8Array(bytes.subarray(at + KEY_BYTES, at + record)); // a copy starts at a multiple of four
      known.set(key, new Float32Array(row.buffer));
    }
  }
  return {
    get: (text) => known.get(keyOf(text).toString('hex')),
    async add(texts, rows) {
      const parts = texts.flatMap((text, at) => {
        const row = rows[at];
        if (!row) return [];
        const key = keyOf(text);
        known.set(key.toString('hex'), row);
        return [key, Buffer.from(row.buffer, row.byteOffset, row.byteLength)];
      });
      if (path !== null) await appendFile(path, Buffer.concat(parts));
    },
  };
}

function keyOf(text: string): Buffer {
  return createHash('sha256').update(text).digest().subarray(0, KEY_BYTES);
}

function hashOfFiles(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const name of [...files.keys()].sort()) hash.update(name).update(files.get(name) ?? '');
  return hash.digest('hex').slice(0, 32);
}

const KEY_BYTES = 16;
