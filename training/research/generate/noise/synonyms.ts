/** Replaces words with synonyms, so that the model learns more words than the scenarios use. */
import type { Prng } from '../prng.ts';
import WORDS from './synonyms.json' with { type: 'json' };

const SYNONYMS: Readonly<Record<string, readonly string[]>> = WORDS;
const KNOWN = new RegExp(
  `\\b(${Object.keys(SYNONYMS)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\b`,
  'g',
);

/** Swaps each known word with probability `share`. */
export function reword(text: string, share: number, prng: Prng): string {
  if (share === 0) return text;
  return text.replace(KNOWN, (word) => {
    const others = SYNONYMS[word];
    return others && prng.chance(share) ? prng.pick(others) : word;
  });
}
