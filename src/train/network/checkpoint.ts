import { parametersOf } from './job-plan.ts';
import type { MemoryPlan } from './memory-plan.ts';

/** Progress of a training beside its weights. */
export interface Progress {
  step: number;
  bestScore: number;
  bestStep: number;
  looksSinceBest: number;
}

const HEADER_NUMBERS = 8;

/** Weights, moments, best weights so far and progress as one file. */
export function packCheckpoint(plan: MemoryPlan, numbers: Float32Array, best: Float32Array, progress: Progress): Uint8Array {
  const parts = parametersOf(plan).flatMap(({ value, moment, square }) => [value, moment, square]);
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const file = new Float64Array(HEADER_NUMBERS);
  file.set([progress.step, progress.bestScore, progress.bestStep, progress.looksSinceBest, size, best.length]);
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

/** Reads a checkpoint back into memory. Returns null when it belongs to a job of other sizes. */
export function unpackCheckpoint(bytes: Uint8Array<ArrayBuffer>, plan: MemoryPlan, numbers: Float32Array): { progress: Progress; best: Float32Array } | null {
  const parts = parametersOf(plan).flatMap(({ value, moment, square }) => [value, moment, square]);
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const [step = 0, bestScore = 0, bestStep = 0, looksSinceBest = 0, stored, bestSize = 0] = new Float64Array(bytes.buffer, 0, HEADER_NUMBERS);
  if (stored !== size || bytes.length !== 8 * HEADER_NUMBERS + 4 * (size + bestSize)) return null;
  const values = new Float32Array(bytes.buffer, 8 * HEADER_NUMBERS);
  let at = 0;
  for (const part of parts) numbers.set(values.subarray(at, (at += part.size)), part.at);
  return { progress: { step, bestScore, bestStep, looksSinceBest }, best: values.slice(at) };
}
