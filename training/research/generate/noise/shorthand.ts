/** Chat abbreviations, and the small change of everyday typing: emoji, dots, laughter. */
import type { Prng } from '../prng.ts';
import WORDS from './shorthand.json' with { type: 'json' };

/** Each word with what is written for it. */
const SHORT = WORDS.SHORT.map(({ word, anyCase, put }) => ({
  find: new RegExp(`\\b${word}\\b`, anyCase ? 'gi' : 'g'),
  put,
}));

/** `amount` in [0, 1]: how much of what could be shortened is. */
export function shorten(text: string, amount: number, prng: Prng): string {
  if (amount === 0) return text;
  let out = text;
  for (const { find, put } of SHORT) {
    if (prng.chance(amount)) out = out.replace(find, () => prng.pick(put));
  }
  return prng.chance(amount * 0.4) ? out.replace(/[.!]?$/, prng.pick(WORDS.TAILS)) : out;
}
