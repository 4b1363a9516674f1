/** The check rules of national ids, over letters and digits alone. */
import { isLuhn } from './check-digits.ts';

export type Check = (code: string) => boolean;

/** The sum of weighted characters says by its remainder which of `marks` stands at `at`. */
export function check(
  weights: string,
  marks: string,
  at = weights.length,
  value = fromCode,
): Check {
  return (code) =>
    marks[
      [...weights].reduce(
        (sum, weight, index) => sum + parseInt(weight, 36) * value(code[index] ?? ''),
        0,
      ) % marks.length
    ] === code[at];
}

/** Digits as they are, letters as the Brazilian rule counts them. */
function fromCode(character: string): number {
  return character.charCodeAt(0) - 48;
}

export function inMexico(character: string): number {
  return '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ'.indexOf(character);
}

export const FALLING = '00987654321';
const both =
  (first: string, second: string): Check =>
  (code) =>
    check(first, FALLING)(code) && check(second, FALLING)(code);
export const isCpf = both('a98765432', 'ba98765432');
export const isCnpj = both('543298765432', '6543298765432');
export const isCuit = check('5432765432', '0-987654321');
export const isRfc = check('dcba98765432', '0A987654321', 12, inMexico);
export const always: Check = () => true;
export function isSpanish(code: string): boolean {
  const number = Number(
    code.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))),
  );
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === code.at(-1);
}

/** A firm's: Luhn's check, whose digit may be written as a letter. */
export function isCif(code: string): boolean {
  const last = 'JABCDEFGHI'.indexOf(code.slice(8));
  return isLuhn(code.slice(1, 8) + (last < 0 ? code.slice(8) : last));
}

export function isSpanishInsurance(code: string): boolean {
  return Number(code.slice(0, 10)) % 97 === Number(code.slice(10));
}

export function isFrench(code: string): boolean {
  // Corsica: 2A counts as 19, 2B as 18. Fifteen digits exceed what a number holds exactly.
  const body = BigInt(code.slice(0, 13).replace('2A', '19').replace('2B', '18'));
  return 97n - (body % 97n) === BigInt(code.slice(13));
}

/** Whoever is born from 2000 on has a 2 in front of the number that is divided. */
export function isBelgian(code: string): boolean {
  return ['', '2'].some(
    (century) => 97 - (Number(century + code.slice(0, 9)) % 97) === Number(code.slice(9)),
  );
}

export function isItalian(code: string): boolean {
  const sum = [...code.slice(0, 15)].reduce((total, character, index) => {
    const place = fromCode(character);
    const value = place > 9 ? place - 17 : place;
    return total + (index % 2 ? value : parseInt('10579dfhjl24ikb368cegampon'[value] ?? '', 36));
  }, 0);
  return String.fromCharCode(65 + (sum % 26)) === code[15];
}

/** Of the first ten digits one comes twice, or thrice but not in a row, and no other comes again. */
export function isGermanTaxId(code: string): boolean {
  const body = code.slice(0, 10);
  const kinds = new Set(body).size;
  const repeats = /(\d)(?=.*\1.*\1)/.test(body) ? 8 : 9;
  if (kinds !== repeats || /(\d)\1\1/.test(body)) return false;
  let product = 10;
  for (const digit of body) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(code[10]);
}

/** Area, day of birth, first letter of the name, serial number, check digit. */
export function isGermanPension(code: string): boolean {
  return crossSum(code, '212571212121') % 10 === Number(code.at(-1));
}

export function isGermanHealth(code: string): boolean {
  return crossSum(code, '1212121212') % 10 === Number(code.at(-1));
}

/** ATU and eight digits. */
export function isAustrianVat(code: string): boolean {
  return (crossSum(code.slice(3), '1212121') + 4 + Number(code.at(-1))) % 10 === 0;
}

/** The sum of the digits of weighted digits; a letter is two digits, its place in the alphabet. */
function crossSum(code: string, weights: string): number {
  const digits = code.replace(/[A-Z]/, (letter) =>
    String(letter.charCodeAt(0) - 64).padStart(2, '0'),
  );
  return [...weights].reduce((sum, weight, index) => {
    const product = Number(weight) * Number(digits[index]);
    return sum + (product % 10) + Math.floor(product / 10);
  }, 0);
}

/** Nine characters, of which some are digits; a tenth is their check digit. */
export function isGermanCard(code: string): boolean {
  const sum = [...code.slice(0, 9)].reduce(
    (total, character, index) => total + parseInt(character, 36) * Number('731'[index % 3]),
    0,
  );
  return code.length === 9 || sum % 10 === Number(code[9]);
}

/** Luhn's check, letters counted as 10 to 35. */
export function isPortugueseCard(code: string): boolean {
  const sum = [...code].reduce((total, character, index) => {
    const value = parseInt(character, 36) * (index % 2 ? 1 : 2);
    return total + (value > 9 && index % 2 === 0 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

export function isChilean(code: string): boolean {
  const sum = [...code.slice(0, -1)]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (2 + (index % 6)), 0);
  return '0K987654321'[sum % 11] === code.at(-1);
}

export function isColombianTaxId(code: string): boolean {
  const weights = [3, 7, 13, 17, 19, 23, 29, 37, 41];
  const digits = [...code.slice(0, -1)].reverse(); // eight or nine
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at] ?? 0), 0);
  return '01987654321'[sum % 11] === code.at(-1);
}
