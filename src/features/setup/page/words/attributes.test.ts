import { expect, it } from 'vitest';
import { widgetReference } from '../../../../../config/widget-readme.ts';
import { attributes } from './attributes-en.ts';

const rows = widgetReference().find(({ title }) => title === 'Attributes')?.rows ?? [];

it('says of each attribute in English what the widget says of it', () => {
  expect(attributes.meanings).toEqual(
    Object.fromEntries(rows.map(([name = '', , , meaning]) => [name, meaning])),
  );
});

it('translates every value that is words', () => {
  const cells = rows.flatMap(([, type = '', byDefault = '']) => [type, byDefault]);
  const isName = (cell: string): boolean => !cell.replaceAll(' | ', '').includes(' ');
  const sentences = cells.filter((cell) => !isName(cell) && !cell.startsWith('BCP 47'));
  expect(sentences).not.toEqual([]);
  expect(Object.keys(attributes.values)).toEqual(expect.arrayContaining(sentences));
  expect(cells).toEqual(expect.arrayContaining(Object.keys(attributes.values)));
});
