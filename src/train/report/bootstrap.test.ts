import { describe, expect, it } from 'vitest';
import { measure, type Prediction } from '../../core/metrics.ts';
import { bootstrap, weighedMeasure } from './bootstrap.ts';
import { createRandom } from '../heads/random.ts';

const LABELS = ['a', 'b', 'c', 'never seen'];

/**
 * Makes predictions of which about three in four are right, these with higher confidence. Some
 * confidences are equal, and some predictions are null.
 */
function predictions(count: number, seed: number): Prediction[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const gold = LABELS[Math.floor(random() * 3)] ?? 'a';
    const confidence = Math.round(random() * 20) / 20;
    const predicted =
      random() < 0.4 + 0.6 * confidence
        ? gold
        : random() < 0.1
          ? null
          : (LABELS[Math.floor(random() * 3)] ?? 'a');
    return { gold, predicted, confidence };
  });
}

describe('bootstrap', () => {
  it('measures tickets that count several times as if they were written out', () => {
    const random = createRandom(5);
    for (const seed of [1, 2, 3]) {
      const given = predictions(150, seed);
      const times = given.map(() => Math.floor(random() * 4));
      const { accuracy, macroF1, ece, coverageAt95 } = measure(
        given.flatMap((one, at) => Array.from({ length: times[at] ?? 0 }, () => one)),
        LABELS,
      );
      const weighed = weighedMeasure(given, LABELS)(times);
      expect(weighed.accuracy).toBeCloseTo(accuracy, 9);
      expect(weighed.macroF1).toBeCloseTo(macroF1, 9);
      expect(weighed.ece).toBeCloseTo(ece, 9);
      expect(weighed.coverageAt95).toBeCloseTo(coverageAt95, 9);
    }
  });

  it('gives intervals around the figure, narrower with more tickets and the same for a seed', () => {
    const [few, many] = [predictions(100, 7), predictions(1_600, 7)];
    const [wide, narrow] = [bootstrap(few, LABELS, 1), bootstrap(many, LABELS, 1)];
    const { accuracy } = measure(many, LABELS);
    expect(narrow.accuracy[0]).toBeLessThan(accuracy);
    expect(narrow.accuracy[1]).toBeGreaterThan(accuracy);
    expect(narrow.accuracy[1] - narrow.accuracy[0]).toBeLessThan(
      (wide.accuracy[1] - wide.accuracy[0]) / 2,
    );
    expect(bootstrap(few, LABELS, 1)).toEqual(wide);
  });

  it('gives zeros for nothing', () => {
    expect(bootstrap([], LABELS, 1)).toEqual({
      accuracy: [0, 0],
      macroF1: [0, 0],
      ece: [0, 0],
      coverageAt95: [0, 0],
    });
  });
});
