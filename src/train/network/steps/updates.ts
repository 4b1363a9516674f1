import { failPlan, type Parameter } from '../memory/memory-plan.ts';
import { ShapeError } from '../memory/matrix.ts';
import { RowList } from '../memory/row-list.ts';
import type { TrainSettings } from '../train-job.ts';
import type { Thread } from './thread.ts';

const KEEP_FIRST = 0.9;
const KEEP_SECOND = 0.999;
const EPSILON = 1e-8;
const BYTES = 4;

/** Learning rate of a step, as a share of the highest: linear warm-up, then half a cosine down to 0. */
export function rateShare(
  step: number,
  { steps, warmUp }: Pick<TrainSettings, 'steps' | 'warmUp'>,
): number {
  const rising = Math.max(1, Math.round(steps * warmUp));
  if (step < rising) return (step + 1) / rising;
  return 0.5 * (1 + Math.cos((Math.PI * (step - rising)) / Math.max(1, steps - rising)));
}

/** What one step changes. */
export interface UpdateStep {
  /** Counts from 0. */
  readonly step: number;
  /** The head that learnt in this step; −1 leaves all heads alone. */
  readonly head: number;
  /** Steps that the head has learnt in before, for its bias correction. */
  readonly headTurn: number;
}

/**
 * Adds the shards' gradients up in a fixed order and takes one AdamW step (Loshchilov and Hutter
 * 2019), for this thread's part of every parameter. Table rows that no shard touched are left alone.
 * Gradients are 0 afterwards; the touched lists are cleared by the caller.
 */
export function createUpdate(thread: Thread): (step: UpdateStep) => void {
  const { plan, memory } = thread;
  const { settings } = thread.job;
  const touched = plan.touched.map((block) => new RowList(memory, block));
  const isDone = new Uint8Array(plan.rows);
  const dense = [plan.projection, plan.bias, plan.attention, plan.salience];
  return ({ step, head, headTurn }) => {
    const rate = settings.rate * rateShare(step, settings);
    const decay = rate * settings.decay;
    const corrected = rate * correction(step);
    updateTable(thread, touched, isDone, corrected);
    for (const parameter of dense) updateDense(thread, parameter, corrected, decay);
    if (head < 0) return;
    const { weights, bias } = plan.heads[head] ?? failPlan();
    for (const parameter of [weights, bias])
      updateDense(thread, parameter, rate * correction(headTurn), decay);
  };
}

/** Factor of Adam's bias correction (Kingma and Ba 2015, section 2): √(1 − β₂ᵗ) / (1 − β₁ᵗ) with t = step + 1. */
function correction(step: number): number {
  return Math.sqrt(1 - KEEP_SECOND ** (step + 1)) / (1 - KEEP_FIRST ** (step + 1));
}

/** Steps every touched row that falls to this thread, once. */
function updateTable(
  thread: Thread,
  touched: readonly RowList[],
  isDone: Uint8Array,
  rate: number,
): void {
  const { table } = thread.plan;
  const { cols } = table.value;
  for (const list of touched) {
    for (let at = 0; at < list.count; at++) {
      const row = list.at(at);
      if (row % thread.ranks !== thread.rank || isDone[row]) continue;
      isDone[row] = 1;
      stepNumbers(thread, table, row * cols, cols, rate, 0);
    }
  }
  for (const list of touched) for (let at = 0; at < list.count; at++) isDone[list.at(at)] = 0;
}

/** Steps this thread's part of a parameter; `decay` is for those that decay. */
function updateDense(thread: Thread, parameter: Parameter, rate: number, decay: number): void {
  const { size } = parameter.value;
  const part = Math.ceil(size / thread.ranks / 8) * 8;
  const from = thread.rank * part;
  const own = Math.min(part, size - from);
  if (own > 0) stepNumbers(thread, parameter, from, own, rate, parameter.decays ? decay : 0);
}

/**
 * One step of `size` numbers of a parameter from the number `from` on, a multiple of four; `adam` in
 * `vector-kernels.wat` has the formula.
 */
function stepNumbers(
  { kernels, numbers }: Thread,
  { value, moment, square, gradients }: Parameter,
  from: number,
  size: number,
  rate: number,
  decay: number,
): void {
  if (!(from >= 0 && from + size <= value.size) || size % 4)
    throw new ShapeError(`${size} numbers from ${from} of ${value.size}`);
  const [sum = failPlan(), ...others] = gradients;
  for (const { at } of others) {
    kernels.axpy((sum.at + from) * BYTES, (at + from) * BYTES, 1, size * BYTES);
    numbers.fill(0, at + from, at + from + size);
  }
  kernels.adam(
    (value.at + from) * BYTES,
    (sum.at + from) * BYTES,
    (moment.at + from) * BYTES,
    (square.at + from) * BYTES,
    size * BYTES,
    rate,
    KEEP_FIRST,
    KEEP_SECOND,
    EPSILON,
    decay,
  );
}
