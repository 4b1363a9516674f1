import { expect, test } from 'vitest';
import type { Prediction } from './metrics.ts';
import { preselectionOf, preselectionWords } from './preselection.ts';
import { certifiedThreshold, chooseThresholds } from './thresholds.ts';

/** Predictions that fall in confidence; every `wrongEvery`th is wrong. */
const predictions = (count: number, wrongEvery: number): Prediction[] =>
  Array.from({ length: count }, (_, at) => ({
    gold: at % wrongEvery === wrongEvery - 1 ? 'b' : 'a',
    predicted: 'a',
    confidence: Math.round((0.99 - at / count / 2) * 1e4) / 1e4,
  }));

test('where the target is shown, it says how much is preselected and how much of that is right', () => {
  const many = predictions(400, 1_000);
  const own = preselectionOf(many, chooseThresholds(many, ['a', 'b'], 0.95));
  expect(own).toMatchObject({ right: 1, target: 0.95, moreTickets: null, lower: null });
  expect(own.share).toBeGreaterThan(0.98);
  expect(preselectionWords('category', own)).toMatch(
    /^category: (?:99|100) % of tickets will be preselected, 100 % of them right on 400 measured tickets$/,
  );
});

test('too few tickets: it says how many more would do, and the lower target that these show', () => {
  const few = predictions(60, 1_000);
  const own = preselectionOf(few, chooseThresholds(few, ['a', 'b'], 0.95));
  expect(own.right).toBeNull();
  expect(own.moreTickets).toBe(60);
  expect(own.lower?.target).toBeLessThan(0.95);
  expect(certifiedThreshold(few, own.lower?.target ?? 1)).toBeLessThan(1);
  expect(preselectionWords('category', own, true)).toMatch(
    /^category: nothing will be preselected: 60 measured tickets cannot show that 95 % are right; about 60 more labelled ones would, or --target-precision 0\.\d+ would preselect \d+ %$/,
  );
});

test('where its surest answers are wrong too often, more tickets are not advised', () => {
  const bad = predictions(500, 5);
  const own = preselectionOf(bad, chooseThresholds(bad, ['a', 'b'], 0.95));
  expect(own).toMatchObject({ right: null, moreTickets: null, lower: null });
  expect(preselectionWords('category', own)).toBe(
    'category: nothing will be preselected: 500 measured tickets cannot show that 95 % are right; its surest answers are wrong too often',
  );
});

test('without a single measured ticket nothing is advised but that', () => {
  const own = preselectionOf([], chooseThresholds([], ['a', 'b'], 0.95));
  expect(own).toEqual({
    tickets: 0,
    share: 0,
    right: null,
    target: 0.95,
    moreTickets: null,
    lower: null,
  });
});

test('what a gate holds back is not preselected, however sure the head is', () => {
  const many = predictions(400, 1_000);
  const thresholds = chooseThresholds(many, ['a', 'b'], 0.95);
  const held = many.map((one, at) => ({ ...one, isWithheld: at % 4 === 0 }));
  expect(preselectionOf(held, thresholds).share).toBeCloseTo(
    preselectionOf(many, thresholds).share * 0.75,
    2,
  );
});
