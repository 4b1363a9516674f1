import type { FeatureRows, LinearWeights } from '../heads/feature-rows.ts';
import { trainLinearSvm, type SvmReports, type SvmSettings } from '../heads/linear-svm.ts';
import type { GoldRows } from './head-rows.ts';
import type { TrainHost } from './train-host.ts';

/** Solves all classes of a head. */
export type SvmSolver = (
  known: GoldRows,
  settings: SvmSettings,
  reports: SvmReports,
) => Promise<LinearWeights>;

/** With fewer rows, the messages to another thread cost more than they save. */
const MIN_SHARED = 2_000;

/**
 * Creates a solver that shares its classes with a second thread, where the host has one. That
 * thread solves every second class; the result is the same, because classes do not depend on each
 * other.
 */
export function createSharedSolver({ help }: TrainHost): SvmSolver {
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
    own.map((value, at) => value + other[at]!);
  return {
    classes: a.classes,
    sparse: add(a.sparse, b.sparse),
    dense: add(a.dense, b.dense),
    bias: add(a.bias, b.bias),
  };
}
