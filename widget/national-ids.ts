/**
 * National ids by their published check rules. Those whose rule is weak (no or one check digit over
 * bare numbers) count only when the words just before name them.
 */

/** Whether `piece` is a national id; `before` are the characters in front of it. */
export function isNationalId(piece: string, before: string): boolean {
  const code = piece.replace(/[ .-]/g, '').toUpperCase();
  const isNamed = NAMES.test(before);
  return SCHEMES.some(
    ({ shape, isValid, needsName, isAsWritten }) =>
      (!needsName || isNamed) && shape.test(isAsWritten ? piece : code) && isValid(code),
  );
}

interface Scheme {
  readonly country: string;
  readonly shape: RegExp;
  readonly isValid: (code: string) => boolean;
  readonly needsName: boolean;
  /** Its dashes belong to it. */
  readonly isAsWritten?: boolean;
}

const NAMES =
  /\b(?:ssn|social security|national id|id (?:number|card|no)|identity|nino|national insurance|insurance number|passport|tax id|steuer\S*|idnr|ausweis\S*|dni|nie|nif|documento|identidad|sécu\S*|secu\S*|insee|nir|codice fiscale|bsn|burgerservicenummer|cpf|contribuinte|cartão de cidadão|pesel)\b[^\d]{0,24}$/i;

const SCHEMES: readonly Scheme[] = [
  // Written with its dashes the US number is unmistakable; bare nine digits need the name.
  {
    country: 'US',
    shape: /^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/,
    isValid: () => true,
    needsName: false,
    isAsWritten: true,
  },
  { country: 'US', shape: /^(?!000|666|9)\d{9}$/, isValid: () => true, needsName: true },
  {
    country: 'GB',
    shape: /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/,
    isValid: () => true,
    needsName: false,
  },
  { country: 'ES', shape: /^[\dXYZ]\d{7}[A-Z]$/, isValid: isSpanish, needsName: false },
  {
    country: 'FR',
    shape: /^[12]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)[\dAB]{2}\d{8}$/,
    isValid: isFrench,
    needsName: false,
  },
  {
    country: 'IT',
    shape: /^[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]$/,
    isValid: isItalian,
    needsName: false,
  },
  { country: 'DE', shape: /^[1-9]\d{10}$/, isValid: isGermanTaxId, needsName: true },
  { country: 'NL', shape: /^\d{9}$/, isValid: isDutch, needsName: true },
  { country: 'PT', shape: /^[1-35-9]\d{8}$/, isValid: isPortuguese, needsName: true },
  { country: 'BR', shape: /^\d{11}$/, isValid: isBrazilian, needsName: true },
];

function isSpanish(code: string): boolean {
  const number = Number(
    code.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))),
  );
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === code.at(-1);
}

function isFrench(code: string): boolean {
  // Corsica: 2A counts as 19, 2B as 18. Fifteen digits exceed what a number holds exactly.
  const body = BigInt(code.slice(0, 13).replace('2A', '19').replace('2B', '18'));
  return 97n - (body % 97n) === BigInt(code.slice(13));
}

function isItalian(code: string): boolean {
  const odd = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
  ];
  const sum = [...code.slice(0, 15)].reduce((total, character, index) => {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    return total + (index % 2 === 0 ? (odd[value] ?? 0) : value);
  }, 0);
  return String.fromCharCode(65 + (sum % 26)) === code[15];
}

function isGermanTaxId(code: string): boolean {
  let product = 10;
  for (const digit of code.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(code[10]);
}

function isDutch(code: string): boolean {
  const sum = weighted(code.slice(0, 8), 9) - Number(code[8]);
  return sum % 11 === 0 && sum !== 0;
}

function isPortuguese(code: string): boolean {
  const check = 11 - (weighted(code.slice(0, 8), 9) % 11);
  return (check >= 10 ? 0 : check) === Number(code[8]);
}

function isBrazilian(code: string): boolean {
  if (/^(\d)\1+$/.test(code)) return false;
  const check = (length: number): number =>
    ((weighted(code.slice(0, length), length + 1) * 10) % 11) % 10;
  return check(9) === Number(code[9]) && check(10) === Number(code[10]);
}

/** Sum of digits times falling weights, the first of which is `from`. */
function weighted(digits: string, from: number): number {
  return [...digits].reduce((sum, digit, index) => sum + Number(digit) * (from - index), 0);
}
