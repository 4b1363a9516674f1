/**
 * The phrase language of the generator: `[a|b|]` chooses one (they nest, an empty choice is allowed) and `{slot}` asks
 * the scope for a word. What a slot returns may itself hold choices and slots.
 */
import type { Prng } from './prng.ts';

/** Gives the text of a slot; throws for a name it does not know, so that no slot ever stays unfilled. */
export type SlotSource = (slot: string) => string;

const MAX_DEPTH = 12;

/**
 * One random reading of a phrase. Unbalanced brackets throw: they are mistakes in the data files. A
 * bar outside brackets is text.
 */
export function expandPhrase(phrase: string, slots: SlotSource, prng: Prng, depth = 0): string {
  if (depth > MAX_DEPTH) throw new RangeError(`phrases refer to each other in a circle: ${phrase}`);
  const cursor: Cursor = { at: 0 };
  let text = '';
  while (cursor.at < phrase.length) {
    const char = phrase.charAt(cursor.at);
    if (char === ']') throw new SyntaxError(`unbalanced bracket in phrase: ${phrase}`);
    if (char === '[') text += readChoice(phrase, cursor, slots, prng, depth);
    else if (char === '{') text += readSlot(phrase, cursor, slots, prng, depth);
    else {
      text += char;
      cursor.at += 1;
    }
  }
  return text;
}

interface Cursor {
  at: number;
}

/** Splits at the top-level bars first, so that only the chosen branch draws random numbers and asks for slots. */
function readChoice(
  phrase: string,
  cursor: Cursor,
  slots: SlotSource,
  prng: Prng,
  depth: number,
): string {
  const branches: string[] = [];
  let level = 0;
  let start = cursor.at + 1;
  for (let at = cursor.at; at < phrase.length; at += 1) {
    const char = phrase.charAt(at);
    if (char === '[') level += 1;
    else if (char === ']') level -= 1;
    if ((char === '|' && level === 1) || (char === ']' && level === 0)) {
      branches.push(phrase.slice(start, at));
      start = at + 1;
    }
    if (level === 0) {
      cursor.at = at + 1;
      return expandPhrase(prng.pick(branches), slots, prng, depth);
    }
  }
  throw new SyntaxError(`unbalanced bracket in phrase: ${phrase}`);
}

function readSlot(
  phrase: string,
  cursor: Cursor,
  slots: SlotSource,
  prng: Prng,
  depth: number,
): string {
  const end = phrase.indexOf('}', cursor.at);
  if (end < 0) throw new SyntaxError(`unclosed slot in phrase: ${phrase}`);
  const name = phrase.slice(cursor.at + 1, end);
  cursor.at = end + 1;
  return expandPhrase(slots(name), slots, prng, depth + 1);
}

/** Repairs what joining pieces breaks: a/an, double spaces, space before punctuation, sentence capitals. */
export function polish(text: string): string {
  return text
    .replace(
      /\b([Aa])n? ([A-Za-z][\w-]*)/g,
      (_, article: string, word: string) => `${article}${soundsLikeVowel(word) ? 'n' : ''} ${word}`,
    )
    .replace(/[ \t]+/g, ' ')
    .replace(/ ([,.;:!?](?:\s|$))/g, '$1')
    .replace(/([.!?])\.(?!\.)/g, '$1')
    .replace(
      /(^|[.!?] |\n)([a-z])/g,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .trim();
}

function soundsLikeVowel(word: string): boolean {
  if (/^[A-Z0-9]{2,}/.test(word)) return /^[AEFHILMNORSX]/.test(word);
  if (/^(uni(?!n)|us[aeu]|util|eu|one\b|once\b|one-)/i.test(word)) return false;
  return /^([aeiou]|hour|honest)/i.test(word);
}
