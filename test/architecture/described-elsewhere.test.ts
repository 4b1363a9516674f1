import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { widgetReference } from '../../config/widget-readme.ts';
import { en as api } from '../../src/features/api/page/words/en.ts';
import { en as setup } from '../../src/features/setup/page/words/en.ts';

interface Described {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { operationId: string; summary: string }>>>
  >;
}

it('the API page has words for each route of openapi.json, in English the same', () => {
  const { paths } = JSON.parse(readFileSync('public/openapi.json', 'utf8')) as Described;
  const routes = Object.values(paths).flatMap((methods) => Object.values(methods));
  expect(api.summaries).toEqual(
    Object.fromEntries(routes.map(({ operationId, summary }) => [operationId, summary])),
  );
});

it('the widget page has words for each head of the reference, in English the same', () => {
  const tables = widgetReference();
  const isWords = (text: string): boolean => !/[.:]/.test(text);
  const same = (texts: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(texts.filter(isWords).map((text) => [text, text]));
  expect(setup.reference.titles).toEqual(same(tables.map(({ title }) => title)));
  expect(setup.reference.heads).toEqual(same(tables.flatMap(({ head }) => head)));
});
