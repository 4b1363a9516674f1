import { describe, expect, it } from 'vitest';
import { compareRuns, type Run } from './compare-runs.ts';

const run = (variant: string, seed: number, marks: string): Run => ({
  group: 'set',
  variant,
  seed,
  marks,
});

describe('runs compared over the same texts', () => {
  it('a gain is paired by text and seed', () => {
    const found = compareRuns(
      [run('base', 1, '1100'), run('mean', 1, '1110'), run('mean', 2, '0000')],
      'base',
    );
    expect(found).toMatchObject([
      { variant: 'base', accuracy: 0.5, gain: 0, error: 0, seeds: 1 },
      { variant: 'mean', accuracy: 0.75, gain: 0.25, rows: 4, seeds: 1 },
    ]);
    // One text of four differs: variance .25 over 4 texts.
    expect(found[1]?.error).toBeCloseTo(0.25, 10);
  });

  it('seeds that disagree widen the error', () => {
    const same = [
      run('base', 1, '1100'),
      run('base', 2, '1100'),
      run('mean', 1, '1110'),
      run('mean', 2, '1110'),
    ];
    const torn = [
      run('base', 1, '1100'),
      run('base', 2, '1100'),
      run('mean', 1, '1111'),
      run('mean', 2, '1100'),
    ];
    expect(compareRuns(torn, 'base')[1]?.error).toBeGreaterThan(
      compareRuns(same, 'base')[1]?.error ?? 0,
    );
  });

  it('a variant without a run of the base is left out', () => {
    expect(
      compareRuns([run('base', 1, '10'), run('mean', 2, '11')], 'base').map(
        ({ variant }) => variant,
      ),
    ).toEqual(['base']);
  });
});
