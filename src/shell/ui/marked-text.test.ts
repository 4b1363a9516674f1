import { expect, it } from 'vitest';
import { mark, partsOf } from './marked-text.ts';

it('a sentence falls into plain and marked parts, wherever a language puts the values', () => {
  expect(partsOf(`Labelled ${mark('A')}; reads like ${mark('B')}.`)).toEqual([
    { part: 'Labelled ', isMarked: false },
    { part: 'A', isMarked: true },
    { part: '; reads like ', isMarked: false },
    { part: 'B', isMarked: true },
    { part: '.', isMarked: false },
  ]);
  expect(partsOf(`${mark('*B*')} statt ${mark('`A`')}`).map(({ part }) => part)).toEqual([
    '*B*',
    ' statt ',
    '`A`',
  ]);
});

it('signs of isolation in a value do not break the sentence', () => {
  expect(partsOf(`now ${mark('\u2068A\u2069')} at last`)).toEqual([
    { part: 'now ', isMarked: false },
    { part: 'A', isMarked: true },
    { part: ' at last', isMarked: false },
  ]);
});
