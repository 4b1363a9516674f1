/**
 * Replaces numbers, money, times of day and telephone numbers in forms that German, Spanish, French
 * and Portuguese have and English lacks: "1 234,56 €", "49€90", "49,- EUR", "14h30", "14 Uhr 30",
 * "3-III-2025", "06 12 34 56 78", "50EUR". Each becomes the same as its English form. Expects plain
 * characters of a text that is not English, where "1 234" can be two numbers. The cost is linear.
 */
export function replaceLocalForms(text: string): string {
  return text
    .replace(GLUED, '$& ')
    .replace(INSIDE, '.$2$1')
    .replace(ROUND, '.00')
    .replace(LOCAL_FORM, (form) => (form.replace(/\D/g, '').length > 3 ? 'numref' : form));
}

/** Currencies and "no." that stand right beside their number. */
const GLUED = /\d(?=(?:eur|euros?|chf|reais)\b)|\b(?:eur|chf|n\.?o)(?=\d)/gi;
/** 49€90, 1.299 $90 */
const INSIDE = /(?<=\d)( ?[€$])(\d\d)(?![\d.,])/g;
/** 49,- EUR and 99.– */
const ROUND = /(?<=\d)[.,][-\u2013\u2014]{1,2}(?![\p{L}\d-])/gu;
const LOCAL_FORM = new RegExp(
  `(?<![\\p{L}\\p{N}_.,:/'-])(?:${[
    // 14h30, 14 h 30, 14h30min, 14 Uhr 30, 14:30h
    '\\d\\d?(?: ?h ?| uhr | heures )[0-5]\\d(?: ?mi?n)?',
    '\\d\\d?[:.][0-5]\\d(?:hs?|uhr)',
    // 31. 12. 2025, 1er/03/2025, 1o/03/2025 ("1º"), 3-III-2025
    '(?:\\d\\d?\\. \\d\\d?\\. ?|1(?:er|o)/\\d\\d?/|\\d\\d?([-/.])[ivx]{1,4}\\1)(?:19|20)?\\d\\d',
    // 1 234 567,89 and 1'234.50, unless more digits follow; 1.234'50
    "[1-9]\\d{0,2}(?:(?: \\d{3})+|(?:'\\d{3})+)(?:[.,]\\d\\d?)?(?![ .,:/-]{1,3}(?:\\d|numref))",
    "\\d{1,3}(?:\\.\\d{3})*'\\d\\d(?!')",
    // 0171 1234567, (030) 12345678
    '(?:\\(0\\d{1,4}\\)|0\\d{1,4})[ /-]{1,3}\\d{5,8}',
    // Seven digits and more: +33 6 12 34 56 78, +49 (0)171 1234567, 0171 / 555 01-11, (11) 98765-4321
    '(?=(?:[ ()/.+-]{0,3}\\d){7})(?:\\+\\d{1,3}(?:[ ./()-]{1,2}\\d{1,8}){1,7}|' +
      '(?:\\(\\d{2,5}\\)|\\d{2,5}|0\\d{2,4}/\\d{2,5}|01/\\d{3})(?:[ .-]\\d{2,5}| / \\d{2,5}){2,7}(?: \\d)?(?![ .,:/-]?(?:\\d|numref)))',
  ].join('|')})(?![\\p{L}\\p{N}_])`,
  'giu',
);
