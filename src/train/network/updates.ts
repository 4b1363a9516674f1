import type { Kernels } from '../kernels/kernels.ts';
import { SHARDS, type MemoryPlan, type Parameter } from './memory-plan.ts';
import type { TrainSettings } from './train-job.ts';

const KEEP_FIRST = 0.9;
const KEEP_SECOND = 0.999;
const EPSILON = 1e-8;

/** Learning rate of a step, as a share of the highest: linear warm-up, then half a cosine down to 0. */
export function rateShare(
  step: number,
  { steps, warmUp }: Pick<TrainSettings, 'steps' | 'warmUp'>,
): number {
  const rising = Math.max(1, Math.round(steps * warmUp));
  if (step < rising) return (step + 1) / rising;
  return 0.5 * (1 + Math.cos((Math.PI * (step - rising)) / Math.max(1, steps - rising)));
}

/**
 * Adds the shards' gradients up in a fixed order and takes one AdamW step, for this thread's part
 * of every parameter. Table rows that no shard touched are left alone. Gradients are 0 afterwards;
 * the touched lists are cleared by the caller.
 */
// eslint-disable-next-line max-lines-per-function -- one computation over shared arrays, in the order of its formula; every part of it is short.
export function createUpdate(
  plan: MemoryPlan,
  memory: WebAssembly.Memory,
  kernels: Kernels,
  rank: number,
  ranks: number,
) {
  const integers = new Int32Array(memory.buffer);
  const { width } = plan.shape;
  const done = new Uint8Array(plan.rows);
  const byte = (at: number): number => at * 4;

  function adam(
    parameter: Parameter,
    from: number,
    size: number,
    rate: number,
    decay: number,
  ): void {
    const [first, ...others] = parameter.gradients;
    if (!first) return;
    for (const other of others) {
      kernels.axpy(byte(first.at + from), byte(other.at + from), 1, byte(size));
      new Float32Array(memory.buffer, byte(other.at + from), size).fill(0);
    }
    kernels.adam(
      byte(parameter.value.at + from),
      byte(first.at + from),
      byte(parameter.moment.at + from),
      byte(parameter.square.at + from),
      byte(size),
      rate,
      KEEP_FIRST,
      KEEP_SECOND,
      EPSILON,
      decay,
    );
  }

  function updateTable(rate: number): void {
    for (let shard = 0; shard < SHARDS; shard++) {
      const list = plan.touched[shard]!.at;
      const count = integers[list]!;
      for (let at = 1; at <= count; at++) {
        const row = integers[list + at]!;
        if (row % ranks !== rank || done[row]) continue;
        done[row] = 1;
        adam(plan.table, row * width, width, rate, 0);
      }
    }
    for (let shard = 0; shard < SHARDS; shard++) {
      const list = plan.touched[shard]!.at;
      for (let at = 1; at <= integers[list]!; at++) done[integers[list + at]!] = 0;
    }
  }

  return {
    /** `turn` counts the steps of the head's own task, for its bias correction; −1 leaves all heads alone. */
    step(
      step: number,
      rateShareNow: number,
      settings: TrainSettings,
      head: number,
      headTurn: number,
    ): void {
      const rate = settings.rate * rateShareNow;
      const corrected = rate * correction(step);
      updateTable(corrected);
      const dense = [plan.projection, plan.bias, plan.attention, plan.salience].map(
        (parameter) => ({ parameter, rate: corrected }),
      );
      const own = plan.heads[head];
      if (own)
        dense.push(
          ...[own.weights, own.bias].map((parameter) => ({
            parameter,
            rate: rate * correction(headTurn),
          })),
        );
      for (const { parameter, rate: own } of dense) {
        const part = Math.ceil(parameter.value.size / ranks / 8) * 8;
        const from = rank * part;
        const size = Math.min(part, parameter.value.size - from);
        if (size > 0)
          adam(
            parameter,
            from,
            Math.ceil(size / 4) * 4,
            own,
            parameter.decays ? rate * settings.decay : 0,
          );
      }
    },
  };
}

function correction(step: number): number {
  return Math.sqrt(1 - KEEP_SECOND ** (step + 1)) / (1 - KEEP_FIRST ** (step + 1));
}
