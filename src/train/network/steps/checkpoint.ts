import { parametersOf } from '../job-plan.ts';
import type { MemoryPlan } from '../memory/memory-plan.ts';
import type { TrainJob } from '../train-job.ts';

/** Progress of a training beside its weights. */
export interface Progress {
  step: number;
  bestScore: number;
  bestStep: number;
  looksSinceBest: number;
}

const HEADER_NUMBERS = 8;

/** Weights, moments, best weights so far and progress as one file. `job` is the job's `fingerprint`. */
export function packCheckpoint(
  plan: MemoryPlan,
  numbers: Float32Array,
  best: Float32Array,
  progress: Progress,
  job: number,
): Uint8Array {
  const parts = parametersOf(plan).flatMap(({ value, moment, square }) => [value, moment, square]);
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const file = new Float64Array(HEADER_NUMBERS);
  file.set([
    progress.step,
    progress.bestScore,
    progress.bestStep,
    progress.looksSinceBest,
    size,
    best.length,
    job,
  ]);
  const out = new Uint8Array(file.byteLength + 4 * (size + best.length));
  out.set(new Uint8Array(file.buffer));
  let at = file.byteLength;
  const add = (values: Float32Array): void => {
    out.set(new Uint8Array(values.slice().buffer), at);
    at += values.byteLength;
  };
  for (const part of parts) add(numbers.subarray(part.at, part.at + part.size));
  add(best);
  return out;
}

/**
 * Reads a checkpoint back into memory. Returns null, and touches nothing, when it is damaged or
 * belongs to another job.
 */
export function unpackCheckpoint(
  bytes: Uint8Array<ArrayBuffer>,
  plan: MemoryPlan,
  numbers: Float32Array,
  job: number,
): { progress: Progress; best: Float32Array } | null {
  const parts = parametersOf(plan).flatMap(({ value, moment, square }) => [value, moment, square]);
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  if (bytes.length < 8 * HEADER_NUMBERS) return null;
  const [
    step = 0,
    bestScore = 0,
    bestStep = 0,
    looksSinceBest = 0,
    stored,
    bestSize = 0,
    storedJob,
  ] = new Float64Array(bytes.buffer, 0, HEADER_NUMBERS);
  if (
    storedJob !== job ||
    stored !== size ||
    bytes.length !== 8 * HEADER_NUMBERS + 4 * (size + bestSize)
  )
    return null;
  const values = new Float32Array(bytes.buffer, 8 * HEADER_NUMBERS);
  let at = 0;
  for (const part of parts) numbers.set(values.subarray(at, (at += part.size)), part.at);
  return { progress: { step, bestScore, bestStep, looksSinceBest }, best: values.slice(at) };
}

/**
 * A number for everything that decides a job's result, the weights it starts from included: no
 * training goes on from another one's state.
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
