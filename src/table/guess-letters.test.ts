import { describe, expect, test } from 'vitest';
import { decodeIbm850, guessLetters } from './guess-letters.ts';

/** Encodes a text in a single-byte encoding, by decoding each byte with the platform's decoder. */
function encode(text: string, encoding: string): Uint8Array {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const letters =
    encoding === 'ibm850'
      ? decodeIbm850(all)
      : [...all]
          .map((byte) => new TextDecoder(encoding).decode(Uint8Array.of(byte), { stream: true }))
          .join('');
  return Uint8Array.from(text, (letter) => letters.indexOf(letter));
}

const GERMAN = 'id;Betreff\n1;Rückfrage: die Rechnung für März ist doppelt, bitte prüfen\n';
const FRENCH = 'id;objet\n1;Le café débité deux fois à Noël, où est ma facture ?\n';

describe('letters that name no encoding', () => {
  test.each([
    ['windows-1252', GERMAN],
    ['macintosh', GERMAN],
    ['ibm850', GERMAN],
    ['windows-1252', FRENCH],
    ['windows-1252', 'Grüße,y\n'],
    ['macintosh', FRENCH],
    ['ibm850', FRENCH],
    ['windows-1252', 'id;asunto\n1;¿Dónde está mi factura de mañana? Són 5 €\n'],
    ['windows-1252', '1;I can’t log in – “error” appears\n'],
    ['windows-1252', 'nur GROSS: ÜBERWEISUNG FÜR MÜLLER, ÄRGER\n'],
    [
      'windows-1250',
      'id;temat\n1;Pobrano płatność dwa razy, proszę o zwrot pieniędzy, źle działa\n',
    ],
    [
      'windows-1250',
      'id;predmet\n1;Platba byla stržena dvakrát, prosím o vrácení, nejde mi účet\n',
    ],
    [
      'windows-1254',
      'id;konu\n1;Kartımdan iki kez ödeme çekildi, lütfen iade edin, uygulama açılmıyor\n',
    ],
    ['windows-1251', 'id;subject;Open;High\n1;С моей карты дважды списали деньги\n'],
    ['koi8-r', 'id;subject\n1;С моей карты дважды списали деньги\n'],
    ['windows-1253', 'id;subject\n1;Χρεώσατε την κάρτα μου δύο φορές\n'],
    ['windows-1255', 'id;subject\n1;חויבתי פעמיים על אותה חשבונית\n'],
    ['windows-1256', 'id;subject\n1;تم خصم المبلغ من بطاقتي مرتين\n'],
  ])('of %s are known: %s', (encoding, text) => {
    expect(guessLetters(encode(text, encoding))).toBe(encoding);
  });
});

test.each([
  [
    'euc-jp',
    'c0c1b5e1bdf1c6f3bdc5c8afb9d4a1a2bbeab5decad6b6e2c2d0b1feb4eaa4a4a4dea4b9',
    '請求書二重発行、至急返金対応願います',
  ],
  [
    'shift_jis',
    '90bf8b818f9193f18f6494ad8d7381418e8a8b7d95d48be091ce899e8ae882a282dc82b7',
    '請求書二重発行、至急返金対応願います',
  ],
])('a few kana among Chinese signs are Japanese: %s', (encoding, hex, text) => {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  expect(new TextDecoder(encoding).decode(bytes)).toBe(text);
  expect(guessLetters(bytes)).toBe(encoding);
});
