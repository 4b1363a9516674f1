/**
 * Folds what people take for the same: case, accents, signs of other keyboards, digits of other
 * scripts. Expects the text of `plainCharacters`. German umlauts and Scandinavian letters are no
 * accents; they are kept where `keepsUmlauts` is true.
 */
export function foldText(plain: string, keepsUmlauts: boolean): string {
  const lower = plain.toLowerCase();
  if (!/[^\0-\x7f]/.test(lower)) return lower;
  return foldDashes(lower)
    .replace(SPOKEN_U, 'u')
    .replace(/[\u00c0-\u024f\u0370-\u03ff\u1e00-\u1fff]/g, (letter) =>
      keepsUmlauts && UMLAUTS.test(letter) ? letter : letter.normalize('NFD').charAt(0),
    )
    .replace(MARKS, '')
    .replace(/[^\0-\x7f]/gu, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/(?![0-9])\p{Nd}/gu, asciiDigit)
    .replace(keepsUmlauts ? NOTHING : /[øæ]/g, (letter) => (letter === 'ø' ? 'o' : 'ae'))
    .replace(OTHER_PUNCTUATION, ',')
    .replace(SPACE_IN_SPACELESS, '');
}

/** Replaces dashes and double quotes by those of a keyboard; every other character stays. */
export function foldDashes(text: string): string {
  return text
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb\u05f4]/g, '"');
}

/**
 * Replaces typed substitutes of the apostrophe and removes trade marks. Must run before NFKC, which
 * splits these signs.
 */
export function foldRawSigns(raw: string): string {
  return raw
    .replace(/[`\u00b4\u2018-\u201b\u2032\u02b9\u02bb\u02bc\u055a\u05f3\ua78c]/g, "'")
    .replace(/[\u2120\u2122]/g, '');
}

/** Tells whether one of these languages has umlauts, which people may also type as two letters. */
export function hasUmlauts(languages: readonly string[]): boolean {
  return languages.some((language) => /^(?:de|sv|da|no|nb|nn|fi|et|is|lb)\b/i.test(language));
}

/**
 * Scripts that write no space between words, as a part of a regular expression's class. Korean
 * writers may omit the spaces.
 */
export const SPACELESS = 'Hani Hira Kana Hang Thai Laoo Khmr Mymr'
  .split(' ')
  .map((script) => `\\p{scx=${script}}`)
  .join('');

const WITHOUT_HANGUL = SPACELESS.replace('\\p{scx=Hang}', '');
const SPACE_IN_SPACELESS = new RegExp(`(?<=[${WITHOUT_HANGUL}])\\s+(?=[${WITHOUT_HANGUL}])`, 'gu');
const NOTHING = /(?!)/g;
// All other punctuation becomes a comma, so that readers of a folded text need not know it.
const OTHER_PUNCTUATION = /[^\0-\x7f\p{L}\p{N}\p{M}\p{S}§]/gu;
// Spanish and French write a spoken u after g and q as "ü" ("vergüenza"); it is no umlaut.
const SPOKEN_U = /(?<=[gq])ü(?=[eiéíë])/g;
const UMLAUTS = /[äöüåøæ]/;
// Separate accents, Arabic and Hebrew vowel signs, the Arabic tatweel, variation selectors and skin
// tones of emoji.
const MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670\ufe00-\ufe0f]|[\u{1f3fb}-\u{1f3ff}]/gu;
const LETTERS = new Map(
  'ß:ss ł:l đ:d ı:i œ:oe ς:σ ё:е أ:ا إ:ا آ:ا ٱ:ا ى:ي ی:ي ک:ك ة:ه'
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(2)]),
);

/**
 * Unicode keeps the ten digits of a script together, beginning at a code point that ends in 0 or 6.
 */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const start = code & ~15;
  return String(code - start - (/\p{Nd}/u.test(String.fromCodePoint(start)) ? 0 : 6));
}
