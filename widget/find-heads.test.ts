import { expect, test } from 'vitest';
import { namedHeads, parseHeads } from './find-heads.ts';

test.each<[string, readonly (readonly [string, string])[]]>([
  [
    'product:#product; team:#team',
    [
      ['product', '#product'],
      ['team', '#team'],
    ],
  ],
  ['product: input[name="a:b"];', [['product', 'input[name="a:b"]']]],
  [
    'product: input[name="a;b"]; t:#t',
    [
      ['product', 'input[name="a;b"]'],
      ['t', '#t'],
    ],
  ],
  [
    'product=#product;Team = [name=team]',
    [
      ['product', '#product'],
      ['Team', '[name=team]'],
    ],
  ],
  ['product:input[name=p]:checked', [['product', 'input[name=p]:checked']]],
  ['Product line: #p', [['Product line', '#p']]],
  ['', []],
  ['product', [['product', '']]],
  ['product #product', [['product #product', '']]],
  ['[name=product]', [['[name=product]', '']]],
  [
    ':#x; y:',
    [
      [':#x', ''],
      ['y', ''],
    ],
  ],
])('heads="%s"', (text, expected) => {
  expect(parseHeads(text).map(({ name, selector }) => [name, selector])).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  ['product line: #a; TEAM=#b', ['Product_Line', 'Team']],
  ['Category:#a; PRIORITY:#b', ['category', 'priority']],
  ['other: #a; team', ['other']],
])('heads="%s" names heads of the bundle whatever their case', (text, expected) => {
  expect(namedHeads(text, ['Product_Line', 'Team']).map(({ head }) => head)).toEqual(expected);
});
