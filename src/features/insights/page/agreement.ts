import { latestCorrections } from '../../../store/merge-corrections.ts';
import type { CorrectionRecord } from '../../../store/schema.ts';
import { bump } from './counting.ts';

/**
 * How often people confirmed the model's label. `pairs`: model's label → person's label → count.
 */
export interface Agreement {
  readonly decided: number;
  readonly agreed: number;
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Null where people decided none of the tickets that the model had labelled. */
export function agreementOf(corrections: readonly CorrectionRecord[]): Agreement | null {
  const pairs = new Map<string, Map<string, number>>();
  let [decided, agreed] = [0, 0];
  for (const { head, was, label } of latestCorrections(corrections)) {
    if (head !== 'category' || was === null) continue;
    decided += 1;
    if (was === label) agreed += 1;
    const row = pairs.get(was) ?? new Map<string, number>();
    pairs.set(was, row);
    bump(row, label);
  }
  return decided === 0 ? null : { decided, agreed, pairs };
}
