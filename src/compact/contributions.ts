import { logSumExp } from '../core/calibrate.ts';
import type { Logits } from '../core/labels.ts';
import type { KnownWord } from './encoder.ts';
import type { Word } from './words.ts';

/** How one word contributes to a label: the change of the logarithm of its probability. */
export interface Contribution {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly weight: number;
}

/**
 * Leaves out each distinct word in turn, with all its occurrences, and compares with the whole
 * text.
 */
export function wordContributions(
  words: readonly Word[],
  known: readonly KnownWord[],
  label: number,
  temperature: number,
  score: (kept: readonly KnownWord[]) => Logits,
): readonly Contribution[] {
  const logProbability = (kept: readonly KnownWord[]): number => {
    const logits = score(kept);
    return logits[label]! / temperature - logSumExp(logits, temperature);
  };
  const whole = logProbability(known);
  const weights = new Map<KnownWord, number>();
  return words.map(({ start, end, word }, at) => {
    const own = known[at];
    let weight = own && weights.get(own);
    if (own && weight === undefined) {
      weight = whole - logProbability(known.filter((other) => other !== own));
      weights.set(own, weight);
    }
    return { start, end, word, weight: weight ?? 0 };
  });
}
