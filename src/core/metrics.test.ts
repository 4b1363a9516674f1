import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  auroc,
  confusion,
  coverageAt,
  coverageCurve,
  measure,
  quantile,
  reliability,
  weightedScore,
  wilson,
  type Prediction,
} from './metrics.ts';

const labels = ['a', 'b', 'c'];
const predictions = (
  ...rows: readonly [gold: string, predicted: string | null, confidence?: number][]
): Prediction[] =>
  rows.map(([gold, predicted, confidence = 1]) => ({ gold, predicted, confidence }));
const anyPredictions = fc.array(
  fc.record({
    gold: fc.constantFrom(...labels),
    predicted: fc.constantFrom(...labels, null),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 60 },
);
describe('metrics', () => {
  test('a case worked out by hand', () => {
    // a: 2 of 3 found, one b taken for it. b: 1 of 2. c: never seen.
    const measured = measure(
      predictions(['a', 'a'], ['a', 'a'], ['a', null], ['b', 'a'], ['b', 'b']),
      labels,
    );
    expect(measured).toMatchObject({ n: 5, accuracy: 0.6 });
    expect(measured.perClass['a']).toEqual({
      precision: 2 / 3,
      recall: 2 / 3,
      f1: 2 / 3,
      support: 3,
    });
    expect(measured.perClass['b']).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3, support: 2 });
    expect(measured.perClass['c']).toEqual({ precision: 0, recall: 0, f1: 0, support: 0 });
    expect(measured.macroF1).toBeCloseTo(2 / 3, 12);
    expect(measured.macroPrecision).toBeCloseTo(5 / 6, 12);
    expect(measured.macroRecall).toBeCloseTo(7 / 12, 12);
    expect(measured.weightedF1).toBeCloseTo(2 / 3, 12);
  });

  test('shares stay in [0, 1], whatever was predicted', () => {
    fc.assert(
      fc.property(anyPredictions, (any) => {
        const { perClass, n, ...shares } = measure(any, labels);
        for (const value of [
          ...Object.values(shares),
          ...Object.values(perClass).flatMap(({ precision, recall, f1 }) => [
            precision,
            recall,
            f1,
          ]),
        ]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(n).toBe(any.length);
      }),
    );
  });

  test('nothing measured gives zeros, not NaN', () => {
    expect(measure([], labels)).toMatchObject({
      n: 0,
      accuracy: 0,
      macroF1: 0,
      ece: 0,
      coverageAt95: 0,
    });
  });

  test('the confusion matrix has gold labels in rows', () => {
    expect(confusion(predictions(['a', 'b'], ['a', 'b'], ['c', 'c'], ['b', null]), labels)).toEqual(
      [
        [0, 2, 0],
        [0, 0, 0],
        [0, 0, 1],
      ],
    );
  });

  test('calibration error is the gap between confidence and accuracy', () => {
    expect(measure(predictions(['a', 'a', 0.8], ['a', 'b', 0.8]), labels).ece).toBeCloseTo(0.3, 12);
    expect(reliability(predictions(['a', 'a', 1])).at(-1)).toEqual({
      count: 1,
      confidence: 1,
      accuracy: 1,
    });
  });

  test('coverage at a precision takes the largest share that still has it', () => {
    const some = predictions(
      ['a', 'a', 0.9],
      ['a', 'b', 0.8],
      ['a', 'a', 0.7],
      ['a', 'a', 0.6],
      ['a', 'b', 0.5],
    );
    expect(coverageAt(some, 0.75)).toBe(0.8);
    expect(coverageAt(some, 0.95)).toBe(0.2);
    expect(coverageAt(predictions(['a', 'b', 0.9]), 0.5)).toBe(0);
  });

  test('equal confidences cannot be told apart by a threshold', () => {
    expect(coverageCurve(predictions(['a', 'a', 0.5], ['a', 'b', 0.5]))).toEqual([
      { threshold: 0.5, coverage: 1, precision: 0.5 },
    ]);
  });

  test('AUROC is the share of pairs in the right order', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const pairs = positives.flatMap((p) =>
          negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)),
        );
        expect(auroc(positives, negatives)).toBeCloseTo(
          pairs.reduce<number>((sum, x) => sum + x, 0) / pairs.length,
          10,
        );
      }),
    );
  });

  test('weighted score: a perfect and instant one is 1, a slow one loses a tenth', () => {
    const perfect = measure(predictions(['a', 'a']), labels);
    expect(weightedScore(perfect, 0)).toBeCloseTo(1, 12);
    expect(weightedScore(perfect, 500)).toBeCloseTo(0.9, 12);
  });

  test('Wilson interval holds the share and known values', () => {
    const [low, high] = wilson(87, 100);
    expect(low).toBeCloseTo(0.7902, 3);
    expect(high).toBeCloseTo(0.9224, 3);
    expect(wilson(0, 0)).toEqual([0, 1]);
  });

  test('quantile is by nearest rank', () => {
    expect([0, 0.5, 0.95, 1].map((at) => quantile([4, 1, 3, 2], at))).toEqual([1, 2, 4, 4]);
  });
});
