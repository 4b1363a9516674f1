import { describe, expect, test } from 'vitest';
import { NO_EDITS } from '../../core/dataset-edits.ts';
import { judgeBundle, MIN_GOLDEN } from './gate.ts';
import { predictBaselines, predictGolden, type GoldenTicket } from './golden-predictions.ts';
import { chooseGolden } from './golden-set.ts';
import { applyEdits, chooseRows } from '../data/choose-rows.ts';
import type { LabelledRow } from '../data/labelled-rows.ts';
import { groupNearDuplicates } from '../data/near-duplicates.ts';
import { trainBundle } from '../network/train-bundle.ts';
import { labelledRow, labTickets } from '../../../test/fixtures/lab-tickets.ts';
import { tinyEncoder } from '../../../test/fixtures/tiny-bundle.ts';
import { categoryHead, trainOptions } from '../../../test/fixtures/train-options.ts';

const place = (all: readonly LabelledRow[]) => applyEdits(all, NO_EDITS, 'category');

describe('the gate', () => {
  const labels = ['Access', 'Billing', 'Bug'];
  const all = labTickets(24).map(({ text, category }) => labelledRow(text, category));
  const golden = new Set(
    chooseGolden(
      all.map((row) => row.labels['category'] ?? ''),
      groupNearDuplicates(all.map(({ text }) => text)),
      1,
    ),
  );
  const goldenTickets: readonly GoldenTicket[] = [...golden].map((at) => ({
    text: all[at]?.text ?? '',
    label: all[at]?.labels['category'] ?? '',
  }));

  async function judged(
    rowsToLearn: readonly LabelledRow[],
    before: Awaited<ReturnType<typeof learn>> | null,
  ) {
    const model = await learn(rowsToLearn);
    const train = rowsToLearn
      .filter((_, at) => !golden.has(at))
      .map((row): GoldenTicket => ({ text: row.text, label: row.labels['category'] ?? '' }));
    const heads = {
      heads: [
        {
          name: 'category',
          labels,
          temperature: 1,
          thresholds: { accept: 1, suggest: 0, targetPrecision: 1 },
        },
      ],
    };
    return {
      model,
      report: judgeBundle({
        labels,
        candidate: predictGolden(model, heads, goldenTickets),
        before: before && predictGolden(before, heads, goldenTickets),
        ...predictBaselines(train, labels, goldenTickets),
        margin: 0.03,
      }),
    };
  }
  async function learn(rowsToLearn: readonly LabelledRow[]) {
    const chosen = chooseRows(place(rowsToLearn), ['category'], golden, null, 1);
    const { model } = await trainBundle(
      trainOptions(chosen.rows, categoryHead(labels)),
      tinyEncoder(),
    );
    return model;
  }

  test('lets a good bundle pass and refuses one from a poisoned batch, with the reason', async () => {
    const good = await judged(all, null);
    expect(good.report.candidate.accuracy).toBeGreaterThan(0.9);
    expect(good.report.mostFrequent).toBeLessThan(0.5);
    const poisoned = await judged(
      all.map((row, at) =>
        row.labels['category'] === 'Billing' && !golden.has(at) && at % 8 > 0
          ? { ...row, labels: { category: 'Bug' } }
          : row,
      ),
      good.model,
    );
    expect(poisoned.report.passed).toBe(false);
    expect(poisoned.report.reasons).toContainEqual(
      expect.objectContaining({ kind: 'class-worse', label: 'Billing' }),
    );
  }, 60_000);

  test('has enough golden tickets to judge by, or none and judges in folds', () => {
    for (let rowCount = 20; rowCount < 400; rowCount += 20) {
      const { length } = chooseGolden(
        Array.from({ length: rowCount }, (_, at) => labels[at % 3] ?? ''),
        Int32Array.from({ length: rowCount }, (_, at) => at),
        1,
      );
      expect(length === 0 || length >= MIN_GOLDEN).toBe(true);
    }
  });

  test('refuses what is not better than guessing', () => {
    const guess = goldenTickets.map(({ label }) => ({
      gold: label,
      predicted: 'Bug',
      confidence: 1,
    }));
    const { passed, reasons } = judgeBundle({
      labels,
      candidate: guess,
      before: null,
      mostFrequent: guess,
      keywordRules: guess,
      margin: 0.03,
    });
    expect(passed).toBe(false);
    expect(reasons.map(({ kind }) => kind)).toContain('not-above');
  });
});
