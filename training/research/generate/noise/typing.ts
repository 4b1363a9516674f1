/**
 * Slips of fingers and phones: neighbour keys, dropped, doubled and swapped letters, joined words,
 * lost punctuation.
 */
import type { Prng } from '../prng.ts';
import WORDS from './typing.json' with { type: 'json' };

const NEIGHBOURS: Readonly<Record<string, string>> = WORDS.NEIGHBOURS;

/** Misspellings that people make again and again, rather than slips. */
const MISSPELLINGS: Readonly<Record<string, string>> = WORDS.MISSPELLINGS;

/** Words that a phone's autocorrection puts in place of the right one. */
const AUTOCORRECTED: Readonly<Record<string, string>> = WORDS.AUTOCORRECTED;

export interface TypingHabits {
  /** Mean slips per 100 characters, ≥ 0. */
  readonly slips: number;
  /** Probability that the writer leaves out commas, full stops and capitals. */
  readonly bare: number;
  readonly casing: 'kept' | 'lower' | 'upper' | 'loose';
  readonly phone: boolean;
}

/** The text as this writer would have typed it. Line breaks and placeholders' digits survive. */
export function mistype(text: string, habits: TypingHabits, prng: Prng): string {
  let typed = misspell(text, habits, prng);
  typed = slip(typed, habits.slips, prng);
  if (prng.chance(habits.bare)) typed = stripPunctuation(typed, prng);
  return recase(typed, habits.casing, prng);
}

function misspell(text: string, habits: TypingHabits, prng: Prng): string {
  const careless = Math.min(0.5, habits.slips * 0.25);
  return text.replace(/[A-Za-z']+/g, (word) => {
    const wrong = MISSPELLINGS[word] ?? MISSPELLINGS[word.toLowerCase()];
    if (wrong && prng.chance(careless))
      return word.charAt(0) === word.charAt(0).toUpperCase() && word.length > 1
        ? capital(wrong)
        : wrong;
    const phone = AUTOCORRECTED[word];
    return phone && habits.phone && prng.chance(0.03) ? phone : word;
  });
}

function slip(text: string, per100: number, prng: Prng): string {
  const rate = per100 / 100;
  if (rate === 0) return text;
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    const isLetter = /[a-z]/i.test(char);
    if (!prng.chance(rate) || (!isLetter && char !== ' ')) {
      out += char;
      continue;
    }
    if (char === ' ') {
      out += prng.chance(0.6) ? '' : '  ';
      continue;
    }
    const kind = prng.weighted({ near: 4, drop: 4, double: 2, swap: 4 });
    const next = text.charAt(at + 1);
    if (kind === 'near') out += prng.pick([...(NEIGHBOURS[char.toLowerCase()] ?? char)]);
    else if (kind === 'double') out += char + char;
    else if (kind === 'swap' && /[a-z]/.test(next)) {
      out += next + char;
      at += 1;
    } else if (kind !== 'drop') out += char;
  }
  return out;
}

function stripPunctuation(text: string, prng: Prng): string {
  const run = prng.pick([' ', ' ', ', ', ' and ', '  ', '... ', '\n']);
  return text
    .replace(/([a-z\d)])[.;:] +(?=\S)/gi, `$1${run}`)
    .replace(/,/g, prng.chance(0.6) ? '' : ',')
    .replace(/[.]$/, '');
}

function recase(text: string, casing: TypingHabits['casing'], prng: Prng): string {
  if (casing === 'lower') return prng.chance(0.75) ? text.toLowerCase() : text;
  if (casing === 'upper') return prng.chance(0.7) ? text.toUpperCase() : text;
  if (casing === 'loose') {
    if (prng.chance(0.4)) return text.toLowerCase();
    if (prng.chance(0.3))
      return text.replace(
        /(^|[.!?] )([A-Z])/g,
        (_, before: string, letter: string) =>
          before + (prng.chance(0.5) ? letter.toLowerCase() : letter),
      );
  }
  return text;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
