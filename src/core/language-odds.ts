import { LETTERS } from './language-letters.ts';

/**
 * Two-letter codes of the languages that letters can tell; `und` stands for all other learnt
 * languages in Latin letters.
 */
export const TOLD_BY_LETTERS: readonly string[] =
  'en de es fr pt it nl ca gl ro pl sv da fi hu tr id und'.split(' ');

/**
 * How much the letters of a text speak for each of `TOLD_BY_LETTERS`, in that order, as the logits
 * of a multinomial logistic regression; all 0 where no word has a weight. Each word counts once.
 */
export function letterOdds(text: string): readonly number[] {
  const sum = new Float64Array(TOLD_BY_LETTERS.length);
  for (const [word, weight] of weighWords(text)) {
    const odds = oddsOfWord(word);
    for (let at = 0; at < sum.length; at++) sum[at]! += weight * odds[at]!;
  }
  return [...sum];
}

/**
 * Tells whether a whole word is frequent enough in one of the languages to have a weight of its
 * own. The word is in lower case, with or without accents.
 */
export function isTelling(word: string, languages: readonly string[]): boolean {
  let node: Letter | undefined = firstLetters();
  for (const letter of `_${word}_`) node = node?.next.get(letter);
  return (node?.weights ?? []).some(
    ([language, weight]) => weight > 0 && languages.includes(TOLD_BY_LETTERS[language] ?? ''),
  );
}

/** The words of a text in lower case, each with its weight. */
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
/**
 * A capital within a text usually begins a name, which fits any language. German nouns lose little
 * by this weight.
 */
const NAME_WEIGHT = 0.25;

/** Cache of odds: the same words come in ticket after ticket. */
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
/** A longer word counts only by its parts. */
const MAX_WHOLE = 9;
/** People write no longer words; the limit bounds the cost of long strings from programs. */
const MAX_LETTERS = 40;

/** Sums the weights of the n-grams that begin at each letter. Each n-gram counts once in a word. */
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

/** A node of the n-gram trie: its next letters, and the weights of the n-gram that ends here. */
interface Letter {
  readonly next: Map<string, Letter>;
  readonly weights: (readonly [language: number, weight: number])[];
}

/** Built at the first call, so that pages that detect no language do not pay for it. */
let first: Letter | undefined;

function firstLetters(): Letter {
  first ??= readLetters();
  return first;
}

/** The unit of the weights; training/research/languages/fit.py uses the same. */
const STEP = 0.6;

/**
 * The signs of -6 to 9 steps; one step has no sign. The digit before an n-gram says how many letters
 * it shares with the n-gram before it.
 */
const SIGNS = ';:/><-~.=+*#%&!?';
const MIN_STEPS = -6;
const ENTRY = /(\d)([^A-Z\d\s]+)((?:[A-Z][^\w\s]?)+)/g;
const WEIGHT = /([A-Z])([^A-Z]?)/g;
const FIRST_LANGUAGE = 'A'.charCodeAt(0);

function readLetters(): Letter {
  if (!LETTERS) throw new Error('the letters of languages are not read yet');
  const root: Letter = { next: new Map(), weights: [] };
  let gram = '';
  for (const [, shared, rest = '', weights = ''] of LETTERS.matchAll(ENTRY)) {
    gram = gram.slice(0, Number(shared)) + rest;
    const node = nodeOf(root, gram);
    for (const [, language = '', sign = ''] of weights.matchAll(WEIGHT)) {
      const steps = sign ? SIGNS.indexOf(sign) + MIN_STEPS : 1;
      node.weights.push([language.charCodeAt(0) - FIRST_LANGUAGE, steps * STEP]);
    }
  }
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
