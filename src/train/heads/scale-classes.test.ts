import { describe, expect, it } from 'vitest';
import { createRandom } from './random.ts';
import { scaleClasses, scaled, type ClassScores } from './scale-classes.ts';

/**
 * Draws each ticket's class from the softmax of its scores, and returns the scores scaled and
 * shifted per class.
 */
function tickets(
  count: number,
  stretch: readonly number[],
  shift: readonly number[],
): ClassScores[] {
  const random = createRandom(3);
  return Array.from({ length: count }, () => {
    const honest = Float64Array.from(stretch, () => (random() - 0.5) * 6);
    const weights = honest.map(Math.exp);
    let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
    const gold = weights.findIndex((weight) => (left -= weight) < 0);
    return {
      gold: Math.max(0, gold),
      scores: honest.map((score, label) => (score - (shift[label] ?? 0)) / (stretch[label] ?? 1)),
    };
  });
}

describe('scaling of classes', () => {
  it('finds how scores were stretched and shifted', () => {
    const stretch = [0.6, 1, 1.6];
    const shift = [0.5, 0, -0.5];
    const found = scaleClasses(tickets(20_000, stretch, shift), 3) ?? [];
    found.forEach(({ scale }, label) => expect(scale).toBeCloseTo(stretch[label] ?? 0, 1));
    // A number added to all classes changes no probability, so the test compares differences.
    expect((found[0]?.shift ?? 0) - (found[2]?.shift ?? 0)).toBeCloseTo(1, 1);
  });

  it('leaves honest scores nearly alone', () => {
    for (const { scale, shift } of scaleClasses(tickets(5_000, [1, 1, 1], [0, 0, 0]), 3) ?? []) {
      expect(Math.abs(scale - 1)).toBeLessThan(0.15);
      expect(Math.abs(shift)).toBeLessThan(0.15);
    }
  });

  it('asks for a hundred tickets a class', () => {
    expect(scaleClasses(tickets(299, [1, 1, 1], [0, 0, 0]), 3)).toBeNull();
  });

  it('stays finite with a class that nobody has and scores that are all the same', () => {
    const flat = Array.from({ length: 400 }, (_, at) => ({
      gold: at % 2,
      scores: new Float64Array(3),
    }));
    const found = scaleClasses(flat, 3) ?? [];
    expect(scaled(new Float64Array(3), found).every(Number.isFinite)).toBe(true);
    expect(found).toHaveLength(3);
  });
});
