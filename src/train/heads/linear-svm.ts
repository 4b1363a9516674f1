import type { FeatureRows, LinearWeights } from './feature-rows.ts';
import { createRandom, shuffle } from './random.ts';
import { createRowWeights, type RowWeights } from './row-weights.ts';

/** Settings of a solver, as plain data that can be posted to another thread. */
export interface SvmSettings {
  readonly classes: number;
  /** Weight of the errors relative to the norm of the weights. */
  readonly cost: number;
  readonly seed: number;
  /** Most passes over the rows per class. */
  readonly passes?: number;
  /** Factor on `cost` per class, for unbalanced data. */
  readonly classCost?: readonly number[];
  /** Factor on `cost` per row; rows with a small factor count less. */
  readonly rowCost?: Float32Array;
  /**
   * Whether class c separates the rows above step c of a scale from the others, instead of the rows
   * of class c.
   */
  readonly ordinal?: boolean;
  /**
   * Solves only these classes, so that threads can share the work; the weights of the others stay
   * zero.
   */
  readonly only?: readonly number[];
}

/** Callbacks of a solver. An error that one throws stops the solver. */
export interface SvmReports {
  readonly onClass?: (done: number, of: number) => void;
  /** Gets the mean squared hinge loss of the rows that the pass visited. */
  readonly onPass?: (label: number, pass: number, loss: number) => void;
}

export interface SvmOptions extends SvmSettings, SvmReports {}

/**
 * Trains one-against-the-rest linear support vector machines with squared hinge loss by dual
 * coordinate descent with shrinking (Hsieh et al. 2008). `gold` holds one class per row, −1 for
 * rows without a class.
 */
export function trainLinearSvm(
  rows: FeatureRows,
  gold: Int32Array,
  options: SvmOptions,
): LinearWeights {
  const { classes } = options;
  const sparse = new Float32Array(rows.features * classes);
  const dense = new Float32Array(rows.dims * classes);
  const bias = new Float32Array(classes);
  const { squares, weights } = solverOf(rows);
  const wanted = options.only ?? Array.from({ length: classes }, (_, label) => label);
  wanted.forEach((label, done) => {
    const solved = solveOne(weights, gold, squares, label, options);
    for (let id = 0; id < rows.features; id++) sparse[id * classes + label] = solved[id]!;
    for (let dim = 0; dim < rows.dims; dim++)
      dense[dim * classes + label] = solved[rows.features + dim]!;
    bias[label] = solved[rows.features + rows.dims]!;
    options.onClass?.(done + 1, wanted.length);
  });
  return { classes, sparse, dense, bias };
}

/**
 * Solves one class. Returns its weights: sparse, dense, then the bias (a feature that is always 1).
 * They are valid until the next class is solved.
 */
function solveOne(
  weights: RowWeights,
  gold: Int32Array,
  squares: Float64Array,
  label: number,
  options: SvmOptions,
): Float64Array {
  const count = squares.length;
  weights.reset();
  const alpha = new Float64Array(count);
  const order = Uint32Array.from({ length: count }, (_, row) => row);
  const random = createRandom(options.seed * 1_000_003 + label);
  let active = count;
  let bound = Infinity;
  for (let pass = 0; pass < (options.passes ?? 60); pass++) {
    let highest = -Infinity;
    let lowest = Infinity;
    shuffle(order, random, active);
    let loss = 0;
    for (let at = 0; at < active; at++) {
      const row = order[at]!;
      const own = gold[row] ?? -1;
      const sign = (options.ordinal ? own > label : own === label) ? 1 : -1;
      const cost =
        options.cost *
        (options.rowCost?.[row] ?? 1) *
        (own >= 0 ? (options.classCost?.[own] ?? 1) : 1);
      const slack = 0.5 / cost;
      const margin = weights.score(row);
      loss += Math.max(0, 1 - sign * margin) ** 2;
      const old = alpha[row]!;
      const gradient = sign * margin - 1 + old * slack;
      if (old === 0 && gradient > bound) {
        active--;
        order[at] = order[active]!;
        order[active] = row;
        at--;
        continue;
      }
      const projected = old === 0 ? Math.min(gradient, 0) : gradient;
      highest = Math.max(highest, projected);
      lowest = Math.min(lowest, projected);
      if (Math.abs(projected) < 1e-12) continue;
      const next = Math.max(old - gradient / (squares[row]! + slack), 0);
      const step = (next - old) * sign;
      alpha[row] = next;
      weights.add(row, step);
    }
    options.onPass?.(label, pass + 1, loss / count);
    if (highest - lowest <= TOLERANCE) {
      if (active === count) break;
      active = count;
      bound = Infinity;
      continue;
    }
    bound = highest <= 0 ? Infinity : highest;
  }
  return weights.values();
}

/** The usual value of solvers: a smaller tolerance takes longer and changes no decision. */
const TOLERANCE = 0.1;

/** Data that all heads over the same rows share; it is freed with the rows. */
const solvers = new WeakMap<
  FeatureRows,
  { readonly squares: Float64Array; readonly weights: RowWeights }
>();

function solverOf(rows: FeatureRows): {
  readonly squares: Float64Array;
  readonly weights: RowWeights;
} {
  const known = solvers.get(rows);
  if (known) return known;
  const made = { squares: squaredNorms(rows), weights: createRowWeights(rows) };
  solvers.set(rows, made);
  return made;
}

function squaredNorms(rows: FeatureRows): Float64Array {
  const squares = new Float64Array(rows.count);
  for (let row = 0; row < rows.count; row++) {
    let sum = 1;
    for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry++)
      sum += rows.values[entry]! ** 2;
    for (let dim = row * rows.dims; dim < (row + 1) * rows.dims; dim++)
      sum += rows.dense[dim]! ** 2;
    squares[row] = sum;
  }
  return squares;
}
