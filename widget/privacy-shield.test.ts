/**
 * Precision and recall of the personal-data shield on generated tickets: seeded, every number is made here
 * by the published check rules, the decoys by breaking them.
 */
import { describe, expect, test } from 'vitest';
import { startProcessorClock } from '../test/fixtures/processor-time.ts';
import { isIban, isLuhn } from './check-digits.ts';
import { maskOf } from './mask-text.ts';
import { findSecrets, type SecretKind } from './privacy-shield.ts';
import { decoys, seeded, secretsOf } from './shield-data.ts';

const FRAMES = [
  'Hello, my details are {} and I need help.',
  'see {}',
  'It fails with {}, please look at it',
  'Number: {}. Thanks!',
  'I sent you {} yesterday and nobody answered',
];
const KINDS: readonly SecretKind[] = ['card', 'iban', 'secret', 'national-id'];

describe('the personal-data shield', () => {
  test('precision and recall over generated tickets are at least 0.98 for each kind', () => {
    const random = seeded(20260501);
    const table = Object.fromEntries(
      KINDS.map((kind) => {
        let [hit, missed, falseAlarm] = [0, 0, 0];
        for (let round = 0; round < 600; round++) {
          const frame = FRAMES[round % FRAMES.length] ?? '{}';
          const secret = secretsOf(kind, random);
          const found = findSecrets(frame.replace('{}', () => secret.text));
          if (
            found.some(
              (one) =>
                one.kind === kind &&
                frame
                  .replace('{}', () => secret.text)
                  .slice(one.start, one.end)
                  .includes(secret.core),
            )
          )
            hit++;
          else missed++;
          const decoy = frame.replace('{}', () => decoys(kind, random));
          if (findSecrets(decoy).some((one) => one.kind === kind)) falseAlarm++;
        }
        return [kind, { precision: hit / (hit + falseAlarm), recall: hit / (hit + missed) }];
      }),
    );
    console.log(`shield: ${JSON.stringify(table)}`);
    for (const kind of KINDS) {
      expect(table[kind]?.precision, `${kind} precision`).toBeGreaterThanOrEqual(0.98);
      expect(table[kind]?.recall, `${kind} recall`).toBeGreaterThanOrEqual(0.98);
    }
  });

  test.each([
    'Order 4929 1234 5678 has not arrived',
    'Call me on +49 170 1234567 or 0800 123 4567',
    'Invoice 2024-000123456789',
    'Error 0x80070005 in build 22631.3447.1000.2',
    'my password is not working',
    'I forgot my password, please reset it',
    'the token has expired',
    'my PIN was rejected',
    'mail me at jane.doe@example.com',
    'serial number 1234567890123456',
    'tracking 00340434161094022115',
    'IP 192.168.100.200 and 10.0.0.1',
    'meeting on 12.03.2024 at 14:30',
    'API key rotation fails',
  ])('ordinary text stays quiet: %s', (text) => {
    expect(findSecrets(text)).toEqual([]);
  });

  test.each([
    'Mein Passwort lautet Sommer2024!',
    'PW: Sommer2024!',
    'Das Kennwort heißt Sommer2024!',
    'das passwort fürs WLAN im Büro ist Sommer2024!',
    'Zugangsdaten: anna / Sommer2024!',
    'mdp : Sommer2024!',
    "mon mot de passe c'est Sommer2024!",
    'le mot de passe du compte était « Sommer2024! »',
    'mi contraseña del correo es Sommer2024!',
    'la clave era: Sommer2024!',
    'minha senha é Sommer2024!',
    'minha senha e Sommer2024!',
    'a palavra-passe do portal é Sommer2024!',
    'my password for the portal was Sommer2024!',
    'pwd = Sommer2024!',
  ])('a password is found: %s', (text) => {
    expect(findSecrets(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Sommer2024!',
    ]);
  });

  test('a PIN is found where it is stated', () => {
    const text = 'meine PIN ist 4711.';
    expect(findSecrets(text).map(({ kind }) => kind)).toEqual(['secret']);
    expect(findSecrets('PIN 4711 wird abgelehnt')).toEqual([]);
  });

  test.each([
    'mein Passwort ist falsch',
    'Das Passwort für Konto 4711 funktioniert nicht mehr',
    'Passwort lautet anders als gestern',
    'mot de passe: impossible à changer',
    "mon mot de passe c'est le bon",
    'la clave es que no funciona',
    'la contraseña es incorrecta desde el 12/03/2024',
    'a senha é recusada',
    'senha e login não funcionam',
    'clave1 del wifi',
    'login / Anmeldung klappt nicht',
    'compass: north',
  ])('talk of passwords stays quiet: %s', (text) => {
    expect(findSecrets(text)).toEqual([]);
  });

  test('the find lies exactly on the number and its mask keeps the last four', () => {
    const text = 'My card 4111 1111 1111 1111 was charged';
    const [found] = findSecrets(text);
    expect(text.slice(found?.start, found?.end)).toBe('4111 1111 1111 1111');
    expect(maskOf('card', '4111 1111 1111 1111')).toBe('•••• 1111');
    expect(maskOf('secret', 'hunter2!')).toBe('••••••••');
  });

  test('a masked text holds no find', () => {
    const random = seeded(3);
    for (const kind of KINDS) {
      const { text } = secretsOf(kind, random);
      const [found] = findSecrets(text);
      if (!found) throw new Error(`nothing found in ${kind}`);
      expect(
        findSecrets(
          text.slice(0, found.start) +
            maskOf(found.kind, text.slice(found.start, found.end)) +
            text.slice(found.end),
        ),
      ).toEqual([]);
    }
  });

  test('100 KB of digits take less than a blink', () => {
    const computedMs = startProcessorClock();
    findSecrets('1234 5678 '.repeat(10_000));
    findSecrets('a1 '.repeat(33_000));
    expect(computedMs()).toBeLessThan(1000);
  });

  test('check digits', () => {
    expect(isLuhn('4111111111111111')).toBe(true);
    expect(isLuhn('4111111111111112')).toBe(false);
    expect(isLuhn('0000000000000000')).toBe(false);
    expect(isIban('DE89370400440532013000')).toBe(true);
    expect(isIban('DE89370400440532013001')).toBe(false);
  });
});
