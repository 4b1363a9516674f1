import { expect, test } from 'vitest';
import { parseHeads } from './find-heads.ts';

test.each<[string, readonly (readonly [string, string])[]]>([
  [
    'product:#product; team:#team',
    [
      ['product', '#product'],
      ['team', '#team'],
    ],
  ],
  ['product: input[name="a:b"];', [['product', 'input[name="a:b"]']]],
  ['', []],
  ['product', []],
  [':#x; y:', []],
])('heads="%s"', (text, expected) => {
  expect(parseHeads(text).map(({ head, selector }) => [head, selector])).toEqual(expected);
});
