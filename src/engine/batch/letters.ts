/**
 * What each UTF-16 unit of a text is to a search for literals: its small letter's number, 48 for all
 * digits; 0 for one of which literals say nothing, so that its text must be read otherwise.
 */
export type Letters = Uint16Array;

const SIZE = 0x2100;
const ZERO = 48;
const COMMON = /[\t\n\r -~\u00a0-\u00b4\u00b6-\u012f\u0131-\u017e\u0180-\u01c3\u2010-\u2027\u20ac]/;

/** The small letter of a sign of ASCII, a Latin letter whose small letter is its own, a common dash, quote or dot. */
export const LETTERS = makeLetters((character) =>
  COMMON.test(character) ? character.toLowerCase() : '',
);

/**
 * The same without accents, as rules fold texts that may be in any language; nothing for what they
 * take apart or leave out.
 */
export const BASE_LETTERS = makeLetters((character) => {
  if (!COMMON.test(character) || /[\u00ad\u00b2-\u00b3\u00b9\u00bc-\u00be]/.test(character))
    return '';
  const lower = character.toLowerCase();
  if (!/\p{L}/u.test(character)) return lower;
  const base = lower === 'ø' ? 'o' : lower.normalize('NFKD').replace(/\p{M}/gu, '');
  return /^[a-z]$/.test(base) ? base : '';
});

/** A literal as a text's letters spell it; null where it has a sign that is no letter of theirs. */
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
