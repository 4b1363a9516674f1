/** Numbers and near-numbers for the shield's test, made by the published rules from a seed. */
import { isIban, isLuhn } from './check-digits.ts';
import type { SecretKind } from './privacy-shield.ts';

export type Random = (below: number) => number;

export function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** A text that holds a find; `core` is a part that the find must cover. */
export function secretsOf(
  kind: SecretKind,
  random: Random,
): { readonly text: string; readonly core: string } {
  switch (kind) {
    case 'card':
      return whole(spaced(card(random), random));
    case 'iban': {
      const code = iban(random);
      return whole(random(2) ? code.replace(/(.{4})(?=.)/g, '$1 ') : code);
    }
    case 'secret':
      return secret(random);
    case 'national-id':
      return nationalId(random);
  }
}

/** A text of the same look that holds none. */
export function decoys(kind: SecretKind, random: Random): string {
  switch (kind) {
    case 'card': {
      const digits = card(random);
      return spaced(
        digits.slice(0, -1) + String((Number(digits.at(-1)) + 1 + random(9)) % 10),
        random,
      );
    }
    case 'iban': {
      const code = iban(random);
      return code.slice(0, -1) + String((Number(code.at(-1)) + 1 + random(9)) % 10);
    }
    case 'secret':
      return pick(
        [
          'my password does not work',
          'password reset link',
          'the token is invalid',
          'a PIN is required',
          'secret santa',
          'pass the message on',
          'key ring',
          `ticket ${random(99999)}`,
        ],
        random,
      );
    case 'national-id':
      return pick(
        [
          `order ${digitsOf(9, random)}`,
          `invoice ${digitsOf(11, random)}`,
          `${digitsOf(3, random)}-${digitsOf(4, random)}`,
          'DN123456X',
          `ref ${digitsOf(8, random)}`,
          `build ${digitsOf(2, random)}.${digitsOf(3, random)}.${digitsOf(4, random)}`,
        ],
        random,
      );
  }
}

function card(random: Random): string {
  const [prefix, length] = pick<readonly [string, number]>(
    [
      ['4', 16],
      ['51', 16],
      ['55', 16],
      ['2221', 16],
      ['34', 15],
      ['37', 15],
      ['6011', 16],
      ['36', 14],
    ],
    random,
  );
  const body = prefix + digitsOf(length - prefix.length - 1, random);
  for (let check = 0; check < 10; check++)
    if (isLuhn(body + String(check))) return body + String(check);
  throw new Error('no check digit');
}

function iban(random: Random): string {
  const [country, length] = pick<readonly [string, number]>(
    [
      ['DE', 22],
      ['ES', 24],
      ['PT', 25],
      ['NL', 18],
      ['AT', 20],
    ],
    random,
  );
  const body =
    country === 'NL' ? `ABNA${digitsOf(length - 8, random)}` : digitsOf(length - 4, random);
  for (let check = 2; check < 99; check++) {
    const code = country + String(check).padStart(2, '0') + body;
    if (isIban(code)) return code;
  }
  throw new Error('no check digits');
}

function secret(random: Random): { text: string; core: string } {
  const letters = 'abcdefghijkmnpqrstuvwxyz';
  const word = Array.from({ length: 5 + random(4) }, () => letters[random(letters.length)]).join(
    '',
  );
  const value = pick(
    [
      `${word}${digitsOf(2, random)}!`,
      `${word[0]?.toUpperCase()}${word}${digitsOf(3, random)}`,
      `${word}-${digitsOf(4, random)}#${word}`,
    ],
    random,
  );
  const key = digitsOf(24, random).replace(
    /\d/g,
    (digit) => (letters + letters)[Number(digit) + random(20)] ?? 'x',
  );
  return pick(
    [
      { text: `my password is ${value}`, core: value },
      { text: `password: ${value}`, core: value },
      { text: `pwd=${value}`, core: value },
      { text: `Passwort: ${value}`, core: value },
      { text: `contraseña: ${value}`, core: value },
      { text: `sk_live_${key}`, core: key },
      { text: `ghp_${key}${key}`.slice(0, 40), core: key },
      { text: `AKIA${digitsOf(16, random)}`, core: 'AKIA' },
    ],
    random,
  );
}

function nationalId(random: Random): { text: string; core: string } {
  const eight = digitsOf(8, random).replace(/^0/, '1');
  const dni = eight + ('TRWAGMYFPDXBNJZSQVHLCKE'[Number(eight) % 23] ?? '');
  const nir = `1${digitsOf(2, random)}0${1 + random(9)}${digitsOf(8, random)}`;
  const french = nir + String(97n - (BigInt(nir) % 97n)).padStart(2, '0');
  const ssn = `${String(1 + random(600))
    .padStart(3, '0')
    .replace('000', '001')}-${10 + random(80)}-${1000 + random(8000)}`.replace(/^666/, '665');
  const nino = `AB${digitsOf(6, random)}C`;
  return pick(
    [
      whole(ssn),
      whole(dni),
      whole(nino),
      whole(french),
      { text: `my tax id ${germanTaxId(random)}`, core: '' },
    ],
    random,
  );
}

function germanTaxId(random: Random): string {
  // Nine kinds of digits, one of them twice; none begins with 0.
  const kinds = [...'123456789'].sort(() => random(2) - 0.5);
  kinds.splice(1 + random(8), 0, kinds[0] ?? '');
  const body = kinds.join('');
  let product = 10;
  for (const digit of body) product = (((Number(digit) + product) % 10 || 10) * 2) % 11;
  return body + String((11 - product) % 10);
}

function spaced(digits: string, random: Random): string {
  const gap = pick(['', ' ', '-'], random);
  return digits.replace(/(\d{4})(?=\d)/g, `$1${gap}`);
}

function whole(text: string): { text: string; core: string } {
  return { text, core: text };
}

function digitsOf(length: number, random: Random): string {
  return Array.from({ length }, () => String(random(10))).join('');
}

function pick<T>(list: readonly T[], random: Random): T {
  const one = list[random(list.length)];
  if (one === undefined) throw new Error('an empty list');
  return one;
}
