import { describe, expect, it } from 'vitest';
import { ShapeError, type Block } from './matrix.ts';
import { planMemory, type PlanSizes } from './memory-plan.ts';

const SIZES: PlanSizes = {
  shape: { width: 16, channels: 32, taps: 3, heads: 2, gramRows: 10 },
  vocabulary: 5,
  heads: [
    { name: 'a', classes: 3 },
    { name: 'b', classes: 11 },
  ],
  most: { texts: 5, tokens: 33, words: 17 },
  maxEvaluated: 7,
};

/** Every block of a plan, wherever it stands. */
function blocksOf(part: unknown): Block[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('at' in part && 'size' in part) return [part as Block]; // both keys are there
  return Object.values(part).flatMap(blocksOf);
}

describe('the memory plan', () => {
  it('lays no two blocks over each other, each on a multiple of eight numbers', () => {
    const plan = planMemory(SIZES);
    const blocks = blocksOf(plan).sort((a, b) => a.at - b.at);
    expect(blocks.length).toBeGreaterThan(60);
    expect(blocks.filter(({ at }) => at % 8)).toEqual([]);
    let end = 8;
    for (const { at, size } of blocks) {
      expect(at).toBeGreaterThanOrEqual(end);
      end = at + size;
    }
    expect(plan.bytes).toBeGreaterThanOrEqual(4 * end);
  });

  it('refuses shapes that the kernels cannot compute', () => {
    for (const wrong of [{ width: 12 }, { channels: 36 }, { heads: 3 }, { heads: 16 }])
      expect(() => planMemory({ ...SIZES, shape: { ...SIZES.shape, ...wrong } })).toThrow(
        ShapeError,
      );
  });
});
