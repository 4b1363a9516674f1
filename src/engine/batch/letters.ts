/**
 * Maps each UTF-16 unit of a text to the number that the search for literals uses: the number of
 * its small letter, 48 for all digits, 0 for a unit that literals never contain. The search for
 * literals cannot judge a text with a 0.
 */
export type Letters = Uint16Array;

const SIZE = 0x2100;
const ZERO = 48;
const COMMON = /[\t\n\r -~\u00a0-\u00b4\u00b6-\u012f\u0131-\u017e\u0180-\u01c3\u2010-\u2027\u20ac]/;

/**
 * Small letters of ASCII, of Latin letters with a small letter of their own, and of common dashes,
 * quotes and dots.
 */
export const LETTERS = makeLetters((character) =>
  COMMON.test(character) ? character.toLowerCase() : '',
);

/**
 * The same table without accents, for rules, which fold texts of any language. Units that folding
 * splits or removes have 0.
 */
export const BASE_LETTERS = makeLetters((character) => {
  if (!COMMON.test(character) || /[\u00ad\u00b2-\u00b3\u00b9\u00bc-\u00be]/.test(character))
    return '';
  const lower = character.toLowerCase();
  if (!/\p{L}/u.test(character)) return lower;
  const base = lower === 'ø' ? 'o' : lower.normalize('NFKD').replace(/\p{M}/gu, '');
  return /^[a-z]$/.test(base) ? base : '';
});

/** Spells a literal in the letters of a table; null where the table lacks one of its characters. */
export function spellIn(literal: string, letters: Letters): string | null {
  const codes = Array.from(literal, (character) => letters[character.charCodeAt(0)] ?? 0);
  return codes.includes(0) ? null : String.fromCharCode(...codes);
}

function makeLetters(letterOf: (character: string) => string): Letters {
  return Uint16Array.from({ length: SIZE }, (_, code) => {
    const letter = letterOf(String.fromCharCode(code));
    return /\d/.test(letter) ? ZERO : letter === '' ? 0 : letter.charCodeAt(0);
  });
}
