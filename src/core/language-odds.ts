import { LETTERS } from './language-letters.ts';

/** Two-letter codes that texts are told by; `und` is all others in Latin letters that were learnt. */
export const TOLD_BY_LETTERS: readonly string[] =
  'en de es fr pt it nl ca gl ro pl sv da fi hu tr id und'.split(' ');

/**
 * How much the letters of a text speak for each of `TOLD_BY_LETTERS`, in that order, as the logits of a
 * multinomial logistic regression: all 0 where no word says anything. Each word counts once.
 */
export function letterOdds(text: string): readonly number[] {
  const sum = TOLD_BY_LETTERS.map(() => 0);
  for (const [word, weight] of weighWords(text))
    oddsOfWord(word).forEach((odds, language) => {
      sum[language] = (sum[language] ?? 0) + weight * odds;
    });
  return sum;
}

/** Whether a word in lower case, without accents or with them, is so frequent in a language that it says as a whole that it is in it. */
export function isTelling(word: string, languages: readonly string[]): boolean {
  return weightsOf(`_${word}_`).some(
    ([language, weight]) => weight > 0 && languages.includes(TOLD_BY_LETTERS[language] ?? ''),
  );
}

/** The first words of a text in lower case, each with what it counts. */
function weighWords(text: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [at, found] of [...text.replace(PLACEHOLDER, ' ').matchAll(WORD)].entries()) {
    if (weights.size === MAX_WORDS) break;
    const word = found[0].toLowerCase();
    const weight = at > 0 && /^\p{Lu}/u.test(found[0]) ? NAME_WEIGHT : 1;
    weights.set(word, Math.max(weights.get(word) ?? 0, weight));
  }
  return weights;
}

const PLACEHOLDER = /<\w+>/g;
const WORD = /[\p{L}\p{M}]+'?/gu;
/** Different words looked at; more would not change the guess. */
const MAX_WORDS = 80;
/** A capital within a text begins a name, which may be of any language: German nouns lose little by it. */
const NAME_WEIGHT = 0.25;

/** Words are the same in ticket after ticket. */
const kept = new Map<string, readonly number[]>();
const MAX_KEPT = 4_000;

function oddsOfWord(word: string): readonly number[] {
  let odds = kept.get(word);
  if (!odds) {
    if (kept.size === MAX_KEPT) kept.clear();
    odds = readWord(word);
    kept.set(word, odds);
  }
  return odds;
}

const MAX_GRAM = 5;
/** Longer words count by their parts alone. */
const MAX_WHOLE = 9;
/** Nobody writes longer words; the cost of one does not grow with what a program writes. */
const MAX_LETTERS = 40;

function readWord(word: string): readonly number[] {
  const padded = `_${word.slice(0, MAX_LETTERS)}_`;
  const grams = new Set(word.length <= MAX_WHOLE ? [padded] : []);
  for (let size = 1; size <= MAX_GRAM; size++)
    for (let at = 0; at + size <= padded.length; at++) grams.add(padded.slice(at, at + size));
  const odds = TOLD_BY_LETTERS.map(() => 0);
  for (const gram of grams)
    for (const [language, weight] of weightsOf(gram))
      odds[language] = (odds[language] ?? 0) + weight;
  return odds;
}

/** As in fit.py. */
const STEP = 0.75;

type Weights = readonly (readonly [language: number, weight: number])[];

/** Read when the first text asks: a page that never does pays nothing. */
let byGram: Map<string, [language: number, weight: number][]> | undefined;

function weightsOf(gram: string): Weights {
  byGram ??= readLetters();
  return byGram.get(gram) ?? [];
}

function readLetters(): Map<string, [language: number, weight: number][]> {
  const found = new Map<string, [number, number][]>();
  if (!LETTERS['en']) throw new Error('the letters of languages are not read yet');
  TOLD_BY_LETTERS.forEach((code, language) => {
    const list = LETTERS[code] ?? '';
    let weight = 0;
    for (const part of list.split(/\s+/))
      if (Number(part)) weight = Number(part) * STEP;
      else {
        const weights = found.get(part);
        if (weights) weights.push([language, weight]);
        else found.set(part, [[language, weight]]);
      }
  });
  return found;
}
