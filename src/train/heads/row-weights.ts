import { createRowKernels } from '../kernels/row-kernels.ts';
import type { FeatureRows } from './feature-rows.ts';

/**
 * Weights of one class and the rows that train them. A solver calls these methods millions of
 * times.
 */
export interface RowWeights {
  /** Sets all weights to 0. */
  reset(): void;
  /** Returns bias + row · weights, added up in a fixed order. */
  score(row: number): number;
  /** Adds `step` × row to the weights and `step` to the bias. */
  add(row: number, step: number): void;
  /** Returns sparse weights, dense weights and bias, valid until the next `reset`. */
  values(): Float64Array;
}

/**
 * Uses SIMD kernels where the engine and the memory allow them, else plain code; both give the same
 * bits.
 */
export function createRowWeights(rows: FeatureRows): RowWeights {
  return withKernels(rows) ?? plainRowWeights(rows);
}

export function plainRowWeights({
  starts,
  ids,
  values,
  features,
  dims,
  dense,
}: FeatureRows): RowWeights {
  const weights = new Float64Array(features + dims + 1);
  const biasAt = features + dims;
  return {
    reset() {
      weights.fill(0);
    },
    score(row) {
      const end = starts[row + 1]!;
      let score = weights[biasAt]!;
      for (let entry = starts[row]!; entry < end; entry++)
        score += weights[ids[entry]!]! * values[entry]!;
      for (let dim = 0, from = row * dims; dim < dims; dim++)
        score += weights[features + dim]! * dense[from + dim]!;
      return score;
    },
    add(row, step) {
      const end = starts[row + 1]!;
      for (let entry = starts[row]!; entry < end; entry++) {
        const id = ids[entry]!;
        weights[id]! += step * values[entry]!;
      }
      for (let dim = 0, from = row * dims; dim < dims; dim++)
        weights[features + dim] = weights[features + dim]! + step * dense[from + dim]!;
      weights[biasAt]! += step;
    },
    values: () => weights,
  };
}

/**
 * Lays out the rows for the kernel: sparse entries as pairs of address and value, dense rows padded
 * to blocks, and the weights in the same memory.
 */
function withKernels({
  count,
  starts,
  ids,
  values,
  features,
  dims,
  dense,
}: FeatureRows): RowWeights | null {
  const stride = Math.ceil(dims / BLOCK) * BLOCK;
  const entriesAt = (features + stride + 1) * 8 + 8;
  const denseAt = entriesAt + ids.length * 8;
  const kernels = createRowKernels(denseAt + count * stride * 4);
  if (!kernels) return null;
  const { buffer } = kernels.memory;
  const weights = new Float64Array(buffer, 0, features + stride + 1);
  const [addresses, numbers] = [
    new Uint32Array(buffer, entriesAt, 2 * ids.length),
    new Float32Array(buffer, entriesAt, 2 * ids.length),
  ];
  for (let entry = 0; entry < ids.length; entry++) {
    addresses[2 * entry] = ids[entry]! * 8;
    numbers[2 * entry + 1] = values[entry]!;
  }
  const padded = new Float32Array(buffer, denseAt, count * stride);
  for (let row = 0; row < count && dims > 0; row++)
    padded.set(dense.subarray(row * dims, (row + 1) * dims), row * stride);
  const biasAt = features + stride;
  const entries = (row: number): readonly [from: number, count: number] => [
    entriesAt + starts[row]! * 8,
    starts[row + 1]! - starts[row]!,
  ];
  return {
    reset() {
      weights.fill(0);
    },
    score(row) {
      const [from, length] = entries(row);
      return kernels.score(
        weights[biasAt]!,
        from,
        length,
        features * 8,
        denseAt + row * stride * 4,
        stride / BLOCK,
      );
    },
    add(row, step) {
      const [from, length] = entries(row);
      kernels.add(step, from, length, features * 8, denseAt + row * stride * 4, stride / BLOCK);
      weights[biasAt]! += step;
    },
    values() {
      const plain = new Float64Array(features + dims + 1);
      plain.set(weights.subarray(0, features + dims));
      plain[features + dims] = weights[biasAt]!;
      return plain;
    },
  };
}

/** Dense numbers that the kernel reads at once. */
const BLOCK = 8;
