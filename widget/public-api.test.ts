import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { customElementsManifest } from '../config/custom-elements-manifest.ts';
import { widgetTables } from '../config/widget-readme.ts';
import { ADAPTERS } from './adapters/adapters.ts';
import { ATTRIBUTE_NAMES } from './attribute-names.ts';
import { postedFields } from './hidden-fields.ts';
import { EVENTS, FIELDS } from './public-api.ts';
import { ATTRIBUTES } from './public-attributes.ts';
import { CUSTOM_PROPERTIES, PARTS } from './public-looks.ts';
import { INITIAL } from './state.ts';

const source = ['widget', 'widget/view']
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /(?<!\.test)\.ts$/.test(name) && !name.startsWith('public-'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  )
  .join('\n');
const unique = (pattern: RegExp): string[] =>
  [...new Set([...source.matchAll(pattern)].flatMap((match) => (match[1] ?? '').split(' ')))]
    .filter(Boolean)
    .sort();

describe('the public contract', () => {
  test('documents every attribute that is observed', () => {
    expect(ATTRIBUTES.map(({ name }) => name)).toEqual([...ATTRIBUTE_NAMES]);
  });

  test('documents every event that the code sends, and no other', () => {
    expect(EVENTS.map(({ name }) => name).sort()).toEqual(
      unique(
        /'(presort-(?:ready|suggestion|abstain|accept|dismiss|resolved|error|before-apply))'[,)]/g,
      )
        .concat(unique(/\? '(presort-abstain)' :/g), unique(/: '(presort-suggestion)'/g))
        .filter((name, index, all) => all.indexOf(name) === index)
        .sort(),
    );
  });

  test('documents every part and custom property, and no other', () => {
    const groups = ['question', 'impact'];
    expect(PARTS.map(({ name }) => name).sort()).toEqual(
      [
        ...new Set([...unique(/part: '([^']+)'/g), ...unique(/'(chip chip-chosen)'/g), ...groups]),
      ].sort(),
    );
    expect(CUSTOM_PROPERTIES.map(({ name }) => name).sort()).toEqual(
      unique(/var\((--presort-[\w-]+)/g),
    );
  });

  test('documents every posted field and every adapter', () => {
    expect(FIELDS.map(({ name }) => name)).toEqual(
      postedFields(INITIAL, '', { category: null, priority: null }).map(([name]) => name),
    );
    const documented = ATTRIBUTES.find(({ name }) => name === 'adapter')?.type.split(' | ');
    expect(documented).toEqual(Object.keys(ADAPTERS));
  });

  test("custom-elements.json and the README's tables are fresh", async () => {
    expect(JSON.parse(readFileSync('custom-elements.json', 'utf8'))).toEqual(
      customElementsManifest(),
    );
    const tables = await format(widgetTables(), { parser: 'markdown' });
    expect(readFileSync('widget/README.md', 'utf8').endsWith(`\n${tables}`)).toBe(true);
  });

  test.each(Object.entries(ADAPTERS))(
    'adapter %s names valid selectors for every field',
    (_, adapter) => {
      for (const list of [
        adapter.form,
        adapter.description,
        adapter.subject,
        adapter.category,
        adapter.priority,
      ])
        expect(list.length).toBeGreaterThan(0);
      for (const value of Object.values(adapter.values['priority'] ?? {}))
        expect(value).not.toBe('');
      expect(Object.keys(adapter.values['priority'] ?? {})).toEqual([
        'Low',
        'Medium',
        'High',
        'Critical',
      ]);
    },
  );
});
