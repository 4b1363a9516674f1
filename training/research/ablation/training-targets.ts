import { itemAt } from '../../../src/core/item-at.ts';
import type { Rows } from './ablation-set.ts';
import { oneHot } from './teacher.ts';
import type { Variant } from './variant.ts';

/** A text and its target. */
export interface Goal {
  readonly text: string;
  readonly target: Float32Array;
}

/** A label is doubted if the teacher gives it less than this share … */
const MAX_DOUBTED = 0.1;
/** … and gives another label more than this share. */
const MIN_SURE = 0.7;
/** Least share of a pseudo-label's best class. */
const MIN_SURE_ENOUGH = 0.6;

/**
 * Labelled rows with their targets: the label, mixed with what the teacher says, or without it
 * where the teacher is sure that it is wrong.
 */
export function labelledGoals(
  { texts, gold }: Rows,
  classes: number,
  { teacher, doubted }: Variant,
  taught: readonly Float32Array[],
): readonly Goal[] {
  return texts.flatMap((text, at) => {
    const label = itemAt(gold, at);
    const shares = taught[at];
    if (!shares) return [{ text, target: oneHot(label, classes) }];
    const best = shares.indexOf(Math.max(...shares));
    const isDoubted = shares[label]! < MAX_DOUBTED && shares[best]! > MIN_SURE;
    if (isDoubted && doubted === 'drop') return [];
    const own = oneHot(isDoubted && doubted === 'relabel' ? best : label, classes);
    return [
      { text, target: own.map((share, at) => (1 - teacher) * share + teacher * shares[at]!) },
    ];
  });
}

/**
 * Texts without a label, with the teacher's shares as targets; at most that many, the surest first.
 */
export function pseudoGoals(
  texts: readonly string[],
  taught: readonly Float32Array[],
  most: number,
): readonly Goal[] {
  const goals = texts
    .flatMap((text, at) => {
      const target = taught[at];
      return target ? [{ text, target, sure: Math.max(...target) }] : [];
    })
    .filter(({ sure }) => sure >= MIN_SURE_ENOUGH);
  return goals.sort((a, b) => b.sure - a.sure).slice(0, most);
}
