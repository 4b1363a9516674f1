import { openDB } from 'idb';
import { EngineError } from '../../src/core/errors.ts';
import { convertVault } from '../../src/store/convert-vault.ts';
import { openWorkspace } from '../../src/store/workspace.ts';
import type { Workspace } from '../../src/store/workspace.ts';
import { freshName, triageOf } from './storage-fixtures.ts';

/** The word in every text that `fill` writes. */
export const SECRET = 'xylophone';
export const PASS = 'correct horse battery';

const open: Workspace[] = [];

/** Call after each test: closes what `workspace` opened. */
export function closeAll(): void {
  for (const workspace of open.splice(0)) workspace.close();
}

export async function workspace(name = freshName()): Promise<Workspace> {
  const opened = await openWorkspace({ name });
  open.push(opened);
  return opened;
}

export function close(space: Workspace): void {
  open.splice(open.indexOf(space), 1);
  space.close();
}

/** Tickets with everything that hangs on them, each text with the secret word. */
export async function fill({ tickets, jobs, db }: Workspace, count = 5): Promise<void> {
  await tickets.create(
    Array.from({ length: count }, (_, index) => ({
      subject: `${SECRET} ${index}`,
      description: `the ${SECRET} was charged twice`,
      origin: 'ask' as const,
    })),
  );
  const claimed = await jobs.claim(count - 1);
  await jobs.complete(
    claimed.map(({ job }) => ({
      job,
      triage: {
        ...triageOf(job.ticketId),
        reply: { id: 'r', title: SECRET, text: SECRET, score: 1 },
      },
      vector: Int8Array.of(120, 121, 108, 111, 112, 104, 111, 110, 101),
    })),
  );
  await tickets.edit(['P-1001'], { category: 'Bug Report' });
  await db.put('datasetRows', { owner: 'd', chunk: 0, rows: [{ text: SECRET }] });
  await db.put('batchRows', {
    owner: 'b',
    chunk: 0,
    rows: [[0]],
    words: [SECRET],
    filters: Uint8Array.of(1, 2),
  });
}

/**
 * The places in the database where the secret can be read: as text in a record, or as bytes of an
 * array.
 */
export async function leaks(name: string): Promise<string[]> {
  const raw = await openDB(name);
  const found: string[] = [];
  const has = (value: unknown): boolean => {
    if (typeof value === 'string') return value.includes(SECRET);
    if (ArrayBuffer.isView(value))
      return new TextDecoder('latin1')
        .decode(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
        .includes(SECRET);
    return typeof value === 'object' && value !== null && Object.values(value).some(has);
  };
  for (const store of raw.objectStoreNames)
    for (const record of await raw.getAll(store)) if (has(record)) found.push(store);
  raw.close();
  return [...new Set(found)];
}

export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'no error';
  } catch (thrown) {
    return thrown instanceof EngineError ? thrown.code : String(thrown);
  }
}

export async function everything({ tickets, db }: Workspace): Promise<unknown> {
  return [
    await tickets.page(undefined, 100),
    await db.getAll('triages'),
    await db.getAll('vectors'),
    await db.getAll('corrections'),
    await db.getAll('datasetRows'),
    await db.getAll('batchRows'),
    await tickets.newest(3),
  ];
}

export const encrypt = async (space: Workspace, name: string): Promise<void> => {
  await space.vault.begin(PASS);
  await convertVault(space.raw, space.vault, undefined, name);
};
