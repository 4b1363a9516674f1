import { EngineError } from '../../../core/errors.ts';
import { fitText } from '../../../core/machine-lines.ts';
import { MAX_CHARACTERS } from '../../../core/normalise.ts';
import type { TicketInput } from '../../../core/ticket.ts';
import type { Triage } from '../../../core/triage.ts';
import { BATCH_CHUNK, MAX_BATCH_ROWS } from '../../../store/batch-meta.ts';
import type { BatchMeta } from '../../../store/batch-meta.ts';
import type { BatchRow } from '../../../store/batch-rows.ts';
import type { BatchStore } from '../../../store/batch-store.ts';
import type { BatchRecord } from '../../../store/schema.ts';
import type { RunOutcome, RunProgress } from '../shared/batch-methods.ts';
import { sourceRows } from './source-rows.ts';
import type { SourceRow } from './source-rows.ts';

export interface RunBatchOptions {
  readonly store: BatchStore;
  readonly record: BatchRecord;
  readonly file: Blob;
  /** Aborting pauses: what is being sorted is still stored. */
  readonly signal: AbortSignal;
  readonly now: () => number;
  triage(inputs: readonly TicketInput[]): Promise<readonly Triage[]>;
  progress(value: RunProgress): void;
  readonly most?: number;
}

interface Chunk {
  readonly from: number;
  readonly rows: readonly SourceRow[];
  readonly readBytes: number;
  readonly triages: Promise<readonly Triage[]>;
}

const PROGRESS_MS = 200;
const EXCERPT = 140;
/** Lines that are no ticket and are named; more are counted. */
const MOST_NAMED = 200;
/** Errors after which nothing but another file or another choice helps. */
const FINAL: readonly string[] = [
  'csv-broken-quotes',
  'csv-encoding',
  'csv-missing-column',
  'csv-empty',
  'bad-input',
];

/**
 * Sorts the rows of a batch that are not stored yet, chunk after chunk: while one is being sorted the next one is read.
 * A chunk and the count of its rows are written in one transaction, so that a batch goes on exactly where it stood,
 * whatever ended it. Never rejects for what a file or a device can do: the outcome says what happened.
 */
export async function runBatch(options: RunBatchOptions): Promise<RunOutcome> {
  const { store, record } = options;
  const { id } = record;
  try {
    await store.update(id, { state: 'running', problem: null });
    const state = await sortRows(options);
    await store.update(id, { state });
    return { state, problem: null };
  } catch (thrown) {
    const { code, details } =
      thrown instanceof EngineError
        ? thrown
        : new EngineError('internal', {
            name: thrown instanceof Error ? thrown.name : typeof thrown,
          });
    const outcome: RunOutcome = {
      state: FINAL.includes(code) ? 'failed' : 'paused',
      problem: { code, details },
    };
    await store.update(id, outcome).catch(() => undefined); // a full device cannot note it; the answers are there all the same
    return outcome;
  }
}

async function sortRows({
  store,
  record,
  file,
  signal,
  now,
  triage,
  progress,
  most = MAX_BATCH_ROWS,
}: RunBatchOptions): Promise<'done' | 'paused' | 'cancelled'> {
  const { id, meta } = record;
  const meter = createMeter(meta.rows, file.size, now, progress);
  let lastAt = now();
  let waiting: Chunk | null = null;
  let isGone = false;

  const commit = async (chunk: Chunk, change: Partial<BatchMeta> = {}): Promise<void> => {
    const triages = await chunk.triages;
    const rows = chunk.rows.flatMap((row, at) =>
      triages[at] ? [toBatchRow(row, triages[at])] : [],
    );
    if (rows.length !== chunk.rows.length)
      throw new EngineError('internal', { answers: rows.length, rows: chunk.rows.length });
    const spentMs = (await store.get(id))?.meta.spentMs ?? 0;
    const time = now();
    const written = await store.append(id, chunk.from, rows, {
      readBytes: chunk.readBytes,
      spentMs: spentMs + time - lastAt,
      bundle: triages[0]?.bundle ?? meta.bundle,
      ...change,
    });
    lastAt = time;
    isGone = written === null;
    meter.stored(chunk.from + rows.length, chunk.readBytes);
  };

  let number = 0;
  let held: SourceRow[] = [];
  let readBytes = 0;
  let isCut = false;
  const leftOut: { line: number; why: string }[] = [];
  let leftOutCount = 0;
  const start = (): Chunk => {
    const rows = held;
    held = [];
    const triages = triage(rows.map(({ input }) => shorten(input)));
    triages.catch(() => undefined); // `commit` tells; it may come later than the failure
    return { from: number - rows.length, rows, readBytes, triages };
  };

  const read = async (): Promise<void> => {
    for await (const piece of sourceRows(file, meta.file, meta.mapping)) {
      const pieceStart = readBytes;
      leftOutCount += piece.leftOut.length;
      leftOut.push(...piece.leftOut.slice(0, MOST_NAMED - leftOut.length));
      for (const [at, row] of piece.rows.entries()) {
        // Rows of one piece are taken for equally long, so that a small file shows its progress too.
        readBytes = Math.round(
          pieceStart + (piece.readBytes - pieceStart) * ((at + 1) / piece.rows.length),
        );
        if (number >= most) {
          isCut = true;
          return;
        }
        number += 1;
        if (number <= meta.rows) continue;
        held.push(row);
        if (held.length < BATCH_CHUNK) continue;
        const next = start();
        if (waiting) await commit(waiting);
        waiting = next;
        if (isGone || signal.aborted) return;
      }
      if (signal.aborted) return;
      ({ readBytes } = piece);
      meter.read(number, readBytes);
    }
  };

  let fault: unknown;
  await read().catch((thrown: unknown) => {
    fault = thrown ?? new EngineError('internal');
  });
  // A fault of the file says nothing against the rows before it.
  const isFinal = fault instanceof EngineError && FINAL.includes(fault.code);
  if (fault !== undefined && !isFinal) throw fault;
  if (waiting && !isGone) await commit(waiting);
  // A chunk that is not full would leave a gap, so a pause drops it: it is read again.
  if (signal.aborted && !isFinal) return isGone ? 'cancelled' : 'paused';
  if (held.length > 0 && !isGone) await commit(start());
  if (fault !== undefined) throw fault;
  if (number === 0) throw new EngineError('csv-empty');
  await store.update(id, {
    isCut,
    readBytes,
    ...(leftOutCount > 0 && { leftOut: { count: leftOutCount, first: leftOut } }),
  });
  meter.stored(number, readBytes);
  return isGone ? 'cancelled' : 'done';
}

/** What the engine reads of a text; the rest only makes messages long. */
function shorten(input: TicketInput): TicketInput {
  const cut = (text: string): string => fitText(text, MAX_CHARACTERS);
  return {
    ...input,
    description: cut(input.description),
    ...(input.subject === undefined ? {} : { subject: cut(input.subject) }),
  };
}

function toBatchRow({ line, input, problem, expected }: SourceRow, triage: Triage): BatchRow {
  const { subject = '', description } = input;
  const start =
    `${subject.slice(0, EXCERPT)}${subject && description ? ' · ' : ''}${description.slice(0, EXCERPT)}`
      .replace(/\s+/g, ' ')
      .trim();
  return {
    line,
    excerpt: start.length > EXCERPT ? `${start.slice(0, EXCERPT)}…` : start,
    characters: subject.length + description.length,
    problem,
    expected,
    triage,
  };
}

/** Tells now and then how far it is; the rate is that of the last ten seconds. */
function createMeter(
  storedRows: number,
  totalBytes: number,
  now: () => number,
  progress: (value: RunProgress) => void,
): { stored(rows: number, readBytes: number): void; read(rows: number, readBytes: number): void } {
  const marks: { at: number; rows: number; bytes: number }[] = [];
  let toldAt = -Infinity;
  const tell = (rows: number, readBytes: number): void => {
    const time = now();
    if (time - toldAt < PROGRESS_MS && readBytes < totalBytes) return;
    toldAt = time;
    const [first] = marks;
    const last = marks.at(-1);
    const seconds = first && last ? (last.at - first.at) / 1_000 : 0;
    const bytesPerMs =
      first && last && seconds > 0 ? (last.bytes - first.bytes) / (last.at - first.at) : 0;
    progress({
      rows,
      readBytes,
      totalBytes,
      rate: first && last && seconds > 0 ? (last.rows - first.rows) / seconds : 0,
      leftMs: bytesPerMs > 0 ? (totalBytes - readBytes) / bytesPerMs : null,
    });
  };
  return {
    stored(rows, readBytes) {
      marks.push({ at: now(), rows, bytes: readBytes });
      while (marks.length > 2 && (marks.at(-1)?.at ?? 0) - (marks[0]?.at ?? 0) > 10_000)
        marks.shift();
      tell(rows, readBytes);
    },
    read(rows, readBytes) {
      if (rows <= storedRows) tell(rows, readBytes);
    },
  };
}
