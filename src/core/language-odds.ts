import { LETTERS } from './language-letters.ts';

/** Two-letter codes that texts are told by; `und` is all others in Latin letters that were learnt. */
export const TOLD_BY_LETTERS: readonly string[] =
  'en de es fr pt it nl ca gl ro pl sv da fi hu tr id und'.split(' ');

/**
 * How much the letters of a text speak for each of `TOLD_BY_LETTERS`, in that order, as the logits of a
 * multinomial logistic regression: all 0 where no word says anything. Each word counts once.
 */
export function letterOdds(text: string): readonly number[] {
  const sum = new Float64Array(TOLD_BY_LETTERS.length);
  for (const [word, weight] of weighWords(text)) {
    const odds = oddsOfWord(word);
    for (let at = 0; at < sum.length; at++) sum[at]! += weight * odds[at]!;
  }
  return [...sum];
}

/** Whether a word in lower case, without accents or with them, is so frequent in a language that it says as a whole that it is in it. */
export function isTelling(word: string, languages: readonly string[]): boolean {
  let node: Letter | undefined = firstLetters();
  for (const letter of `_${word}_`) node = node?.next.get(letter);
  return (node?.weights ?? []).some(
    ([language, weight]) => weight > 0 && languages.includes(TOLD_BY_LETTERS[language] ?? ''),
  );
}

/** The words of a text in lower case, each with what it counts. */
function weighWords(text: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [found] of text.matchAll(WORD)) {
    const word = found.toLowerCase();
    const weight = weights.size > 0 && word[0] !== found[0] ? NAME_WEIGHT : 1;
    if ((weights.get(word) ?? 0) < weight) weights.set(word, weight);
  }
  return weights;
}

const WORD = /[\p{L}\p{M}]+'?/gu;
/** A capital within a text begins a name, which may be of any language: German nouns lose little by it. */
const NAME_WEIGHT = 0.25;

/** Words are the same in ticket after ticket. */
const kept = new Map<string, Float64Array>();
const MAX_KEPT = 20_000;

function oddsOfWord(word: string): Float64Array {
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

/** Walks the n-grams that begin at each letter. Each counts once in a word, however often it stands there. */
function readWord(word: string): Float64Array {
  const letters = [...`_${word.slice(0, MAX_LETTERS)}_`];
  const odds = new Float64Array(TOLD_BY_LETTERS.length);
  const counted = new Set<Letter>();
  for (let start = 0; start < letters.length; start++) {
    const end = start === 0 && letters.length <= MAX_WHOLE + 2 ? letters.length : start + MAX_GRAM;
    let node: Letter | undefined = firstLetters();
    for (let at = start; at < Math.min(end, letters.length); at++) {
      node = node.next.get(letters[at] ?? '');
      if (!node) break;
      const size = at - start + 1;
      const isGram = size <= MAX_GRAM || at === letters.length - 1;
      if (!isGram || node.weights.length === 0 || counted.has(node)) continue;
      counted.add(node);
      for (const [language, weight] of node.weights) odds[language]! += weight;
    }
  }
  return odds;
}

/** A letter of n-grams: what follows it, and what the n-gram that ends here weighs. */
interface Letter {
  readonly next: Map<string, Letter>;
  readonly weights: (readonly [language: number, weight: number])[];
}

/** Read when the first text asks: a page that never does pays nothing. */
let first: Letter | undefined;

function firstLetters(): Letter {
  first ??= readLetters();
  return first;
}

/** As in fit.py. */
const STEP = 0.75;

function readLetters(): Letter {
  if (!LETTERS['en']) throw new Error('the letters of languages are not read yet');
  const root: Letter = { next: new Map(), weights: [] };
  TOLD_BY_LETTERS.forEach((code, language) => {
    let weight = 0;
    for (const part of (LETTERS[code] ?? '').split(/\s+/))
      if (Number(part)) weight = Number(part) * STEP;
      else nodeOf(root, part).weights.push([language, weight]);
  });
  return root;
}

function nodeOf(root: Letter, gram: string): Letter {
  let node = root;
  for (const letter of gram) {
    let next = node.next.get(letter);
    if (!next) node.next.set(letter, (next = { next: new Map(), weights: [] }));
    node = next;
  }
  return node;
}
