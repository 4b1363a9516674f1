import type { DriftCheck, DriftResult } from '../../../core/drift.ts';

/** How one check stands after all windows. */
export interface DriftState {
  readonly check: DriftCheck;
  /** Its newest result; null where no window could be compared. */
  readonly last: DriftResult | null;
  /** Index of the first window with an alarm; -1 without one. */
  readonly first: number;
  /** Whether its newest result is an alarm. */
  readonly isNow: boolean;
}

const CHECKS: readonly DriftCheck[] = ['labels', 'abstain', 'embedding'];

/**
 * The state of each check, by the results of all windows in their order. A window in which every
 * ticket was left to people has no label mix; the newest window that has one counts.
 */
export function driftStates(results: readonly (readonly DriftResult[])[]): readonly DriftState[] {
  return CHECKS.map((check) => {
    const own = results.map((list) => list.find((result) => result.check === check) ?? null);
    const last = own.findLast((result) => result !== null) ?? null;
    return {
      check,
      last,
      first: own.findIndex((result) => result?.isAlarm === true),
      isNow: last?.isAlarm === true,
    };
  });
}
