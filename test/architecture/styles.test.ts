import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const COMPONENTS = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.svelte'))
  .map((name) => ({ name, source: readFileSync(join('src', name), 'utf8') }));

it.each(['<dialog', '<progress', 'isOver = true'])(
  'only a component of `src/shell/ui` holds `%s`: pages use that one',
  (part) => {
    const holders = COMPONENTS.filter(({ source }) => source.includes(part));
    expect(holders.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^shell\/ui\/\w+\.svelte$/),
    ]);
  },
);

/**
 * Styles that two components share belong in `src/shell/styles/parts.css` or in a component of
 * `src/shell/ui`.
 */
it('no two components hold the same rule of style word for word', () => {
  const holders = new Map<string, string[]>();
  for (const { name, source } of COMPONENTS)
    for (const rule of rulesOf(source)) holders.set(rule, [...(holders.get(rule) ?? []), name]);
  expect(COMPONENTS.length).toBeGreaterThan(50);
  expect(holders.size).toBeGreaterThan(100);
  expect([...holders].filter(([, names]) => names.length > 1)).toEqual([]);
});

/** The rules of a component's sheet, at-rules whole, white space made one. */
function rulesOf(source: string): readonly string[] {
  const sheet = /<style>([\s\S]*)<\/style>/.exec(source)?.[1] ?? '';
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: brace, index } of sheet.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth > 0) continue;
    const rule = sheet.slice(start, index + 1).replace(/\/\*[\s\S]*?\*\//g, '');
    rules.push(rule.replace(/\s+/g, ' ').trim());
    start = index + 1;
  }
  return rules;
}
