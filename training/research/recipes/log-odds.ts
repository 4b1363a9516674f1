import { itemAt } from '../../../src/core/item-at.ts';

/** Log-odds of a label against all others. */
export function logOdds(logits: ArrayLike<number>, label: number): number {
  const others = Array.from(logits).filter((_, at) => at !== label);
  const most = Math.max(...others);
  return (
    itemAt(logits, label) -
    most -
    Math.log(others.reduce((sum, logit) => sum + Math.exp(logit - most), 0))
  );
}
