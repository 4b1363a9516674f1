import type { Explanation } from '../../protocol/methods.ts';

export interface WordWeight {
  readonly word: string;
  readonly weight: number;
}

/** The `most` words with the largest summed weight either way; the same word in several places counts once. */
export function strongestWords(explanation: Explanation, most: number): readonly WordWeight[] {
  const sums = new Map<string, number>();
  for (const { word, weight } of explanation.words) sums.set(word.toLowerCase(), (sums.get(word.toLowerCase()) ?? 0) + weight);
  return [...sums]
    .map(([word, weight]) => ({ word, weight }))
    .filter(({ weight }) => Math.abs(weight) > 1e-3)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, most);
}
