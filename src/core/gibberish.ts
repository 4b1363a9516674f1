/**
 * Tells whether a text in Latin letters is gibberish: one letter repeated, runs along the keyboard,
 * or letters that no language puts side by side. More than half of the letters must lie in such
 * words. Abbreviations, identifiers in code, product names and words of European languages do not
 * count as gibberish.
 */
export function isGibberish(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const letters = words.join('').toLowerCase();
  if (letters.length >= 5 && new Set(letters).size <= 2) return true;
  const odd = words.filter(isOdd).join('');
  return odd.length * 2 > letters.length;
}

function isOdd(word: string): boolean {
  if (!/^[A-Z]?[a-z]{3,}$/.test(word)) return false;
  const lower = word.toLowerCase();
  return ODD.test(lower.replace(ONE_SOUND, 'c')) || (lower.match(UNLIKELY_PAIR)?.length ?? 0) >= 2;
}

// Several letters for one sound count as one consonant, as in "Lastschrift" and "Amtssprache".
const ONE_SOUND = /sch|ch|ck|tz|[pt]h|s[pst]/g;
// The same letter four times; six consonants in a row; a run along a keyboard row. The top row
// leaves out "erty", which "property" holds.
const ODD =
  /(.)\1{3}|[bcdfghj-np-tv-xz]{6}|asdf|sdfg|dfgh|fghj|ghjk|hjkl|lkjh|zxcv|cvbn|vbnm|qwer|uiop/;
const UNLIKELY_PAIR =
  /[jq][b-df-hj-np-tv-z]|[bcfghkmpstvwxz][jq]|[bcdfghjkmpqsvz]x|x[dfgjkmnrz]|[vwz][bqvx]|k[qxzg]/g;
