import type { Explanation } from '../../../engine/methods.ts';

export interface WordWeight {
  readonly word: string;
  readonly weight: number;
}

/**
 * The `most` words with the largest positive or negative weight. A word that occurs several times
 * has one weight and counts once.
 */
export function strongestWords(explanation: Explanation, most: number): readonly WordWeight[] {
  const weights = new Map(
    explanation.words.map(({ word, weight }) => [word.toLowerCase(), weight]),
  );
  return [...weights]
    .map(([word, weight]) => ({ word, weight }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .filter(
      ({ weight }, _at, [strongest]) =>
        Math.abs(weight) > Math.max(1e-9, Math.abs(strongest?.weight ?? 0) / 50),
    )
    .slice(0, most);
}
