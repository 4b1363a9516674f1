import { BATCH_CHUNK } from '../../../store/batch-meta.ts';
import type { BatchRow } from '../../../store/batch-rows.ts';

/** Number of chunks in memory; the visible part of a table touches two at most. */
const MAX_HELD = 24;

/** Reads rows of batches by their place, one chunk at a time, and caches the last chunks. */
export class RowCache {
  readonly #chunks = new Map<string, Promise<readonly BatchRow[]>>();

  async row(
    id: string,
    place: number,
    read: (chunk: number) => Promise<readonly BatchRow[]>,
  ): Promise<BatchRow | undefined> {
    const chunk = Math.floor(place / BATCH_CHUNK);
    const key = `${id}/${chunk}`;
    let rows = this.#chunks.get(key);
    if (!rows) {
      rows = read(chunk);
      rows.catch(() => {
        this.#chunks.delete(key);
      });
      this.#chunks.set(key, rows);
      const [oldest] = this.#chunks.keys();
      if (this.#chunks.size > MAX_HELD && oldest !== undefined) this.#chunks.delete(oldest);
    }
    const found = (await rows)[place % BATCH_CHUNK];
    // An empty chunk is not cached, because its rows may be stored later.
    if (!found) this.#chunks.delete(key);
    return found;
  }
}
