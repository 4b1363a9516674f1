import { expect, test } from 'vitest';
import { isForeign } from './detect-language.ts';

const FIVE = ['en', 'de', 'es', 'fr', 'pt'];

test.each([
  ['Hindi ako makapasok sa account ko mula kahapon', 0.14],
  ['Nem tudok belépni tegnap óta a fiókomba', 0.2],
  ['Siden i går kommer jeg ikke ind', 0.3],
])('%j is in none of five languages when few words are known', (text, known) => {
  expect(isForeign(text, known, FIVE)).toBe(true);
});

test.each([
  ['names and compounds', 'Kundenbereich Passwortänderung schlägt fehl seit Montag', 0.5],
  ['a text that is known', 'ich komme seit gestern nicht mehr hinein', 1],
  ['too few words to tell', 'Kassenbonrollendrucker druckt Hieroglyphen', 0.1],
  ['code and numbers', 'ERR_CONN 0x8007 42', 0],
])('%s is not foreign', (_, text, known) => {
  expect(isForeign(text, known, FIVE)).toBe(false);
});

test('one language alone tells the others', () => {
  expect(isForeign('ich komme seit gestern nicht mehr hinein', 0.2, ['en'])).toBe(true);
});
