import { failPlan, type Parameter } from '../memory/memory-plan.ts';
import type { Matrix } from '../memory/matrix.ts';
import { RowList } from '../memory/row-list.ts';
import type { TrainSettings } from '../train-job.ts';
import type { Batch } from './batches.ts';
import type { Thread } from './thread.ts';

const KEEP_FIRST = 0.9;
const KEEP_SECOND = 0.999;
const EPSILON = 1e-8;

/**
 * Returns the learning rate of a step as a share of the highest one: a linear warm-up, then half a
 * cosine down to 0.
 */
export function rateShare(
  step: number,
  { steps, warmUp }: Pick<TrainSettings, 'steps' | 'warmUp'>,
): number {
  const rising = Math.max(1, Math.round(steps * warmUp));
  if (step < rising) return (step + 1) / rising;
  return 0.5 * (1 + Math.cos((Math.PI * (step - rising)) / Math.max(1, steps - rising)));
}

/**
 * Changes the weights after a step, counted from 0; of the heads it changes only the batch's own.
 */
export type Update = (step: number, batch: Pick<Batch, 'head' | 'headTurn'>) => void;

/**
 * Creates an update. It adds the shards' gradients in a fixed order and takes one AdamW step
 * (Loshchilov and Hutter 2019) for this thread's part of all parameters. It skips table rows that
 * no shard touched. It sets the gradients to 0; the caller clears the touched lists.
 */
export function createUpdate(thread: Thread): Update {
  const { plan, memory } = thread;
  const { settings } = thread.job;
  const touched = plan.touched.map((block) => new RowList(memory, block));
  const isDone = new Uint8Array(plan.rows);
  const dense = [plan.projection, plan.bias, plan.attention, plan.salience];
  return (step, { head, headTurn }) => {
    const rate = settings.rate * rateShare(step, settings);
    const decay = rate * settings.decay;
    const corrected = rate * correction(step);
    updateTable(thread, touched, isDone, corrected);
    for (const parameter of dense) updateDense(thread, parameter, corrected, decay);
    const own = plan.heads[head];
    for (const parameter of own ? [own.weights, own.bias] : [])
      updateDense(thread, parameter, rate * correction(headTurn), decay);
  };
}

/** Factor of Adam's bias correction (Kingma and Ba 2015, section 2): √(1 − β₂ᵗ) / (1 − β₁ᵗ) with t = step + 1. */
function correction(step: number): number {
  return Math.sqrt(1 - KEEP_SECOND ** (step + 1)) / (1 - KEEP_FIRST ** (step + 1));
}

/** Updates each touched table row of this thread once. */
function updateTable(
  thread: Thread,
  touched: readonly RowList[],
  isDone: Uint8Array,
  rate: number,
): void {
  for (const list of touched) {
    for (const row of list.rows()) {
      if (row % thread.ranks !== thread.rank || isDone[row]) continue;
      isDone[row] = 1;
      stepRows(thread, thread.plan.table, row, 1, rate, 0);
    }
  }
  for (const list of touched) for (const row of list.rows()) isDone[row] = 0;
}

/** Updates this thread's rows of a parameter; `decay` applies only to parameters that decay. */
function updateDense(thread: Thread, parameter: Parameter, rate: number, decay: number): void {
  const { rows } = parameter.value;
  const part = Math.ceil(rows / thread.ranks);
  const first = thread.rank * part;
  const count = Math.min(part, rows - first);
  if (count > 0) stepRows(thread, parameter, first, count, rate, parameter.decays ? decay : 0);
}

/**
 * Takes one step for some rows of a parameter; `adam` in `vector-kernels.wat` states the formula.
 */
function stepRows(
  { kernels, numbers }: Thread,
  { value, moment, square, gradients }: Parameter,
  first: number,
  count: number,
  rate: number,
  decay: number,
): void {
  const size = count * value.cols;
  const [sum = failPlan(), ...others] = gradients;
  const byteOf = (matrix: Matrix): number => matrix.row(first) * 4;
  for (const other of others) {
    kernels.axpy(byteOf(sum), byteOf(other), 1, size * 4);
    numbers.fill(0, other.row(first), other.row(first) + size);
  }
  kernels.adam(
    byteOf(value),
    byteOf(sum),
    byteOf(moment),
    byteOf(square),
    size * 4,
    rate,
    KEEP_FIRST,
    KEEP_SECOND,
    EPSILON,
    decay,
  );
}
