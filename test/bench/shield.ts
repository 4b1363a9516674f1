/**
 * Precision and recall of the personal-data shield on a set of its own: sentences in five languages
 * with numbers made by the published rules, and sentences with look-alikes. It shares no generator
 * with the shield's tests. One JSON line:
 * `node --import tsx test/bench/shield.ts [rows-per-kind] [seed]`
 */
import { findSecrets, type SecretKind } from '../../widget/privacy-shield.ts';

const rows = Number(process.argv[2] ?? 2000);
let state = Number(process.argv[3] ?? 20_260_101);

/** A whole number below `below` (xorshift). */
function random(below: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % below;
}
const pick = <T>(list: readonly [T, ...T[]]): T => list[random(list.length)] ?? list[0];
const digits = (count: number): string => Array.from({ length: count }, () => random(10)).join('');
const letters = (count: number, from = 'abcdefghijklmnopqrstuvwxyz'): string =>
  Array.from({ length: count }, () => from[random(from.length)]).join('');
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const BOTH = UPPER + UPPER.toLowerCase() + '0123456789';

function luhnDigit(body: string): string {
  const sum = [...body]
    .reverse()
    .reduce(
      (total, digit, at) =>
        total + (at % 2 ? Number(digit) : ([0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)] ?? 0)),
      0,
    );
  return String((10 - (sum % 10)) % 10);
}

function card(): string {
  const [prefix, length] = pick<readonly [string, number]>([
    ['4', 16],
    ['52', 16],
    ['54', 16],
    ['2720', 16],
    ['37', 15],
    ['6011', 16],
    ['3530', 16],
    ['4929', 16],
  ]);
  const body = prefix + digits(length - 1 - prefix.length);
  const whole = body + luhnDigit(body);
  const gap = pick(['', ' ', '-', '\u00a0']);
  return length === 15
    ? [whole.slice(0, 4), whole.slice(4, 10), whole.slice(10)].join(gap)
    : (whole.match(/.{4}/g) ?? []).join(gap);
}

function iban(): string {
  const [country, bank] = pick<readonly [string, string]>([
    ['DE', digits(18)],
    ['FR', digits(23)],
    ['ES', digits(20)],
    ['GB', letters(4, UPPER) + digits(14)],
    ['PT', digits(21)],
    ['AT', digits(16)],
    ['NL', letters(4, UPPER) + digits(10)],
    ['BE', digits(12)],
    ['CH', digits(17)],
    ['IT', letters(1, UPPER) + digits(22)],
    ['PL', digits(24)],
    ['IE', letters(4, UPPER) + digits(14)],
  ]);
  const number = BigInt([...`${bank}${country}00`].map((one) => parseInt(one, 36)).join(''));
  const code = `${country}${String(98n - (number % 97n)).padStart(2, '0')}${bank}`;
  return pick([code, (code.match(/.{1,4}/g) ?? []).join(' '), code.toLowerCase()]);
}

function secret(): string {
  const word = pick(['Sommer', 'dragon', 'Lisboa', 'letmein', 'Marseille', 'tortuga', 'Kaffee']);
  const password = pick([
    `${word}${digits(4)}`,
    `${word}!${digits(2)}`,
    `${letters(3, BOTH)}${digits(2)}#${letters(4, BOTH)}9`,
    `${word}_${digits(3)}$`,
  ]);
  return pick([
    `my password is ${password}`,
    `user anna pass: ${password}`,
    `Passwort: ${password}`,
    `mein Passwort ist ${password}`,
    `contraseña: ${password}`,
    `mot de passe : ${password}`,
    `senha: ${password}`,
    `pwd=${password}`,
    `password "${password}"`,
    `api_key=${letters(20, BOTH)}${digits(3)}`,
    `ghp_${letters(36, BOTH)}`,
    `AKIA${letters(16, UPPER)}`,
    `xoxb-${digits(11)}-${letters(20, BOTH)}`,
    `AIza${letters(35, BOTH)}`,
    `sk_live_${letters(24, BOTH)}`,
    `eyJ${letters(20, BOTH)}.eyJ${letters(30, BOTH)}.${letters(40, BOTH)}`,
  ]);
}

function nationalId(): string {
  const number = 10_000_000 + random(89_999_999);
  const spanish = `${number}${'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] ?? ''}`;
  const foreigner = 1_000_000 + random(8_999_999);
  const nie = `X${foreigner}${'TRWAGMYFPDXBNJZSQVHLCKE'[foreigner % 23] ?? ''}`;
  const nir = `${1 + random(2)}${digits(2)}${String(1 + random(12)).padStart(2, '0')}${String(1 + random(95)).padStart(2, '0')}${digits(6)}`;
  const cpf = digits(9);
  const check = (body: string): string =>
    String(
      (([...body].reduce((sum, one, at) => sum + Number(one) * (body.length + 1 - at), 0) * 10) %
        11) %
        10,
    );
  const cpfWhole = cpf + check(cpf) + check(cpf + check(cpf));
  return pick([
    `${100 + random(500)}-${10 + random(89)}-${1000 + random(8999)}`,
    `my social security number is ${100 + random(500)}${10 + random(89)}${1000 + random(8999)}`,
    `${letters(1, 'ABCEGHJ')}${letters(1, 'ABCEGHJ')} ${digits(2)} ${digits(2)} ${digits(2)} ${letters(1, 'ABCD')}`.replace(
      /^(BG|GB)/,
      'AB',
    ),
    spanish,
    `mi NIE es ${nie}`,
    `${nir}${String(97n - (BigInt(nir) % 97n)).padStart(2, '0')}`,
    `meu CPF é ${cpfWhole.replace(/(\d{3})(\d{3})(\d{3})(\d{2})/, '$1.$2.$3-$4')}`,
  ]);
}

const AROUND: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['Hello, the payment failed. ', ' Please help me today.'],
  ['', ' – that is the one I used, order 48213 from 03.02.2026.'],
  ['Guten Tag, es geht um ', ', bitte prüfen Sie das.'],
  ['Hola, os escribo por ', '. Gracias.'],
  ['Bonjour, voici ', ' ; merci de vérifier.'],
  ['Olá, segue ', ', obrigado.'],
  ['Details:\n', '\nRegards'],
];

function harmless(): string {
  return pick([
    `Order ${digits(8)} of ${1 + random(28)}.0${1 + random(9)}.2026 has not come`,
    `call me on +49 ${digits(3)} ${digits(7)}`,
    `Tel. 0${digits(2)} ${digits(3)} ${digits(4)}`,
    `Tracking 1Z${letters(6, UPPER)}${digits(10)}`,
    `build ${digits(2)}.${digits(1)}.${digits(4)}.${digits(3)}`,
    `error 0x${letters(8, '0123456789abcdef')}`,
    `id ${letters(8, '0123456789abcdef')}-${letters(4, '0123456789abcdef')}-4${letters(3, '0123456789abcdef')}-a${letters(3, '0123456789abcdef')}-${letters(12, '0123456789abcdef')}`,
    `commit ${letters(40, '0123456789abcdef')}`,
    `IP 10.${random(255)}.${random(255)}.${random(255)}`,
    `invoice RE-2026-${digits(6)} over ${random(900)},${digits(2)} €`,
    `ISBN 978-3-${digits(2)}-${digits(6)}-${digits(1)}`,
    'I forgot my password and the reset link has expired',
    'mein Passwort geht nicht mehr',
    'no recuerdo mi contraseña',
    'mon mot de passe ne marche plus',
    'a senha está errada',
    'the API key cannot be rotated',
    `customer number ${digits(10)}`,
    `serial ${letters(3, UPPER)}${digits(9)}`,
    `meeting 2026-0${1 + random(9)}-1${random(9)}T10:${digits(2)}`,
    `screen ${digits(4)}x${digits(4)}`,
    `mail ${letters(6)}@example.com`,
  ]);
}

const MAKERS: Readonly<Record<SecretKind, () => string>> = {
  card,
  iban,
  secret,
  'national-id': nationalId,
};
const KINDS = Object.keys(MAKERS) as readonly SecretKind[];
const counts = Object.fromEntries(
  KINDS.map((kind) => [kind, { hits: 0, misses: 0, falseAlarms: 0 }]),
);
const at = (kind: string): { hits: number; misses: number; falseAlarms: number } =>
  counts[kind] ?? { hits: 0, misses: 0, falseAlarms: 0 };
for (const kind of [...KINDS, 'none'] as const) {
  for (let row = 0; row < rows; row++) {
    const [before, after] = pick(AROUND);
    const found = findSecrets(
      `${before}${kind === 'none' ? harmless() : MAKERS[kind]()}${after} ${row % 3 ? '' : harmless()}`,
    );
    if (kind !== 'none') at(kind)[found.some((one) => one.kind === kind) ? 'hits' : 'misses']++;
    const own = kind === 'none' ? -1 : found.findIndex((one) => one.kind === kind);
    found.forEach((one, index) => {
      if (index !== own) at(one.kind).falseAlarms++;
    });
  }
}
const share = (part: number, rest: number): number =>
  Math.round((part / Math.max(1, part + rest)) * 1e4) / 1e4;
console.log(
  JSON.stringify({
    shield: Object.fromEntries(
      KINDS.map((kind) => [
        kind,
        {
          precision: share(at(kind).hits, at(kind).falseAlarms),
          recall: share(at(kind).hits, at(kind).misses),
        },
      ]),
    ),
    rowsPerKind: rows,
  }),
);
