import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrate, logSumExp } from './calibrate.ts';
import { decide } from './decide.ts';
import { EngineError } from './errors.ts';
import { SCOPE, type Logits } from './labels.ts';
import type { HeadManifest } from './manifest.ts';
import { isInScope, scopeOf, scopeScore } from './scope.ts';
import type { ModelOutput } from './text-model.ts';

const logits = (...values: readonly number[]) => Float32Array.from(values) as Logits; // a brand is made here
const head: HeadManifest = {
  name: 'category',
  labels: ['a', 'b', 'c', 'd'],
  temperature: 1,
  thresholds: {
    accept: 0.8,
    suggest: 0.4,
    acceptByLabel: { b: 0.6, c: 0.99 },
    targetPrecision: 0.95,
  },
};
const decideOn = (...values: readonly number[]) =>
  decide(calibrate(logits(...values.map(Math.log)), 1), head);

test('probabilities are in [0, 1], sum to 1 and keep the order of the logits, however large those are', () => {
  const anyLogits = fc.array(
    fc.float({ min: Math.fround(-1e30), max: Math.fround(1e30), noNaN: true }),
    { minLength: 1, maxLength: 400 },
  );
  fc.assert(
    fc.property(
      anyLogits,
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (values, temperature) => {
        const probabilities = calibrate(logits(...values), temperature);
        expect(Math.abs(probabilities.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(1e-5);
        expect(probabilities.every((p) => p >= 0 && p <= 1)).toBe(true);
        const best = values.indexOf(Math.max(...values));
        expect(probabilities[best]).toBe(Math.max(...probabilities));
      },
    ),
  );
});

test.each([[NaN], [Infinity], [-Infinity]])('a logit of %s is refused', (value) => {
  const run = () => calibrate(logits(value, value), 1);
  expect(run).toThrow(EngineError);
  expect(run).toThrow(expect.objectContaining({ code: 'bundle-weights' }));
});

test('temperature above one makes the answer less sure', () => {
  expect(calibrate(logits(2, 0), 2)[0]).toBeLessThan(calibrate(logits(2, 0), 1)[0]!);
});

test('logSumExp does not overflow', () => {
  expect(logSumExp(logits(1000, 1000), 1)).toBeCloseTo(1000 + Math.log(2), 6);
});

test('a confident label is accepted', () => {
  expect(decideOn(0.85, 0.1, 0.04, 0.01)).toEqual({
    label: 'a',
    confidence: 0.85,
    state: 'accept',
    source: 'model',
    top: [
      { label: 'a', probability: 0.85 },
      { label: 'b', probability: 0.1 },
      { label: 'c', probability: 0.04 },
    ],
  });
});

test('a likely label is suggested', () => {
  expect(decideOn(0.5, 0.3, 0.1, 0.1)).toMatchObject({
    label: 'a',
    state: 'suggest',
    confidence: 0.5,
  });
});

test('an unlikely label is withheld and stays readable in top', () => {
  expect(decideOn(0.3, 0.3, 0.2, 0.2)).toMatchObject({
    label: null,
    state: 'abstain',
    confidence: 0.3,
    top: [{ label: 'a' }, { label: 'b' }, { label: 'c' }],
  });
});

test('a label may have its own accept threshold, lower or higher', () => {
  expect(decideOn(0.2, 0.7, 0.05, 0.05)).toMatchObject({ label: 'b', state: 'accept' });
  expect(decideOn(0.03, 0.03, 0.92, 0.02)).toMatchObject({ label: 'c', state: 'suggest' });
});

test('scope scores: probability, logit and energy', () => {
  const z = logits(3, 1);
  expect(scopeScore('max-probability', { category: z }, 2)).toBeCloseTo(1 / (1 + Math.exp(-1)), 6);
  expect(scopeScore('max-logit', { category: z }, 2)).toBe(3);
  expect(scopeScore('energy', { category: z }, 2)).toBeCloseTo(
    2 * Math.log(Math.exp(1.5) + Math.exp(0.5)),
    6,
  );
});

test('the score that asks the scope head is none without its logits', () => {
  const category = logits(3, 1);
  expect(scopeScore('inside', { category, [SCOPE]: logits(2) }, 1)).toBe(1);
  expect(scopeScore('inside', { category }, 1)).toBeNull();
  expect(scopeScore('inside', {}, 1)).toBeNull();
});

test('a gate takes what a text’s length adds off its score, and reads a few words as they are', () => {
  const output = (words: number, knownShare = 1): ModelOutput => ({
    embedding: new Float32Array(0) as unknown as ModelOutput['embedding'], // nothing reads it here
    logits: { category: logits(3, 1) },
    knownShare,
    words,
  });
  const gate = { score: 'max-logit', threshold: 2, lengthWeight: 1 / Math.log(4) } as const;
  expect(scopeOf(gate, output(3), 1)).toBeCloseTo(2, 6);
  expect(scopeOf(gate, output(15), 1)).toBeCloseTo(1, 6);
  expect(scopeOf(gate, output(50), 1)).toBe(scopeOf(gate, output(5000), 1));
  const unknown = { ...gate, lengthWeight: 0, minKnownShare: 0.3 };
  expect(isInScope(unknown, output(3, 0), 3)).toBe(true);
  expect(isInScope(unknown, output(4, 0), 3)).toBe(false);
  expect(isInScope(unknown, output(4), null)).toBe(false);
});
