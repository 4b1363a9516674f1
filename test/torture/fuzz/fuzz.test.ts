/**
 * Every door against a few hundred hostile inputs; `npm run torture` has a hundred thousand. Failures that were found
 * once are in `seeds.json` and come first.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTargets } from './all-targets.ts';
import { propertyOf } from './judge.ts';
import { DOORS } from '../topics.ts';
import { readSeeds } from './seeds.ts';

const CASES = 100;
const targets = await allTargets();
const seeds = readSeeds();

describe.each(targets)('$name', (target) => {
  it('lets nothing through that nobody wrote', async () => {
    await fc.assert(propertyOf(target), { numRuns: target.unitCases ?? CASES });
  });

  it.each(seeds[target.name] ?? [])('has mended seed $seed, path $path', async ({ seed, path }) => {
    await fc.assert(propertyOf(target), { seed, path, endOnFailure: true, numRuns: 1 });
  });
});

it('keeps seeds of doors that there are, and tortures all', () => {
  const names = targets.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(Object.keys(seeds)));
  expect(names).toEqual(DOORS);
});
