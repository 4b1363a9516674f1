/**
 * National ids by their published rules: a table of countries, shapes, checks, and the words that
 * name the id. Where the rule is weak (no or one check digit over bare numbers) it counts only when
 * a name stands just before it. After the name of an order, invoice or customer nothing is an id.
 */
import { isLuhn } from './check-digits.ts';
import {
  FALLING,
  always,
  check,
  inMexico,
  isBelgian,
  isChilean,
  isCnpj,
  isColombianTaxId,
  isCpf,
  isCuit,
  isFrench,
  isAustrianVat,
  isCif,
  isGermanCard,
  isGermanHealth,
  isGermanPension,
  isGermanTaxId,
  isItalian,
  isPortugueseCard,
  isRfc,
  isSpanish,
  isSpanishInsurance,
  type Check,
} from './national-checks.ts';

/** Whether `piece` is a national id; `before` are the characters in front of it. */
export function isNationalId(piece: string, before: string): boolean {
  const written = piece.toUpperCase();
  const code = written.replace(/[ .-]/g, '');
  const bare = code.replace('/', '');
  if (/^(\d)\1+$/.test(bare) || !(ANY_SHAPE.test(written) || ANY_SHAPE.test(code))) return false;
  const valid = SCHEMES.filter(
    ([, shape, isValid]) => (shape.test(written) || shape.test(code)) && isValid(bare),
  );
  if (valid.length === 0) return false;
  const name = before.replace(LINK, '');
  return valid.some(([, , , names]) => (names ? endsIn(names, name) : !OTHER_NUMBER.test(name)));
}

/**
 * Country, '' for any; the id as it is written or without blanks, dots and dashes; the check over letters and
 * digits alone; the words that must name it, as parts of a regular expression.
 */
type Scheme = readonly [country: string, shape: RegExp, isValid: Check, names?: string];

/** What may stand between a name and its number: "mein … lautet:", "my … number is", "nº". */
const LINK =
  /(?:[\s:.,;#=()"'“„«’-]|(?<![\p{L}])(?:is|was|ist|sind|lautet|hei(?:ß|ss)t|es|son|est|c['’]est|é|e|n\.?[°ºro]?|nr|num|num[eé]ro?|n[úu]mero|nummer|number|code|de|da|do|del|el|la|le|mi|empresa|firma|mon|meu|my|mein|der|die|das|the))+$/iu;

const OTHER_NUMBER =
  /(?:bestell|auftrag|rechnung|kunden|artikel|sendung|liefer|vertrag|vorgang|serien|order|invoice|tracking|ticket|case|ref|serial|sku|product|part|customer|pedido|orden|factur|env[ií]o|albar[aá]n|expediente|serie|cliente|contrat|commande|colis|dossier|client|encomenda|fatura|nota|protocolo|rastreio|chamado|compra|devis|presupuesto)\p{L}*$/iu;

/** Whether a text ends in one of the words. */
function endsIn(names: string, text: string): boolean {
  let pattern = patterns.get(names);
  if (!pattern) {
    pattern = RegExp(`(?<![\\p{L}])(?:${names})$`, 'iu');
    patterns.set(names, pattern);
  }
  return pattern.test(text);
}
const patterns = new Map<string, RegExp>();

const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0[1-9]|1[0-2])';
const DATE = `\\d\\d${MONTH}${DAY}`;

const INSURED = 'sv|svnr|s[o\\w]+versicherungs\\p{L}*|versicher\\p{L}*|rentenvers\\p{L}*|e-?card';

const VAT = 'uid|ust\\S*|mwst\\S*|umsatzsteuer\\S*|steuer\\S*|vat|tva|iva';

const SCHEMES: readonly Scheme[] = [
  // Passports of most countries; letters come first but in France
  [
    '',
    /^(?:[A-Z]{1,3}\d{6,8}[A-Z]?|\d\d[A-Z]{2}\d{5})$/,
    always,
    'pas+aporte|passeport|passport|(?:reise)?pass(?:-?n\\p{L}*)?',
  ],
  // Written with its dashes the American number is unmistakable.
  ['US', /^(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}$/, always],
  ['US', /^(?!000|666|9)\d{9}$/, always, 'ssn|social security|tax id|national id'],
  ['GB', /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/, always],
  ['CA', /^\d{9}$/, isLuhn, 'nas|sin|s\\.i\\.n|assurance sociale|social insurance'],
  [
    'CA',
    RegExp(`^[A-Z]{4}\\d\\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])${DAY}\\d\\d$`),
    always,
    'ramq|nam|assurance maladie|carte soleil|health (?:card|insurance)',
  ],
  ['FR', /^[12]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)[\dAB]{2}\d{8}$/, isFrench],
  [
    'FR',
    /^[12]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)[\dAB]{2}\d{6}$/,
    always,
    's[eé]cu\\p{L}*|s[eé]curit[eé] sociale|insee|nir|carte vitale|nss',
  ],
  ['FR', /^[0-3]\d{12}$/, always, 'fiscale?|spi|imp[oô]ts'],
  ['FR', /^[\dA-Z]{9}$|^\d{12}$/, always, "carte (?:nationale )?d['’]identit[eé]|cni|passeport"],
  ['BE', /^\d\d\.[0-5]\d\.[0-3]\d-\d{3}\.\d\d$/, isBelgian],
  ['BE', /^\d{11}$/, isBelgian, 'registre national|national|rijksregister\\p{L}*|identit[eé]'],
  // Belgium and Portugal, who call their numbers alike.
  ['BE', /^\d{11}$/, always, 'niss|insz|seguran[cç]a social'],
  ['IT', /^[A-Z]{6}\d\d[A-EHLMPRST]\d\d[A-Z]\d{3}[A-Z]$/, isItalian],
  ['DE', /^[1-9]\d{10}$/, isGermanTaxId, 'steuer\\S*|idnr|id|tin|tax id|steuerliche\\p{L}*'],
  // A firm's or a household's at its tax office, in the order of its state
  ['DE', /^(?:\d{2,3}\/\d{3,4}|\d{5})\/\d{4,5}$|^\d{13}$/, always, 'steuer\\S*|st(?:nr)?'],
  ['DE', RegExp(`^\\d\\d${DAY}${MONTH}\\d\\d[A-Z]\\d{3}$`), isGermanPension],
  ['DE', /^[A-Z]\d{9}$/, isGermanHealth, `kvnr|kranken\\p{L}*|versicherten\\p{L}*|${INSURED}`],
  [
    'DE',
    /^[CFGHJ-NPRTV-Z\d]{9}(?:\dD?)?$/,
    isGermanCard,
    '(?:personal|reise)?(?:ausweis|pass)\\p{L}*|perso|identit[aä]tskart\\p{L}*|id-?karten?\\p{L}*|passport',
  ],
  // nnnP and the day of birth
  [
    'AT',
    RegExp(`^[1-9]\\d{3}${DAY}(?:0[1-9]|1[0-5])\\d\\d$`),
    check('3790584216', '0123456789-', 3),
    INSURED,
  ],
  ['AT', /^ATU\d{8}$/, isAustrianVat],
  ['AT', /^ATU\d{8}$/, always, VAT],
  ['CH', /^CHE-\d{3}\.\d{3}\.\d{3}$/, always],
  ['CH', /^CHE\d{9}$/, check('00054327654', '0-987654321')],
  ['CH', /^CHE\d{9}$/, always, VAT],
  ['CH', /^756\d{10}$/, check('131313131313', '0987654321')],
  ['NL', /^\d{9}$/, check('98765432', '0123456789-'), 'bsn|burgerservicenummer|sofi\\p{L}*'],
  ['PL', /^\d{11}$/, check('1379137913', '0987654321'), 'pesel'],
  ['PT', /^[1-35-9]\d{8}$/, check('98765432', FALLING), 'nif|contribuinte|fiscal'],
  ['PT', /^\d{8} \d [A-Z]{2}\d$/, isPortugueseCard],
  ['PT', /^\d{9}[A-Z]{2}\d$/, isPortugueseCard, 'cidad[aã]o|c\\.?c'],
  ['PT', /^\d{8}$/, always, 'cidad[aã]o|bilhete (?:de )?identidade'],
  ['ES', /^[\dXYZ]\d{7}[A-Z]$/, isSpanish],
  ['ES', /^[A-HJNP-SUVW]\d{7}[\dA-J]$/, isCif, `c\\.?i\\.?f|n\\.?i\\.?f|fiscal`],
  ['ES', /^\d{12}$/, isSpanishInsurance, 'seguridad social|nss|afiliaci[oó]n|naf'],
  ['MX', /^\d{11}$/, isLuhn, 'seguro social|imss|nss'],
  // CURP, then the RFC of people and firms
  [
    'MX',
    RegExp(`^[A-Z]{4}${DATE}[HMX][A-Z]{5}[\\dA-Z]\\d$`),
    check('ihgfedcba98765432', '0987654321', 17, inMexico),
  ],
  // Of voters
  ['MX', /^[A-Z]{6}\d{8}[HM]\d{3}$/, always],
  ['BR', /^\d{12}$/, always, 'eleitor(?:al)?'],
  ['MX', RegExp(`^[A-ZÑ]{4}${DATE}[\\dA-Z]{2}[\\dA]$`), isRfc],
  ['MX', RegExp(`^[A-ZÑ&]{3}${DATE}[\\dA-Z]{2}[\\dA]$`), (code) => isRfc(` ${code}`), 'rfc'],
  // People, then firms, whose numbers may hold letters
  ['BR', /^\d{3}\.\d{3}\.\d{3}-\d\d$/, isCpf],
  ['BR', /^\d{11}$/, isCpf, 'cpf'],
  ['BR', /^\d{11}$/, always, 'cnh|habilita[cç][aã]o'],
  ['BR', /^\w\w\.\w{3}\.\w{3}\/\w{4}-\d\d$/, isCnpj],
  ['BR', /^[\dA-Z]{12}\d\d$/, isCnpj, 'cnpj'],
  ['BR', /^\d{11}$/, check('3298765432', FALLING), 'pis|pasep|nis|nit'],
  [
    'BR',
    /^\d{7,8}[\dX]$/,
    always,
    'r\\.?g|registro geral|(?:carteira|c[eé]dula) (?:de )?identidade',
  ],
  ['AR', /^(?:2[03-7]|3[034])-\d{8}-\d$/, isCuit],
  ['AR', /^(?:2[03-7]|3[034])\d{9}$/, isCuit, 'cui[tl]'],
  ['AR', /^\d{7,8}$/, always, 'd\\.?n\\.?i|documento (?:nacional )?(?:de )?identidad'],
  ['AR', /^\d{1,2}\.\d{3}\.\d{3}$/, always, 'documento'],
  ['CL', /^\d{1,2}\.\d{3}\.\d{3}-[\dK]$/, isChilean],
  ['CL', /^\d{7,8}[\dK]$/, isChilean, 'r\\.?u\\.?[tn]'],
  ['CO', /^[1-9]\d{5,9}$/, always, 'c[eé]dula|ciudadan[ií]a|identidad|c\\.?c|nuip'],
  ['CO', /^\d{9,10}$/, isColombianTaxId, 'nit'],
];

/** Nearly all pieces of a text have none of the shapes. */
const ANY_SHAPE = RegExp(SCHEMES.map(([, { source }]) => source).join('|'));
