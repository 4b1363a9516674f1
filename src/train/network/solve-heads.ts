import { SCOPE, type HeadName } from '../../core/labels.ts';
import { isOrdinal } from '../data/label-order.ts';
import { balancedWeights, smoteRows } from '../heads/balance.ts';
import { packRows, type FeatureRows, type LinearWeights } from '../heads/feature-rows.ts';
import { trainLinearSvm, type SvmOptions } from '../heads/linear-svm.ts';
import { stackThresholds } from '../heads/ordinal.ts';
import type { TrainHost } from './train-host.ts';
import type { TrainHead, TrainOptions, TrainRow } from './train-options.ts';

/** A head as the solver sees it, and its place among all heads, for progress. */
export interface HeadTask {
  readonly head: Pick<TrainHead, 'name' | 'labels'>;
  readonly at: number;
  readonly of: number;
  /** Most passes over the rows; the solver's own bound where absent. */
  readonly passes?: number;
  /** Whether steps of a scale are learnt as thresholds. */
  readonly ordinal?: boolean;
}

/** Weights of one head over rows that stand for the training texts and then the out-of-scope ones. */
export type HeadSolver = (task: HeadTask, rows: FeatureRows) => Promise<LinearWeights>;

/** With fewer rows the messages to another thread cost more than they save. */
const MIN_SHARED = 2_000;
const COST = 0.3;
/** Gold of a row that a head does not learn from. */
const UNKNOWN = -2;
/** Gold of a row that is a counter-example to every class. */
const NONE = -1;

/** Whether a head's labels are steps of one scale, of which there are enough for thresholds to differ from classes. */
export function isScale({ labels }: Pick<TrainHead, 'labels'>): boolean {
  return labels.length > 2 && isOrdinal(labels);
}

/**
 * Solves heads one after the other, on two threads where the host has a second one; the result does
 * not depend on that.
 */
// eslint-disable-next-line max-lines-per-function -- one closure: its functions share this state and are short themselves.
export function createHeadSolver(
  options: TrainOptions,
  train: readonly TrainRow[],
  outside: number,
  host: TrainHost,
): HeadSolver {
  /** Rows that the other thread has already. */
  let sent: FeatureRows | null = null;
  return async ({ head, at, of, passes, ordinal = false }, rows) => {
    const gold = goldOf(head.name, train, outside, ordinal);
    const known = keepRows(rows, gold);
    const classes = ordinal ? head.labels.length - 1 : head.labels.length;
    const balanced =
      options.balance === 'smote'
        ? smoteRows(known.rows, known.gold, classes, options.seed)
        : known;
    const rowCost = costsOf(train, outside, gold, balanced.rows.count);
    const settings: SvmOptions = {
      classes,
      cost: COST,
      seed: options.seed,
      ...(ordinal && { ordinal }),
      ...(rowCost && { rowCost }),
      ...(passes !== undefined && { passes }),
      ...(options.balance === 'weights' && !ordinal
        ? { classCost: balancedWeights(known.gold, classes) }
        : {}),
    };
    // Classes are solved apart from each other: another thread may take every second one, and nothing changes.
    const shares = host.help && classes > 1 && balanced.rows.count >= MIN_SHARED;
    const theirs = shares
      ? host.help?.('svm', {
          rows: sent === balanced.rows ? null : balanced.rows,
          gold: balanced.gold,
          options: { ...settings, only: everySecond(classes, 1) },
        })
      : undefined;
    theirs?.catch(() => undefined); // awaited below
    if (shares) sent = balanced.rows;
    const own = trainLinearSvm(balanced.rows, balanced.gold, {
      ...settings,
      ...(shares && { only: everySecond(classes, 0) }),
      onClass(done, all) {
        options.signal?.throwIfAborted();
        options.onProgress?.({
          phase: 'heads',
          done: (at + done / all) / of,
          stage: { kind: 'class', head: head.name, at: done, of: all },
        });
      },
      onPass(label, pass, loss) {
        options.onProgress?.({
          phase: 'heads',
          done: (at + label / classes) / of,
          stage: { kind: 'pass', head: head.name, label: head.labels[label] ?? '', pass },
          point: { pass, loss },
        });
      },
    });
    const solved = theirs ? addWeights(own, await theirs) : own;
    return ordinal ? stackThresholds(solved) : solved;
  };
}

/**
 * Gold a row: an out-of-scope text is the one class of the scope head, no step of a scale, and none
 * of any other head's classes.
 */
function goldOf(
  name: HeadName,
  train: readonly TrainRow[],
  outside: number,
  ordinal: boolean,
): Int32Array {
  const elsewhere = name === SCOPE ? 0 : ordinal ? UNKNOWN : NONE;
  const inside = name === SCOPE ? NONE : UNKNOWN;
  return Int32Array.from([
    ...train.map(({ gold }) => gold[name] ?? inside),
    ...Array.from({ length: outside }, () => elsewhere),
  ]);
}

/** Costs of the rows that are kept; null where every row counts alike. Rows that balancing made up count in full. */
function costsOf(
  train: readonly TrainRow[],
  outside: number,
  gold: Int32Array,
  count: number,
): Float32Array | null {
  if (!train.some(({ weight = 1 }) => weight !== 1)) return null;
  const costs = new Float32Array(count).fill(1);
  let next = 0;
  for (let row = 0; row < train.length + outside; row++)
    if (gold[row] !== UNKNOWN) costs[next++] = train[row]?.weight ?? 1;
  return costs;
}

function everySecond(classes: number, first: number): readonly number[] {
  return Array.from({ length: classes }, (_, label) => label).filter(
    (label) => label % 2 === first,
  );
}

/** Weights of classes that were solved apart: the others' are zero. */
function addWeights(a: LinearWeights, b: LinearWeights): LinearWeights {
  const add = (own: Float32Array, other: Float32Array): Float32Array =>
    own.map((value, at) => value + other[at]!);
  return {
    classes: a.classes,
    sparse: add(a.sparse, b.sparse),
    dense: add(a.dense, b.dense),
    bias: add(a.bias, b.bias),
  };
}

/** Rows whose head is labelled (or that belong to no class at all). */
function keepRows(rows: FeatureRows, gold: Int32Array): { rows: FeatureRows; gold: Int32Array } {
  const kept = [...gold.keys()].filter((row) => gold[row] !== UNKNOWN);
  if (kept.length === rows.count) return { rows, gold };
  const packed = packRows(
    kept.map((row) => {
      const [from, to] = [rows.starts[row]!, rows.starts[row + 1]!];
      return { ids: [...rows.ids.subarray(from, to)], values: [...rows.values.subarray(from, to)] };
    }),
    rows.features,
  );
  const dense = new Float32Array(kept.length * rows.dims);
  kept.forEach((row, at) =>
    dense.set(rows.dense.subarray(row * rows.dims, (row + 1) * rows.dims), at * rows.dims),
  );
  return {
    rows: { ...packed, dims: rows.dims, dense },
    gold: Int32Array.from(kept, (row) => gold[row] ?? -1),
  };
}
