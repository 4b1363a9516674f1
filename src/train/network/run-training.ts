import { itemAt } from '../../core/item-at.ts';
import { EngineError } from '../../core/errors.ts';
import { MAX_PAGES } from '../kernels/kernels.ts';
import { createControl } from './steps/barrier.ts';
import type { EncoderParameters } from './encoder-parameters.ts';
import { planJob } from './job-plan.ts';
import { readBlocks, writeBlocks } from './memory/copy-blocks.ts';
import { SHARDS, type MemoryPlan, type Parameter } from './memory/memory-plan.ts';
import { trainSteps } from './steps/train-steps.ts';
import type { TrainHost } from './train-host.ts';
import type { EpochReport, TrainJob } from './train-job.ts';

export interface TrainingRun extends TrainHost {
  readonly onEpoch?: (report: EpochReport) => void;
  readonly signal?: AbortSignal;
}

/** A trained head as numbers: `weights` is dims × classes. */
export interface TrainedHead {
  readonly name: string;
  readonly classes: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface TrainingResult {
  readonly encoder: EncoderParameters;
  readonly heads: readonly TrainedHead[];
  /** Step after which the weights were stored. */
  readonly bestStep: number;
}

/**
 * Trains from the given encoder. Threads change only the speed: the same job gives the same bits.
 * Rejects with `aborted` when the signal fires, with `bad-input` when the job needs too much
 * memory.
 */
export async function runTraining(
  job: TrainJob,
  start: EncoderParameters,
  run: TrainingRun = {},
): Promise<TrainingResult> {
  const plan = planJob(job);
  const pages = Math.ceil(plan.bytes / 65_536) + 1;
  if (pages > MAX_PAGES)
    throw new EngineError('bad-input', { reason: 'training needs more than 2 GiB' });
  const memory = createMemory(pages);
  const numbers = new Float32Array(memory.buffer);
  writeEncoder(plan, numbers, start);
  const { runThreads } = run;
  const threads = runThreads ? Math.min(SHARDS, run.threads ?? 0) : 0;
  const stop = (): void => createControl(plan, memory, threads).abortFlag.raise();
  const report = (epoch: EpochReport): void => run.onEpoch?.(epoch);
  run.signal?.addEventListener('abort', stop);
  try {
    run.signal?.throwIfAborted();
    const bestStep =
      threads && runThreads
        ? await runThreads(job, memory, threads, report)
        : trainSteps(job, memory, 0, 1, report, run.checkpoints);
    if (bestStep < 0 || run.signal?.aborted) throw new EngineError('aborted');
    return {
      encoder: readEncoder(plan, numbers, start),
      heads: readHeads(plan, numbers),
      bestStep,
    };
  } finally {
    run.signal?.removeEventListener('abort', stop);
  }
}

/** Creates shared memory where the engine allows it; one thread can also work in other memory. */
function createMemory(pages: number): WebAssembly.Memory {
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: MAX_PAGES, shared: true });
  } catch {
    return new WebAssembly.Memory({ initial: pages, maximum: MAX_PAGES });
  }
}

function writeEncoder(
  { table, projection, bias, attention, salience }: MemoryPlan,
  numbers: Float32Array,
  start: EncoderParameters,
): void {
  const { value } = table;
  const words = start.words.length / value.cols;
  writeBlocks(numbers, [value.rowsFrom(0, words)], start.words);
  writeBlocks(numbers, [value.rowsFrom(words, value.rows - words)], start.grams);
  writeBlocks(numbers, [projection.value], start.projection);
  writeBlocks(numbers, [bias.value], start.bias);
  writeBlocks(numbers, [attention.value], start.attention);
  writeBlocks(numbers, [salience.value], start.salience);
}

function readEncoder(
  { table, projection, bias, attention, salience }: MemoryPlan,
  numbers: Float32Array,
  { shape, vocabulary, words }: EncoderParameters,
): EncoderParameters {
  const copy = ({ value }: Parameter): Float32Array => readBlocks(numbers, [value]);
  const all = copy(table);
  return {
    shape,
    vocabulary,
    words: all.slice(0, words.length),
    grams: all.slice(words.length),
    projection: copy(projection),
    bias: copy(bias),
    attention: copy(attention),
    salience: copy(salience),
  };
}

function readHeads({ heads, dims }: MemoryPlan, numbers: Float32Array): readonly TrainedHead[] {
  return heads.map(({ name, classes, weights, bias }) => ({
    name,
    classes,
    weights: Float32Array.from({ length: dims * classes }, (_, at) =>
      itemAt(numbers, weights.value.row(Math.floor(at / classes)) + (at % classes)),
    ),
    bias: numbers.slice(bias.value.at, bias.value.at + classes),
  }));
}
