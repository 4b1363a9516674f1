import { EngineError } from '../../../core/errors.ts';
import { fitText } from '../../../core/machine-lines.ts';
import { MAX_CHARACTERS } from '../../../core/normalise.ts';
import type { TicketInput } from '../../../core/ticket.ts';
import type { Triage } from '../../../core/triage.ts';
import { BATCH_CHUNK, MAX_BATCH_ROWS } from '../../../store/batch-meta.ts';
import type { BatchMeta } from '../../../store/batch-meta.ts';
import type { BatchRow } from '../../../store/batch-rows.ts';
import type { BatchStore } from '../store/batch-store.ts';
import type { BatchRecord } from '../../../store/schema.ts';
import type { RunOutcome, RunProgress } from '../shared/batch-methods.ts';
import type { LeftOutLine } from '../../../table/table-shape.ts';
import { createMeter } from './batch-meter.ts';
import { sourceRows } from './source-rows.ts';
import type { SourceRow } from './source-rows.ts';

export interface RunBatchOptions {
  readonly store: BatchStore;
  readonly record: BatchRecord;
  readonly file: Blob;
  /** Aborting pauses the run; chunks that are being sorted are still stored. */
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

const MAX_EXCERPT = 140;
/** Number of unreadable lines that are listed; further ones are only counted. */
const MAX_NAMED = 200;
/** Errors that a retry cannot solve: the person must change the file or the choices. */
const FINAL: readonly string[] = [
  'csv-broken-quotes',
  'csv-encoding',
  'csv-missing-column',
  'csv-empty',
  'bad-input',
  'file-binary',
  'file-damaged',
];

/**
 * Sorts the rows of a batch that are not stored yet, by chunks; it reads the next chunk while the
 * engine sorts one. A chunk and its count are written in one transaction, so that an interrupted
 * batch continues where it stopped. Errors of the file or the device do not reject; the outcome
 * reports them.
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
    await store.update(id, outcome).catch(() => undefined); // the device may be full
    return outcome;
  }
}

async function sortRows(options: RunBatchOptions): Promise<'done' | 'paused' | 'cancelled'> {
  const { store, signal } = options;
  const { id } = options.record;
  const work = new RowWork(options);
  let fault: unknown;
  await work.read().catch((thrown: unknown) => {
    fault = thrown ?? new EngineError('internal');
  });
  // An error in the file does not affect the rows before it, so they are stored.
  const isFinal = fault instanceof EngineError && FINAL.includes(fault.code);
  if (fault !== undefined && !isFinal) throw fault;
  await work.commitWaiting();
  // A partial chunk would leave a gap between stored chunks; a pause drops it, and the next run
  // reads its rows again.
  if (signal.aborted && !isFinal) return work.isGone ? 'cancelled' : 'paused';
  await work.commitHeld();
  if (fault !== undefined) throw fault;
  if (work.number === 0) throw new EngineError('csv-empty');
  await store.update(id, work.found());
  work.tellEnd();
  return work.isGone ? 'cancelled' : 'done';
}

/**
 * Moves rows from the file into the store: it collects one chunk while the engine sorts the one
 * before.
 */
class RowWork {
  /** Rows that were read, those of earlier runs among them. */
  number = 0;
  /** Whether the batch was deleted meanwhile. */
  isGone = false;
  readonly #options: RunBatchOptions;
  readonly #meter: ReturnType<typeof createMeter>;
  readonly #leftOut: LeftOutLine[] = [];
  #leftOutCount = 0;
  #held: SourceRow[] = [];
  #waiting: Chunk | null = null;
  #readBytes = 0;
  #isCut = false;
  #lastAt: number;

  constructor(options: RunBatchOptions) {
    const { record, file, now, progress } = options;
    this.#options = options;
    this.#meter = createMeter(record.meta.rows, file.size, now, progress);
    this.#lastAt = now();
  }

  /**
   * Reads to the end of the file and stores every full chunk but the last. Stops early when the run
   * is paused or the batch was deleted.
   */
  async read(): Promise<void> {
    const { file, record, signal, most = MAX_BATCH_ROWS } = this.#options;
    const { meta } = record;
    for await (const piece of sourceRows(file, meta.file, meta.mapping)) {
      const pieceStart = this.#readBytes;
      this.#leftOutCount += piece.leftOut.length;
      this.#leftOut.push(...piece.leftOut.slice(0, MAX_NAMED - this.#leftOut.length));
      for (const [at, row] of piece.rows.entries()) {
        // Each row of a piece counts as the same number of bytes, so that small files show progress
        // too.
        this.#readBytes = Math.round(
          pieceStart + (piece.readBytes - pieceStart) * ((at + 1) / piece.rows.length),
        );
        if (this.number >= most) {
          this.#isCut = true;
          return;
        }
        this.number += 1;
        if (this.number <= meta.rows) continue;
        this.#held.push(row);
        if (this.#held.length < BATCH_CHUNK) continue;
        const next = this.#start();
        if (this.#waiting) await this.#commit(this.#waiting);
        this.#waiting = next;
        if (this.isGone || signal.aborted) return;
      }
      if (signal.aborted) return;
      this.#readBytes = piece.readBytes;
      this.#meter.read(this.number, this.#readBytes);
    }
  }

  async commitWaiting(): Promise<void> {
    if (this.#waiting && !this.isGone) await this.#commit(this.#waiting);
  }

  async commitHeld(): Promise<void> {
    if (this.#held.length > 0 && !this.isGone) await this.#commit(this.#start());
  }

  /** What reading the file to its end has shown. */
  found(): Partial<BatchMeta> {
    return {
      isCut: this.#isCut,
      readBytes: this.#readBytes,
      ...(this.#leftOutCount > 0 && {
        leftOut: { count: this.#leftOutCount, first: this.#leftOut },
      }),
    };
  }

  tellEnd(): void {
    this.#meter.stored(this.number, this.#readBytes);
  }

  #start(): Chunk {
    const rows = this.#held;
    this.#held = [];
    const triages = this.#options.triage(rows.map(({ input }) => shorten(input)));
    triages.catch(() => undefined); // `#commit` awaits the same promise and reports the failure.
    return { from: this.number - rows.length, rows, readBytes: this.#readBytes, triages };
  }

  async #commit(chunk: Chunk): Promise<void> {
    const { store, record, now } = this.#options;
    const triages = await chunk.triages;
    const rows = chunk.rows.flatMap((row, at) =>
      triages[at] ? [toBatchRow(row, triages[at])] : [],
    );
    if (rows.length !== chunk.rows.length)
      throw new EngineError('internal', { answers: rows.length, rows: chunk.rows.length });
    const spentMs = (await store.get(record.id))?.meta.spentMs ?? 0;
    const time = now();
    const written = await store.append(record.id, chunk.from, rows, {
      readBytes: chunk.readBytes,
      spentMs: spentMs + time - this.#lastAt,
      bundle: triages[0]?.bundle ?? record.meta.bundle,
    });
    this.#lastAt = time;
    this.isGone = written === null;
    this.#meter.stored(chunk.from + rows.length, chunk.readBytes);
  }
}

/** Cuts a ticket to the characters that the engine reads, so that messages stay short. */
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
    `${subject.slice(0, MAX_EXCERPT)}${subject && description ? ' · ' : ''}${description.slice(0, MAX_EXCERPT)}`
      .replace(/\s+/g, ' ')
      .trim();
  return {
    line,
    excerpt: start.length > MAX_EXCERPT ? `${start.slice(0, MAX_EXCERPT)}…` : start,
    characters: subject.length + description.length,
    problem,
    expected,
    triage,
  };
}
