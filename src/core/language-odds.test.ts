import { expect, test } from 'vitest';
import { letterOdds, TOLD_BY_LETTERS } from './language-odds.ts';
import { LETTERS } from './letters-of-languages.ts';

function oddsOf(text: string, language: string): number {
  return letterOdds(text)[TOLD_BY_LETTERS.indexOf(language)] ?? NaN;
}

test('the languages are those that were learnt, in their order', () => {
  expect(LETTERS.split('\n')[0]?.split(' ')).toEqual(TOLD_BY_LETTERS);
});

test('nothing but n-grams and their weights stands below the languages', () => {
  const body = LETTERS.slice(LETTERS.indexOf('\n')).replaceAll('\n', '');
  expect(body.replace(/\d[^A-Z\d]+([A-R][;:/><\-=+*#%&!?]?)+/g, '')).toBe('');
});

test('no letters, no odds', () => {
  for (const text of ['', '404', '我无法登录'])
    expect(letterOdds(text)).toEqual(TOLD_BY_LETTERS.map(() => 0));
});

test('a word counts once, whatever its case', () => {
  expect(letterOdds('rechnung rechnung RECHNUNG')).toEqual(letterOdds('rechnung'));
});

test('a capital within a text counts a quarter, at its beginning whole', () => {
  const [whole, quarter] = [oddsOf('Rechnung', 'de'), oddsOf('x Rechnung', 'de')];
  expect(whole).toBeGreaterThan(0);
  expect(quarter - oddsOf('x', 'de')).toBeCloseTo(whole / 4, 9);
});

test('a word as long as a program writes it costs no more than forty letters', () => {
  expect(letterOdds('ab'.repeat(50_000))).toEqual(letterOdds('ab'.repeat(20)));
});
