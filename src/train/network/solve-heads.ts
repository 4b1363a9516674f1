import { isOrdinal } from '../data/label-order.ts';
import { balancedWeights, smoteRows } from '../heads/balance.ts';
import type { FeatureRows, LinearWeights } from '../heads/feature-rows.ts';
import type { SvmReports, SvmSettings } from '../heads/linear-svm.ts';
import { stackThresholds } from '../heads/ordinal.ts';
import { costsOf, goldOf, keepRows } from './head-rows.ts';
import { createSharedSolver } from './shared-solver.ts';
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
