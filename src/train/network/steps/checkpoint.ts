import { parametersOf } from '../job-plan.ts';
import { readBlocks, sizeOf, writeBlocks } from '../memory/copy-blocks.ts';
import type { Block } from '../memory/matrix.ts';
import type { MemoryPlan } from '../memory/memory-plan.ts';
import type { TrainJob } from '../train-job.ts';

/** State of a training apart from its weights. */
export interface Progress {
  step: number;
  bestScore: number;
  bestStep: number;
  looksSinceBest: number;
}

const HEADER_NUMBERS = 8;
const HEADER_BYTES = 8 * HEADER_NUMBERS;

/**
 * Packs weights, moments, best weights and progress into one file. `job` is the job's
 * `fingerprint`.
 */
export function packCheckpoint(
  plan: MemoryPlan,
  numbers: Float32Array,
  best: Float32Array,
  { step, bestScore, bestStep, looksSinceBest }: Progress,
  job: number,
): Uint8Array {
  const blocks = blocksOf(plan);
  const size = sizeOf(blocks);
  const buffer = new ArrayBuffer(HEADER_BYTES + 4 * (size + best.length));
  new Float64Array(buffer, 0, HEADER_NUMBERS).set([
    step,
    bestScore,
    bestStep,
    looksSinceBest,
    size,
    best.length,
    job,
  ]);
  const values = new Float32Array(buffer, HEADER_BYTES);
  readBlocks(numbers, blocks, values);
  values.set(best, size);
  return new Uint8Array(buffer);
}

/**
 * Reads a checkpoint into memory. Returns null, and changes nothing, when it is damaged or belongs
 * to another job.
 */
export function unpackCheckpoint(
  { buffer, length }: Uint8Array<ArrayBuffer>,
  plan: MemoryPlan,
  numbers: Float32Array,
  job: number,
): { progress: Progress; best: Float32Array<ArrayBuffer> } | null {
  if (length < HEADER_BYTES) return null;
  const blocks = blocksOf(plan);
  const size = sizeOf(blocks);
  const [
    step = 0,
    bestScore = 0,
    bestStep = 0,
    looksSinceBest = 0,
    stored,
    bestSize = 0,
    storedJob,
  ] = new Float64Array(buffer, 0, HEADER_NUMBERS);
  if (storedJob !== job || stored !== size || length !== HEADER_BYTES + 4 * (size + bestSize))
    return null;
  const values = new Float32Array(buffer, HEADER_BYTES);
  writeBlocks(numbers, blocks, values.subarray(0, size));
  return { progress: { step, bestScore, bestStep, looksSinceBest }, best: values.slice(size) };
}

/** Returns the blocks that a step changes: weights and moments of all parameters. */
function blocksOf(plan: MemoryPlan): readonly Block[] {
  return parametersOf(plan).flatMap(({ value, moment, square }) => [value, moment, square]);
}

/**
 * Returns a hash of everything that decides a job's result, including the initial weights, so that
 * no training resumes from another job's state.
 */
export function fingerprint(
  { shape, vocabulary, corpus, heads, tasks, watch, settings }: TrainJob,
  plan: MemoryPlan,
  memory: WebAssembly.Memory,
): number {
  let hash = 0x811c9dc5;
  const add = (values: ArrayLike<number>): void => {
    for (let at = 0; at < values.length; at++) hash = Math.imul(hash ^ values[at]!, 0x01000193);
  };
  const plain = {
    shape,
    vocabulary,
    heads,
    settings,
    tasks: tasks.map(({ kind, batch, weight }) => ({ kind, batch, weight })),
  };
  add(Array.from(JSON.stringify(plain), (character) => character.charCodeAt(0)));
  for (const list of [corpus.rowStarts, corpus.rows, corpus.textStarts, corpus.tokens]) add(list);
  for (const task of tasks)
    for (const list of task.kind === 'labels' ? [task.texts, task.gold] : [task.left, task.right])
      add(list);
  for (const { texts, gold } of watch) [texts, gold].forEach(add);
  for (const { value } of parametersOf(plan))
    add(new Int32Array(memory.buffer, value.at * 4, value.size));
  return hash >>> 0;
}
