/**
 * National ids by their published check rules. Those whose rule is weak (no or one check digit over
 * bare numbers) count only when the words just before name them.
 */

/** Whether `piece` is a national id; `before` are the characters in front of it. */
export function isNationalId(piece: string, before: string): boolean {
  const written = piece.toUpperCase();
  const code = written.replace(/[ .-]/g, '');
  const bare = code.replace('/', '');
  if (/^(\d)\1+$/.test(bare)) return false;
  const isNamed = NAMES.test(before);
  return SCHEMES.some(
    ([shape, isValid, needsName]) =>
      (isNamed || !needsName) && (shape.test(written) || shape.test(code)) && isValid(bare),
  );
}

type Check = (code: string) => boolean;
/** As it is written or without blanks, dots and dashes; the check over letters and digits alone. */
type Scheme = readonly [shape: RegExp, isValid: Check, needsName?: boolean];

const NAMES =
  /\b(?:ssn|social security|national id|id (?:number|card|no)|identity|nino|national insurance|insurance number|passport|tax id|steuer\S*|idnr|ausweis\S*|svnr|s\S+versicherungs\S*|ahv\S*|avs|dni|nie|nif|documento|identidad|sécu\S*|secu\S*|insee|nir|codice fiscale|bsn|burgerservicenummer|cpf|cnpj|contribuinte|cartão de cidadão|cui[tl]|rfc|pesel)\b[^\d]{0,24}$/i;

/** The sum of weighted characters says by its remainder which of `marks` stands at `at`. */
function check(weights: string, marks: string, at = weights.length, value = fromCode): Check {
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

function inMexico(character: string): number {
  return '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ'.indexOf(character);
}

const FALLING = '00987654321';
const both =
  (first: string, second: string): Check =>
  (code) =>
    check(first, FALLING)(code) && check(second, FALLING)(code);
const isCpf = both('a98765432', 'ba98765432');
const isCnpj = both('543298765432', '6543298765432');
const isCuit = check('5432765432', '0-987654321');
const isRfc = check('dcba98765432', '0A987654321', 12, inMexico);
const always: Check = () => true;
const DATE = '\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';

const SCHEMES: readonly Scheme[] = [
  // US: written with its dashes the number is unmistakable.
  [/^(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}$/, always],
  [/^(?!000|666|9)\d{9}$/, always, true],
  // GB
  [/^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/, always],
  // ES, FR, IT, DE
  [/^[\dXYZ]\d{7}[A-Z]$/, isSpanish],
  [/^[12]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)[\dAB]{2}\d{8}$/, isFrench],
  [/^[A-Z]{6}\d\d[A-EHLMPRST]\d\d[A-Z]\d{3}[A-Z]$/, isItalian],
  [/^[1-9]\d{10}$/, isGermanTaxId, true],
  // AT: nnnP and the day of birth, CH
  [
    /^[1-9]\d{3}(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-5])\d\d$/,
    check('3790584216', '0123456789-', 3),
    true,
  ],
  [/^756\d{10}$/, check('131313131313', '0987654321')],
  // NL, PT
  [/^\d{9}$/, check('98765432', '0123456789-'), true],
  [/^[1-35-9]\d{8}$/, check('98765432', FALLING), true],
  // BR: people, then firms, whose numbers may hold letters
  [/^\d{3}\.\d{3}\.\d{3}-\d\d$/, isCpf],
  [/^\d{11}$/, isCpf, true],
  [/^\w\w\.\w{3}\.\w{3}\/\w{4}-\d\d$/, isCnpj],
  [/^[\dA-Z]{12}\d\d$/, isCnpj, true],
  // AR
  [/^(?:2[03-7]|3[034])-\d{8}-\d$/, isCuit],
  [/^(?:2[03-7]|3[034])\d{9}$/, isCuit, true],
  // MX: CURP, then the RFC of people and firms
  [
    RegExp(`^[A-Z]{4}${DATE}[HMX][A-Z]{5}[\\dA-Z]\\d$`),
    check('ihgfedcba98765432', '0987654321', 17, inMexico),
  ],
  [RegExp(`^[A-ZÑ]{4}${DATE}[\\dA-Z]{2}[\\dA]$`), isRfc],
  [RegExp(`^[A-ZÑ&]{3}${DATE}[\\dA-Z]{2}[\\dA]$`), (code) => isRfc(` ${code}`), true],
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
  const sum = [...code.slice(0, 15)].reduce((total, character, index) => {
    const place = fromCode(character);
    const value = place > 9 ? place - 17 : place;
    return total + (index % 2 ? value : parseInt('10579dfhjl24ikb368cegampon'[value] ?? '', 36));
  }, 0);
  return String.fromCharCode(65 + (sum % 26)) === code[15];
}

/** Of the first ten digits one comes twice, or thrice but not in a row, and no other comes again. */
function isGermanTaxId(code: string): boolean {
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
