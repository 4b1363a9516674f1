import type { KnownWord } from './encoder.ts';
import type { Word } from './words.ts';

/** What one word does for a label: the change of the logarithm of its probability that the word causes. */
export interface Contribution {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly weight: number;
}

/** Leaves out one distinct word after the other (all its occurrences at once) and compares with the whole text. */
export function wordContributions(
  words: readonly Word[],
  known: readonly KnownWord[],
  label: number,
  temperature: number,
  score: (kept: readonly KnownWord[]) => ArrayLike<number>,
): readonly Contribution[] {
  const whole = logProbability(score(known), label, temperature);
  const weights = new Map<KnownWord, number>();
  return words.map(({ start, end, word }, at) => {
    const own = known[at];
    let weight = own && weights.get(own);
    if (own && weight === undefined) {
      weight =
        whole - logProbability(score(known.filter((other) => other !== own)), label, temperature);
      weights.set(own, weight);
    }
    return { start, end, word, weight: weight ?? 0 };
  });
}

function logProbability(logits: ArrayLike<number>, label: number, temperature: number): number {
  const scaled = Array.from(logits, (logit) => logit / temperature);
  const highest = Math.max(...scaled);
  const total = scaled.reduce((sum, value) => sum + Math.exp(value - highest), 0);
  return (scaled[label] ?? 0) - highest - Math.log(total);
}
