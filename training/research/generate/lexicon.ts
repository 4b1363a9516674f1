import PHRASES from './lexicon.json' with { type: 'json' };

/** Words that every line of business shares. Names are common ones, companies are invented. */
export const LEXICON: Readonly<Record<string, readonly string[]>> = PHRASES.LEXICON;

/** Numbers are drawn, not listed. */
export const NUMBER_SLOTS: Readonly<Record<string, readonly [low: number, high: number]>> =
  PHRASES.NUMBER_SLOTS as unknown as Readonly<Record<string, readonly [number, number]>>; // the compiler reads pairs in JSON as lists
