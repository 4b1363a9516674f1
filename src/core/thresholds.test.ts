import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../test/fixtures/core/seeded-random.ts';
import type { Prediction } from './metrics.ts';
import { binomialTail, certifiedThreshold, chooseThresholds } from './thresholds.ts';

describe('thresholds', () => {
  /** Calibrated tickets: right with the probability that they claim. */
  const calibrated = (n: number, seed: number): Prediction[] => {
    const next = seededRandom(seed);
    return Array.from({ length: n }, () => {
      const confidence = 1 - next() ** 2 * 0.6;
      return { gold: 'a', predicted: next() < confidence ? 'a' : 'b', confidence };
    });
  };

  test('the certified threshold keeps its promise on new tickets, nine times of ten', () => {
    const kept = Array.from({ length: 40 }, (_, seed) => {
      const accept = certifiedThreshold(calibrated(1000, seed + 1), 0.9);
      const fresh = calibrated(20_000, seed + 1000).filter(
        ({ confidence }) => confidence >= accept,
      );
      return fresh.filter(({ gold, predicted }) => gold === predicted).length / fresh.length >= 0.9;
    });
    expect(kept.filter(Boolean).length).toBeGreaterThanOrEqual(36);
  });

  test('more held-out tickets allow more to be accepted', () => {
    const mean = (n: number) =>
      [1, 2, 3, 4, 5, 6, 7, 8].reduce(
        (sum, seed) => sum + certifiedThreshold(calibrated(n, seed), 0.9),
        0,
      ) / 8;
    expect(mean(10_000)).toBeLessThan(mean(200));
  });

  test('too few tickets, or too many wrong ones, certify nothing', () => {
    expect(certifiedThreshold([{ gold: 'a', predicted: 'a', confidence: 0.99 }], 0.95)).toBe(1);
    expect(
      certifiedThreshold(
        calibrated(1000, 5).map((one) => ({ ...one, predicted: 'b' })),
        0.95,
      ),
    ).toBe(1);
  });

  test('a class with enough predictions gets its own threshold, and suggest is never above accept', () => {
    const mixed = [...calibrated(1000, 7), { gold: 'c', predicted: 'c', confidence: 0.9 }];
    const thresholds = chooseThresholds(mixed, ['a', 'b', 'c'], 0.9);
    expect(Object.keys(thresholds.acceptByLabel ?? {})).toEqual(['a', 'b']);
    expect(thresholds.suggest).toBeLessThanOrEqual(thresholds.accept);
    expect(thresholds.suggest).toBeLessThanOrEqual(0.4);
  });

  test('a class shares the common threshold until its own tickets speak against it', () => {
    const sure = (predicted: string, from: number, wrong: number, n: number): Prediction[] =>
      Array.from({ length: n }, (_, at) => ({
        gold: at < wrong ? 'other' : predicted,
        predicted,
        // The mistakes are among the most confident tickets, so that a small class certifies no
        // threshold.
        confidence: from - at * 1e-4,
      }));
    const acceptOf = (wrong: number): number =>
      chooseThresholds(
        [...sure('a', 0.99, 0, 2000), ...sure('b', 0.9, wrong, 200)],
        ['a', 'b'],
        0.95,
      ).acceptByLabel?.['b'] ?? 0;
    expect(acceptOf(8)).toBeLessThan(1);
    expect(acceptOf(30)).toBe(1);
  });

  test('the binomial tail is the sum of its terms', () => {
    expect(binomialTail(1, 3, 0.5)).toBeCloseTo(0.5, 12);
    expect(binomialTail(3, 3, 0.5)).toBeCloseTo(1, 12);
    expect(binomialTail(0, 59, 0.05)).toBeCloseTo(0.0485, 4);
  });
});
