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
  for (const { odds, weight } of weighWords(text))
    for (let at = 0; at < sum.length; at++) sum[at]! += weight * odds[at]!;
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

/** The distinct words of a text in their order, each with its largest weight. */
function weighWords(text: string): readonly Word[] {
  if (spellings.size > MAX_KEPT) {
    // Both at once and never within a text, in which a word must stay one object.
    spellings.clear();
    keptWords.clear();
  }
  const words: Word[] = [];
  texts++;
  for (const found of text.match(WORD) ?? []) {
    const { word, isName } = readSpelling(found);
    const weight = isName && words.length > 0 ? NAME_WEIGHT : 1;
    if (word.text !== texts) {
      word.text = texts;
      word.weight = weight;
      words.push(word);
    } else if (word.weight < weight) word.weight = weight;
  }
  return words;
}

const WORD = /[\p{L}\p{M}]+'?/gu;
/**
 * A capital within a text usually begins a name, which fits any language. German nouns lose little
 * by this weight.
 */
const NAME_WEIGHT = 0.25;

/** A word in lower case. */
interface Word {
  readonly odds: Float64Array;
  /** Number of the text that was read last among those with the word, and the word's weight there. */
  text: number;
  weight: number;
}

/** A word as it is written. */
interface Spelling {
  readonly word: Word;
  /** Whether it begins with a capital. */
  readonly isName: boolean;
}

/** Caches: the same words come in ticket after ticket, and mostly in the same spelling. */
const keptWords = new Map<string, Word>();
const spellings = new Map<string, Spelling>();
const MAX_KEPT = 20_000;
let texts = 0;

function readSpelling(found: string): Spelling {
  let spelling = spellings.get(found);
  if (!spelling) {
    const lower = found.toLowerCase();
    spelling = { word: wordOf(lower), isName: lower[0] !== found[0] };
    spellings.set(found, spelling);
  }
  return spelling;
}

function wordOf(lower: string): Word {
  let word = keptWords.get(lower);
  if (!word) keptWords.set(lower, (word = { odds: readWord(lower), text: 0, weight: 0 }));
  return word;
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
