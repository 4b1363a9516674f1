import { expect, test } from 'vitest';
import { mayBeIn } from './rule-scope.ts';

test.each([
  ['de', 'de', true],
  ['de-AT', 'de', true],
  ['DE', 'de', true],
  ['deu', 'de', true],
  ['de', 'en', false],
  ['uk', 'ru', true],
  ['fa', 'ar', true],
  ['ja', 'zh', true],
  ['nb', 'da', true],
  ['cs', 'und', true],
  ['cs', 'en', false],
  ['de', 'und', false],
  ['en', null, true],
  ['de', null, false],
  ['cs', null, true],
  ['no such code', 'en', false],
])('a rule for %j and a text in %j: %j', (named, detected, expected) => {
  expect(mayBeIn(named, detected, ['en'])).toBe(expected);
});
