import { expect, it } from 'vitest';
import { widgetReference } from '../../../../../config/widget-readme.ts';
import { meanings } from './meanings-en.ts';

const sentences = widgetReference()
  .filter(({ title }) => title !== 'Attributes')
  .flatMap(({ rows }) => rows.map((cells) => cells.at(-1) ?? ''));

it('says in English what the widget says of each name, and nothing else', () => {
  expect(new Set(Object.keys(meanings))).toEqual(new Set(sentences));
  for (const [sentence, said] of Object.entries(meanings)) expect(said).toBe(sentence);
});
