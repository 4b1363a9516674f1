import * as v from 'valibot';
import { EngineError } from '../../../core/errors.ts';
import { BATCH_FOLDER } from '../../../store/batch-meta.ts';
import type { ChangeChannel } from '../../../store/change-channel.ts';
import { SCHEMA_VERSION } from '../../../store/migrations.ts';
import type { Database } from '../../../store/open-database.ts';
import { guarded } from '../../../store/storage-error.ts';
import { privateFolder } from '../../../store/without-https.ts';
import { KINDS } from '../../../store/sealed-value.ts';

const STORES = [
  'tickets',
  'triages',
  'audit',
  'jobs',
  'settings',
  'vectors',
  'counters',
  'corrections',
  'batches',
  'batchRows',
  'datasets',
  'datasetRows',
  'trainings',
] as const;
/**
 * Most records per piece in stores of batches and data sets, whose records hold thousands of rows.
 */
const MAX_CHUNKS = 10;
const MAX_RECORDS = 1_000;
const FORMAT = 'presort-backup';

const Header = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  createdAt: v.number(),
});
const Row = v.object({ store: v.picklist(STORES), value: v.record(v.string(), v.unknown()) });

const word = v.nullable(v.string());
/**
 * Types of the fields that pages read without a check, so that an edited backup cannot break them.
 */
const SHAPES: Readonly<Partial<Record<(typeof STORES)[number], v.GenericSchema>>> = {
  tickets: v.looseObject({
    id: v.pipe(v.string(), v.nonEmpty()),
    subject: v.string(),
    description: v.string(),
    createdAt: v.pipe(v.number(), v.finite()),
    updatedAt: v.pipe(v.number(), v.finite()),
    status: v.picklist(['OPEN', 'CLASSIFIED', 'ASSIGNED', 'RESOLVED']),
    category: word,
    priority: word,
    team: word,
    confidence: v.nullable(v.number()),
    sender: v.optional(v.string()),
  }),
  audit: v.looseObject({
    ticketId: v.string(),
    at: v.number(),
    actor: v.string(),
    action: v.string(),
  }),
  corrections: v.looseObject({
    text: v.string(),
    head: v.string(),
    label: v.string(),
    at: v.number(),
  }),
  vectors: v.looseObject({
    ticketId: v.string(),
    vector: v.union([v.array(v.number()), v.instance(Int8Array)]),
  }),
  counters: v.looseObject({ day: v.string(), name: v.string(), count: v.number() }),
};

/**
 * Writes the workspace as text, one JSON value per line, in pieces of at most some thousand rows.
 * The key of encrypted tickets is left out; the backup holds their text and has its own passphrase.
 */
export async function* writeBackup(db: Database, now: number): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: FORMAT, version: SCHEMA_VERSION, createdAt: now })}\n`;
  for (const store of STORES) {
    const most = store.endsWith('Rows') || store === 'trainings' ? MAX_CHUNKS : MAX_RECORDS;
    let after: IDBKeyRange | null = null;
    for (;;) {
      const { store: source } = db.transaction(store);
      const [keys, values] = await guarded(() =>
        Promise.all([source.getAllKeys(after, most), source.getAll(after, most)]),
      );
      const kept = values.filter((value) => !isVault(value));
      if (kept.length > 0) yield kept.map((value) => `${writeRow(store, value)}\n`).join('');
      const last = keys.at(-1);
      if (last === undefined || keys.length < most) break;
      after = IDBKeyRange.lowerBound(last, true);
    }
  }
}

/**
 * Replaces the workspace by a backup, or changes nothing if it fails. Returns the number of
 * tickets. Throws `bad-input` for a file that is no backup or is damaged, `storage-newer` for a
 * backup of a newer version, `storage-quota` when it does not fit.
 */
export async function restoreBackup(
  db: Database,
  changes: ChangeChannel,
  text: string,
): Promise<number> {
  const lines = text.split('\n').filter((line) => line !== '');
  const header = v.safeParse(Header, parse(lines[0] ?? '', 1));
  if (!header.success) throw new EngineError('bad-input', { why: 'not-a-backup' });
  if (header.output.version > SCHEMA_VERSION)
    throw new EngineError('storage-newer', { version: header.output.version });
  const rows = lines.slice(1).map((line, index) => {
    const row = v.safeParse(Row, parse(line, index + 2));
    const shape = row.success ? SHAPES[row.output.store] : undefined;
    if (!row.success || (shape && !v.is(shape, row.output.value)))
      throw new EngineError('bad-input', { line: index + 2 });
    return row.output;
  });
  const tickets = rows.filter((row) => row.store === 'tickets').length;
  await guarded(async () => {
    const tx = db.transaction([...STORES], 'readwrite');
    try {
      const vault = await tx.objectStore('settings').get(VAULT);
      await Promise.all(STORES.map((store) => tx.objectStore(store).clear()));
      if (vault) void tx.objectStore('settings').put(vault); // this profile's encryption is its own
      // The rows were written by `writeBackup`; the store refuses one without its key.
      await Promise.all(
        rows
          .filter(({ value }) => !isVault(value))
          .map(async ({ store, value }) =>
            tx
              .objectStore(store)
              .put(
                (Array.isArray(value['vector'])
                  ? { ...value, vector: Int8Array.from(value['vector']) }
                  : value) as never,
              ),
          ),
      );
    } catch (thrown) {
      tx.done.catch(() => undefined); // the first error is thrown below
      try {
        tx.abort();
      } catch {
        /* the browser has aborted it already */
      }
      throw nameOfError(thrown) === 'DataError'
        ? new EngineError('bad-input', { why: 'row-without-key' })
        : thrown;
    }
    await tx.done;
  });
  changes.announce({ kind: 'everything' });
  changes.announce({ kind: 'settings' });
  return tickets;
}

/** Deletes all stores except the settings. */
export async function wipeWorkspace(db: Database, changes: ChangeChannel): Promise<void> {
  await guarded(async () => {
    const stores = STORES.filter((store) => store !== 'settings');
    const tx = db.transaction(stores, 'readwrite');
    for (const store of stores) void tx.objectStore(store).clear();
    await tx.done;
  });
  // Copies of batch files are in a folder outside the database, which may be absent.
  await privateFolder()
    .then((root) => root.removeEntry(BATCH_FOLDER, { recursive: true }))
    .catch(() => undefined);
  changes.announce({ kind: 'everything' });
}

function nameOfError(thrown: unknown): string {
  return thrown instanceof DOMException ? thrown.name : '';
}

const VAULT = 'vault';

function isVault(value: object): boolean {
  return 'key' in value && value.key === VAULT;
}

const BYTES = '$bytes';

/**
 * JSON of a row, with typed arrays as base64. File handles are left out, since no other browser can
 * use them; the batch asks for its file again.
 */
function writeRow(store: string, value: object): string {
  const row =
    'vector' in value && value.vector instanceof Int8Array
      ? { ...value, vector: [...value.vector] }
      : value;
  return JSON.stringify({ store, value: row }, (key, inner: unknown) => {
    if (store === 'batches' && key === 'handle') return undefined;
    if (!ArrayBuffer.isView(inner) && !(inner instanceof ArrayBuffer)) return inner;
    const [name, bytes] = ArrayBuffer.isView(inner)
      ? [inner.constructor.name, new Uint8Array(inner.buffer, inner.byteOffset, inner.byteLength)]
      : ['ArrayBuffer', new Uint8Array(inner)];
    let text = '';
    for (let at = 0; at < bytes.length; at += 32_768)
      text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    return { [BYTES]: [name, btoa(text)] };
  });
}

function readBytes(_key: string, inner: unknown): unknown {
  if (typeof inner !== 'object' || inner === null || !(BYTES in inner)) return inner;
  const made = v.safeParse(
    v.tuple([
      v.picklist([...(Object.keys(KINDS) as (keyof typeof KINDS)[]), 'ArrayBuffer']),
      v.pipe(v.string(), v.base64()),
    ]),
    inner[BYTES],
  ); // the keys are listed above
  if (!made.success) return inner;
  const [kind, text] = made.output;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return kind === 'ArrayBuffer' ? bytes.buffer : new KINDS[kind](bytes.buffer);
}

function parse(line: string, at: number): unknown {
  try {
    return JSON.parse(line, readBytes);
  } catch {
    throw new EngineError('bad-input', { line: at });
  }
}
