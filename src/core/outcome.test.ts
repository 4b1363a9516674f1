import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkPromise,
  preselectedBy,
  tally,
  tallyByConfidence,
  thresholdsFrom,
  type Outcome,
} from './outcome.ts';
import { binomialTail, lowerBound, upperBound } from './thresholds.ts';

const outcome = (own: Partial<Outcome>): Outcome => ({
  suggested: 'A',
  state: 'accept',
  confidence: 0.97,
  choice: 'A',
  decided: ['A'],
  ...own,
});
const times = (count: number, own: Partial<Outcome> = {}): Outcome[] =>
  Array.from({ length: count }, () => outcome(own));

describe('outcomes', () => {
  test('tell taken, undone, right and corrected apart', () => {
    expect(
      tally([
        outcome({}),
        outcome({ decided: ['B', 'C'] }),
        outcome({ choice: 'B', decided: ['B'] }),
        outcome({ choice: null, decided: ['B', 'A'] }),
        outcome({ state: 'suggest', confidence: 0.5, choice: 'B', decided: [] }),
        outcome({ suggested: null, state: 'abstain', confidence: null, decided: ['B'] }),
      ]),
    ).toEqual({ suggested: 5, preselected: 4, taken: 2, undone: 1, right: 2, corrected: 3 });
  });

  test('each ticket with a confidence is in one band', () => {
    const bands = tallyByConfidence([
      ...[1, 0.98, 0.979, 0.6, 0.1].map((confidence) => outcome({ confidence })),
      outcome({ confidence: null }),
    ]);
    expect(bands.map(({ suggested }) => suggested)).toEqual([2, 1, 0, 0, 1, 1]);
  });

  test('a promise holds, is broken, or cannot be told yet', () => {
    expect(checkPromise(times(100), 0.95).verdict).toBe('holds');
    expect(checkPromise(times(20), 0.95)).toMatchObject({ verdict: 'open', right: 20 });
    expect(checkPromise([...times(80), ...times(20, { decided: ['B'] })], 0.95).verdict).toBe(
      'broken',
    );
    expect(checkPromise([], 0.95)).toMatchObject({ verdict: 'open', atLeast: 0, atMost: 1 });
  });

  test('new thresholds keep out the confidences that are wrong too often', () => {
    const outcomes = [
      ...times(300, { confidence: 0.99 }),
      ...times(100, { confidence: 0.9, decided: ['B'] }),
    ];
    const was = { accept: 0.85, suggest: 0.4, targetPrecision: 0.95 };
    const now = thresholdsFrom(outcomes, ['A', 'B'], was);
    expect(now).toMatchObject({ suggest: 0.4, targetPrecision: 0.95 });
    expect(preselectedBy(outcomes, was)).toEqual({ preselected: 400, right: 300 });
    expect(preselectedBy(outcomes, now)).toEqual({ preselected: 300, right: 300 });
  });
});

test('bounds are where the binomial tail has the error that is allowed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, share) => {
        const right = Math.round(n * share);
        const [low, high] = [lowerBound(right, n), upperBound(right, n)];
        expect(low).toBeLessThanOrEqual(right / n + 1e-9);
        expect(high).toBeGreaterThanOrEqual(right / n - 1e-9);
        if (right > 0) expect(binomialTail(n - right, n, 1 - low)).toBeCloseTo(0.1, 6);
        if (right < n) expect(binomialTail(n - right - 1, n, 1 - high)).toBeCloseTo(0.9, 6);
      },
    ),
  );
});
