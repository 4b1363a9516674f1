import { describe, expect, it } from 'vitest';
import { BATCH_CHUNK } from '../../src/store/batch-meta.ts';
import type { BatchMeta } from '../../src/store/batch-meta.ts';
import type { BatchRow } from '../../src/store/batch-rows.ts';
import { BatchStore } from '../../src/features/batch/store/batch-store.ts';
import { NO_TOTALS } from '../../src/features/batch/store/batch-totals.ts';
import { openWorkspace } from '../../src/store/workspace.ts';
import { freshName, triageOf } from './storage-fixtures.ts';

const META: BatchMeta = {
  file: {
    name: 't.csv',
    sizeBytes: 9,
    fingerprint: 'x',
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    columns: ['text'],
  },
  mapping: { id: '', subject: '', description: ['text'], category: '', priority: '' },
  source: 'asked',
  state: 'ready',
  problem: null,
  bundleId: 'support',
  bundle: '',
  labels: { category: ['Billing Inquiry'], priority: ['High'] },
  rows: 0,
  badRows: 0,
  readBytes: 0,
  spentMs: 0,
  isCut: false,
  totals: NO_TOTALS,
};
const rowsFrom = (from: number, count = BATCH_CHUNK): BatchRow[] =>
  Array.from({ length: count }, (_, at) => ({
    line: from + at + 2,
    excerpt: `row ${from + at}`,
    characters: 5,
    problem: at === 0 ? 'odd' : null,
    expected: { category: '', priority: '' },
    triage: triageOf(String(from + at), { abstain: at % 2 === 1 }),
  }));

async function open(): Promise<{ store: BatchStore; close(): void }> {
  const workspace = await openWorkspace({ name: freshName() });
  return {
    store: new BatchStore(workspace.db, workspace.changes),
    close: () => {
      workspace.close();
    },
  };
}

describe('stored batches', () => {
  it('take the next rows only: the same rows twice, or rows with a gap before them, are refused and change nothing', async () => {
    const { store, close } = await open();
    const { id } = await store.create(META);
    await store.append(id, 0, rowsFrom(0), {});
    await expect(store.append(id, 0, rowsFrom(0), {})).rejects.toMatchObject({ code: 'internal' });
    await expect(
      store.append(id, 2 * BATCH_CHUNK, rowsFrom(2 * BATCH_CHUNK), {}),
    ).rejects.toMatchObject({ code: 'internal' });
    await store.append(id, BATCH_CHUNK, rowsFrom(BATCH_CHUNK, 10), { state: 'done' });
    const record = await store.get(id);
    expect(record?.meta).toMatchObject({
      rows: BATCH_CHUNK + 10,
      badRows: 2,
      state: 'done',
      totals: { states: { accept: BATCH_CHUNK / 2 + 5, abstain: BATCH_CHUNK / 2 + 5 } },
    });
    const places: number[] = [];
    for await (const chunk of store.rows(id))
      places.push(...chunk.map(({ place, row }) => (row.triage.id === String(place) ? place : -1)));
    expect(places).toEqual(Array.from({ length: BATCH_CHUNK + 10 }, (_, at) => at));
    expect((await store.filters(id)).length).toBe((BATCH_CHUNK + 10) * 4);
    close();
  });

  it('that are deleted while they run stay deleted, with all their rows', async () => {
    const { store, close } = await open();
    const [one, other] = [await store.create(META), await store.create(META)];
    await store.append(one.id, 0, rowsFrom(0), {});
    await store.append(other.id, 0, rowsFrom(0), {});
    await store.remove(one.id);
    expect(await store.append(one.id, BATCH_CHUNK, rowsFrom(BATCH_CHUNK), {})).toBeNull();
    await store.update(one.id, { state: 'done' });
    expect((await store.list()).map(({ id }) => id)).toEqual([other.id]);
    expect(await store.chunk(one.id, 0)).toEqual([]);
    expect((await store.chunk(other.id, 0)).length).toBe(BATCH_CHUNK);
    close();
  });
});
