/**
 * Messages that reach a support form but need no support desk: they teach the scope gate to
 * abstain.
 */
import { expandPhrase, polish } from './grammar.ts';
import { mistype } from './noise/typing.ts';
import type { Prng } from './prng.ts';
import { createPrng } from './prng.ts';
import LANGUAGES from './other-languages.json' with { type: 'json' };
import WORDS from './out-of-scope.json' with { type: 'json' };

export interface OutOfScopeExample {
  readonly text: string;
  readonly kind:
    'spam' | 'chat' | 'knowledge' | 'offer' | 'job' | 'gibberish' | 'language' | 'command' | 'text';
}

const PHRASES: Readonly<
  Record<Exclude<OutOfScopeExample['kind'], 'gibberish' | 'language'>, readonly string[]>
> = WORDS.PHRASES;
/** Support requests in other languages than the bundle's: right for another bundle, out of scope for this one. */
const OTHER_LANGUAGES: Readonly<Record<string, readonly string[]>> = LANGUAGES;
const SLOTS: Readonly<Record<string, readonly string[]>> = WORDS.SLOTS;
const NUMBERS = WORDS.NUMBERS as unknown as Readonly<Record<string, readonly [number, number]>>; // the compiler reads pairs in JSON as lists

export function* generateOutOfScope(options: {
  readonly rows: number;
  readonly seed: number;
}): Generator<OutOfScopeExample> {
  for (let row = 0; row < options.rows; row += 1) {
    const prng = createPrng(options.seed, 0x40000000 + row);
    const kind = prng.weighted(WORDS.KINDS);
    if (kind === 'gibberish') yield { kind, text: gibberish(prng) };
    else if (kind === 'language') yield { kind, text: foreignText(prng) };
    else {
      const text = polish(expandPhrase(prng.pick(PHRASES[kind]), (slot) => fill(slot, prng), prng));
      yield {
        kind,
        text: mistype(
          prng.chance(0.15) ? `Hi, ${text}` : text,
          { slips: prng.next(), bare: 0.4, casing: 'loose', phone: false },
          prng,
        ),
      };
    }
  }
}

function fill(slot: string, prng: Prng): string {
  const range = NUMBERS[slot];
  if (range) return String(prng.int(range[0], range[1]));
  const list = SLOTS[slot];
  if (!list) throw new RangeError(`unknown slot {${slot}}`);
  return prng.pick(list);
}

function gibberish(prng: Prng): string {
  const rows = [
    'qwertyuiop',
    'asdfghjkl',
    'zxcvbnm',
    'abcdefghijklmnopqrstuvwxyz',
    '1234567890',
    '!?.#*-',
  ];
  const words: string[] = [];
  for (let word = prng.int(1, 9); word > 0; word -= 1) {
    const keys = prng.pick(rows);
    const repeat = prng.chance(0.2) ? prng.pick([...keys]) : '';
    let letters = '';
    for (let at = prng.int(2, 11); at > 0; at -= 1) letters += repeat || prng.pick([...keys]);
    words.push(letters);
  }
  return words.join(prng.chance(0.8) ? ' ' : '');
}

function foreignText(prng: Prng): string {
  const sentences =
    OTHER_LANGUAGES[
      prng.weighted(
        Object.fromEntries(Object.keys(OTHER_LANGUAGES).map((language) => [language, 1])),
      )
    ] ?? [];
  return prng
    .sample(sentences, prng.int(1, 3))
    .map((sentence) => expandPhrase(sentence, (slot) => fill(slot, prng), prng))
    .join(' ');
}
