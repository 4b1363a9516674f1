import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../test/fixtures/core/seeded-random.ts';
import { calibrate } from './calibrate.ts';
import { fitTemperature, negativeLogLikelihood } from './fit-temperature.ts';
import type { Logits } from './labels.ts';

describe('temperature', () => {
  test('is found again where labels were drawn at a known one', () => {
    const next = seededRandom(1);
    const examples = Array.from({ length: 4000 }, () => {
      const logits = Float32Array.from({ length: 4 }, () => next() * 12) as Logits; // a brand is made here
      const probabilities = calibrate(logits, 2.5);
      let left = next();
      const gold = probabilities.findIndex((p) => (left -= p) < 0);
      return { logits, gold: Math.max(0, gold) };
    });
    expect(fitTemperature(examples)).toBeGreaterThan(2.2);
    expect(fitTemperature(examples)).toBeLessThan(2.8);
  });

  test('no other temperature is likelier', () => {
    const logits = fc.array(fc.float({ min: -20, max: 20, noNaN: true }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(logits, fc.nat(2)), { minLength: 2, maxLength: 20 }),
        fc.double({ min: 0.05, max: 50, noNaN: true }),
        (rows, other) => {
          // With this many examples no target is smoothed.
          const examples = Array.from({ length: 20 }, () => rows)
            .flat()
            .concat(Array.from({ length: 200 }, () => rows[0] ?? [[0, 0, 0], 0]))
            .map(([values, gold]) => ({ logits: Float32Array.from(values) as Logits, gold })); // a brand is made here
          expect(negativeLogLikelihood(examples, fitTemperature(examples))).toBeLessThanOrEqual(
            negativeLogLikelihood(examples, other) + 1e-3,
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  test('ten tickets that were all right make no answer certain, ten times as many a surer one', () => {
    const surest = (count: number): number => {
      const examples = Array.from({ length: count }, (_, at) => ({
        logits: Float32Array.from({ length: 4 }, (_label, label) =>
          label === at % 4 ? 3 : 0,
        ) as Logits,
        gold: at % 4,
      })); // a brand is made here
      return Math.max(
        ...calibrate(
          examples[0]?.logits ?? (new Float32Array() as Logits),
          fitTemperature(examples),
        ),
      ); // likewise
    };
    expect(surest(10)).toBeCloseTo(1 - (1 / 12) * 0.75, 2);
    expect(surest(100)).toBeCloseTo(1 - (1 / 102) * 0.75, 3);
  });

  test('without examples it is 1', () => {
    expect(fitTemperature([])).toBe(1);
  });
});
