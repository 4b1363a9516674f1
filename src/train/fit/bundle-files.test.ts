import { expect, test } from 'vitest';
import { jsonBytes } from './bundle-files.ts';

test.each([
  [[], '[\n\n]\n'],
  [[{ id: 'a', floor: undefined }, null], '[\n{"id":"a"},\nnull\n]\n'],
  [{ a: { b: [1, 2] }, 'c"d': '\n', e: undefined }, '{\n"a":{"b":[1,2]},\n"c\\"d":"\\n"\n}\n'],
])('%j is written an entry a line', (value, text) => {
  expect(new TextDecoder().decode(jsonBytes(value))).toBe(text);
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
});
