import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROWS } from '../fixtures/worker-rows.ts';

test('the worker rules run over every policy that there is', () => {
  const sources = ['src', 'training', 'widget'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const named = sources.flatMap((source) =>
    [...source.matchAll(/^export const \w+_POLICY\b[\s\S]*?\bname: '([^']+)'/gm)].map(
      ([, name = '']) => name,
    ),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(new Set(ROWS.map(({ policy }) => policy.name))).toEqual(new Set(named));
});
