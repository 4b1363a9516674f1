import { describe, expect, test } from 'vitest';
import type { Baseline } from '../../src/train/baselines/baseline.ts';
import { trainLogisticRegression } from '../../src/train/baselines/logistic-regression.ts';
import { trainNaiveBayes } from '../../src/train/baselines/naive-bayes.ts';
import { trainRandomForest } from '../../src/train/baselines/random-forest.ts';
import { fitTfIdf } from '../../src/train/baselines/tf-idf.ts';
import type { FeatureRows } from '../../src/train/heads/feature-rows.ts';
import { tinyRows } from '../../test/fixtures/tiny-bundle.ts';

const rows = tinyRows();
const gold = Int32Array.from(rows, (row) => row.gold.category);
const tfIdf = fitTfIdf(
  rows.map(({ text }) => text),
  1,
);
const features = tfIdf.rows(rows.map(({ text }) => text));
const unseen = tfIdf.rows([
  'my password does not work',
  'money back for the invoice please',
  'crash and stack trace',
]);

describe('each baseline learns three topics', () => {
  test.each<[string, (rows: FeatureRows) => Baseline]>([
    ['Naive Bayes', (all) => trainNaiveBayes(all, gold, 3)],
    ['logistic regression', (all) => trainLogisticRegression(all, gold, 3, 1)],
    ['random forest', (all) => trainRandomForest(all, gold, 3, 1)],
  ])('%s', (_, train) => {
    const fitted = train(features);
    const right = rows.filter(
      (row, at) => fitted.predict(features, at) === row.gold.category,
    ).length;
    expect(right / rows.length).toBeGreaterThan(0.97);
    expect([0, 1, 2].map((row) => fitted.predict(unseen, row))).toEqual([0, 1, 2]);
  });
});

test('TF-IDF rows have unit length and leave unknown words out', () => {
  const { values, starts } = tfIdf.rows(['invoice invoice zzz', 'zzz']);
  expect(Math.hypot(...values.slice(starts[0], starts[1]))).toBeCloseTo(1, 6);
  expect(starts[2]).toBe(starts[1]);
});
