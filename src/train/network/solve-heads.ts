import { itemAt } from '../../core/item-at.ts';
import { isOrdinal } from '../data/label-order.ts';
import { balancedWeights, smoteRows } from '../heads/balance.ts';
import type { FeatureRows, LinearWeights } from '../heads/feature-rows.ts';
import { trainLinearSvm, type SvmReports, type SvmSettings } from '../heads/linear-svm.ts';
import { stackThresholds } from '../heads/ordinal.ts';
import { costsOf, goldOf, keepRows, type GoldRows } from './head-rows.ts';
import type { TrainHost } from './train-host.ts';
import type { TrainHead, TrainOptions, TrainRow } from './train-options.ts';

/** A head for the solver, and its index among all heads, for the progress. */
export interface HeadTask {
  readonly head: Pick<TrainHead, 'name' | 'labels'>;
  readonly at: number;
  readonly of: number;
  /** Most passes over the rows; where absent, the solver's own limit. */
  readonly passes?: number;
  /** Whether the steps of a scale are trained as thresholds. */
  readonly ordinal?: boolean;
}

/**
 * Returns the weights of one head. The rows are those of the training texts, then those of the
 * out-of-scope texts.
 */
export type HeadSolver = (task: HeadTask, rows: FeatureRows) => Promise<LinearWeights>;

const COST = 0.3;
/** With fewer rows, the messages to another thread cost more than they save. */
const MIN_SHARED = 2_000;

/**
 * Whether a head's labels are steps of one scale, and enough of them for thresholds to differ from
 * classes.
 */
export function isScale({ labels }: Pick<TrainHead, 'labels'>): boolean {
  return labels.length > 2 && isOrdinal(labels);
}

/**
 * Solves heads one after the other, on two threads where the host has a second one; the result does
 * not depend on that. The rows stand for the training texts, `train`, and then `outside` texts out of scope.
 */
export function createHeadSolver(
  options: TrainOptions,
  train: readonly TrainRow[],
  outside: number,
  host: TrainHost,
): HeadSolver {
  const solve = createSharedSolver(host);
  return async (task, rows) => {
    const { head, passes, ordinal = false } = task;
    const gold = goldOf(head.name, train, outside, ordinal);
    const known = keepRows(rows, gold);
    const classes = ordinal ? head.labels.length - 1 : head.labels.length;
    const balanced =
      options.balance === 'smote'
        ? smoteRows(known.rows, known.gold, classes, options.seed)
        : known;
    const rowCost = costsOf(train, outside, gold, balanced.rows.count);
    const settings: SvmSettings = {
      classes,
      cost: COST,
      seed: options.seed,
      ...(ordinal && { ordinal }),
      ...(rowCost && { rowCost }),
      ...(passes !== undefined && { passes }),
      ...(options.balance === 'weights' &&
        !ordinal && { classCost: balancedWeights(known.gold, classes) }),
    };
    const solved = await solve(balanced, settings, reportsOf(options, task, classes));
    return ordinal ? stackThresholds(solved) : solved;
  };
}

/** Callbacks of a solver: they report the progress, and throw when the signal fires. */
function reportsOf(
  { signal, onProgress }: TrainOptions,
  { head, at, of }: HeadTask,
  classes: number,
): SvmReports {
  return {
    onClass(done, all) {
      signal?.throwIfAborted();
      onProgress?.({
        phase: 'heads',
        done: (at + done / all) / of,
        stage: { kind: 'class', head: head.name, at: done, of: all },
      });
    },
    onPass(label, pass, loss) {
      onProgress?.({
        phase: 'heads',
        done: (at + label / classes) / of,
        stage: { kind: 'pass', head: head.name, label: head.labels[label] ?? '', pass },
        point: { pass, loss },
      });
    },
  };
}

/** Solves all classes of a head. */
type SvmSolver = (
  known: GoldRows,
  settings: SvmSettings,
  reports: SvmReports,
) => Promise<LinearWeights>;

/**
 * Creates a solver that shares its classes with a second thread, where the host has one. That
 * thread solves every second class; the result is the same, because classes do not depend on each
 * other.
 */
function createSharedSolver({ help }: TrainHost): SvmSolver {
  /** The rows that the other thread already has. */
  let sent: FeatureRows | null = null;
  return async ({ rows, gold }, settings, reports) => {
    const { classes } = settings;
    const solve = (only?: readonly number[]): LinearWeights =>
      trainLinearSvm(rows, gold, { ...settings, ...reports, ...(only && { only }) });
    if (!help || classes < 2 || rows.count < MIN_SHARED) return solve();
    const theirs = help('svm', {
      rows: sent === rows ? null : rows,
      gold,
      options: { ...settings, only: everySecond(classes, 1) },
    });
    theirs.catch(() => undefined); // awaited below
    sent = rows;
    const own = solve(everySecond(classes, 0));
    return addWeights(own, await theirs);
  };
}

function everySecond(classes: number, first: number): readonly number[] {
  return Array.from({ length: classes }, (_, label) => label).filter(
    (label) => label % 2 === first,
  );
}

/** Adds two sets of weights; each is zero for the classes that the other solved. */
function addWeights(a: LinearWeights, b: LinearWeights): LinearWeights {
  const add = (own: Float32Array, other: Float32Array): Float32Array =>
    own.map((value, at) => value + itemAt(other, at));
  return {
    classes: a.classes,
    sparse: add(a.sparse, b.sparse),
    dense: add(a.dense, b.dense),
    bias: add(a.bias, b.bias),
  };
}
