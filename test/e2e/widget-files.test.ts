/**
 * Every file that a script of the widget names exists: bundlers follow such names and fail at a
 * missing file.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { DIST } from '../setup/shared-harness.ts';

const NAMED = [
  /\bnew URL\(\s*["'`]([^"'`$]+)["'`]\s*,\s*import\.meta\.url/g,
  /\bimport\(\s*["'`](\.[^"'`$]+)["'`]\s*\)/g,
  /\bfrom\s*["'`](\.[^"'`$]+)["'`]/g,
];

it('every file that a script of the widget names is in the folder', () => {
  const scripts = readdirSync(join(DIST, 'presort')).filter((name) => /\.m?js$/.test(name));
  const named = scripts.flatMap((script) => {
    const path = join(DIST, 'presort', script);
    const code = readFileSync(path, 'utf8');
    return NAMED.flatMap((pattern) => [...code.matchAll(pattern)]).map(([, name = '']) => ({
      script,
      name,
      isThere: existsSync(join(dirname(path), name)),
    }));
  });
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter(({ isThere }) => !isThere)).toEqual([]);
});
