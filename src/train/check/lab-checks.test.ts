import { describe, expect, test } from 'vitest';
import { NO_EDITS } from '../../core/dataset-edits.ts';
import { judgeBundle, LEAST_GOLDEN } from './gate.ts';
import { predictBaselines, predictGolden, type GoldenTicket } from './golden-predictions.ts';
import { chooseGolden } from './golden-set.ts';
import { findLabelErrors } from './label-errors.ts';
import { applyEdits } from '../data/apply-edits.ts';
import { chooseRows } from '../data/choose-rows.ts';
import { checkHealth } from '../data/dataset-health.ts';
import type { LabelledRow } from '../data/labelled-rows.ts';
import { openTable } from '../../table/open-table.ts';
import { textSource } from '../../table/source.ts';
import { readLabelledTable } from '../data/labelled-rows.ts';
import { groupNearDuplicates } from '../data/near-duplicates.ts';
import { trainBundle } from '../network/train-bundle.ts';
import { labelledRow, labTickets } from '../../../test/fixtures/lab-tickets.ts';
import { tinyEncoder } from '../../../test/fixtures/tiny-bundle.ts';

const rows = labTickets(8).map(({ text, category }, at) => labelledRow(text, category, at + 2));
const place = (all: readonly LabelledRow[]) => applyEdits(all, NO_EDITS, 'category');
const choose = (all: readonly LabelledRow[], mostRows: number | null = null) =>
  chooseRows(place(all), ['category'], new Set(), mostRows, 1);

describe('health', () => {
  test('counts duplicates, contradictions and labels that differ in case or spaces', () => {
    const health = checkHealth(
      [
        ...rows,
        labelledRow(rows[0]?.text ?? '', 'Billing'),
        labelledRow(rows[1]?.text ?? '', 'Bug'),
        labelledRow('the printer is jammed', ' billing'.trim()),
      ],
      [{ line: 9, problem: 'no text' }],
      ['category'],
    );
    expect(health).toMatchObject({
      duplicates: 1,
      conflictCount: 1,
      conflicts: [{ labels: ['Billing', 'Bug'] }],
      unusable: 1,
      variants: [{ labels: ['Billing', 'billing'], into: 'Billing' }],
      allAlike: false,
    });
    expect(health.balance['category']?.find(({ label }) => label === 'Bug')?.count).toBe(57);
  });

  test('sees that all texts are the same', () => {
    expect(
      checkHealth(
        [labelledRow('same', 'A'), labelledRow('Same', 'B'), labelledRow('same', 'A')],
        [],
        ['category'],
      ),
    ).toMatchObject({ allAlike: true, conflictCount: 1 });
  });

  test('merging is an edit that leaves the imported rows alone', () => {
    const mixed = [
      labelledRow('a', 'billing'),
      labelledRow('b', 'Billing'),
      labelledRow('c', 'Bug'),
    ];
    const edited = applyEdits(
      mixed,
      { ...NO_EDITS, merges: { category: { billing: 'Billing' } }, fixes: { 2: null } },
      'category',
    );
    expect(edited.map(({ place: at, row }) => [at, row.labels['category']])).toEqual([
      [0, 'Billing'],
      [1, 'Billing'],
    ]);
    expect(mixed[0]?.labels['category']).toBe('billing');
  });
});

test('wrong labels are found by a model that never saw them', () => {
  const wrong = new Map([
    [3, 1],
    [70, 2],
    [130, 0],
  ]);
  const labels = ['Access', 'Billing', 'Bug'];
  const gold = Int32Array.from(rows, ({ labels: own }, at) =>
    wrong.get(at) === undefined
      ? labels.indexOf(own['category'] ?? '')
      : (labels.indexOf(own['category'] ?? '') + 1) % 3,
  );
  const found = findLabelErrors({
    texts: rows.map(({ text }) => text),
    gold,
    classes: 3,
    groups: Int32Array.from(rows, (_, at) => at),
    seed: 1,
  });
  expect(
    found
      .slice(0, 3)
      .map(({ place: at }) => at)
      .sort((a, b) => a - b),
  ).toEqual([...wrong.keys()]);
  for (const { place: at, suggested } of found.slice(0, 3))
    expect(labels[suggested]).toBe(rows[at]?.labels['category']);
});

describe('what cannot be learnt says why', () => {
  const why = (all: readonly LabelledRow[]): unknown => {
    try {
      choose(all);
      return 'nothing';
    } catch (error) {
      return (error as { details?: unknown }).details;
    }
  }; // EngineError, whose details are asserted
  test('one class only', () => {
    expect(why(rows.filter(({ labels }) => labels['category'] === 'Bug'))).toEqual({
      why: 'one-label',
      label: 'Bug',
    });
  });
  test('two examples', () => {
    expect(why([labelledRow('a b', 'A'), labelledRow('c d', 'B')])).toEqual({ why: 'no-labels' });
  });
  test('all texts equal', () => {
    expect(
      why(Array.from({ length: 40 }, (_, at) => labelledRow('same text', at % 2 ? 'A' : 'B'))),
    ).toEqual({ why: 'all-alike' });
  });
  test('5,000 classes', () => {
    expect(
      why(
        Array.from({ length: 10_000 }, (_, at) =>
          labelledRow(
            `ticket number ${'abcdefghij'
              .split('')
              .map((_, digit) => String.fromCharCode(97 + (Math.floor(at / 26 ** digit) % 26)))
              .join(' x')}`,
            `label ${at >> 1}`,
          ),
        ),
      ),
    ).toEqual({ why: 'too-many-labels', labels: 5_000, most: 1_000 });
  });
  test('a label with one example is left out, and said', () => {
    expect(choose([...rows, labelledRow('lonely ticket', 'Rare')]).leftOut.rare).toEqual([
      { head: 'category', label: 'Rare' },
    ]);
  });
  test('NaN is no label', async () => {
    const table = await openTable(
      textSource('text,category\nhello there,NaN\nmy invoice,Billing\n', 't.csv'),
    );
    expect(
      await readLabelledTable(table, {
        text: [],
        heads: { category: 'category' },
        optionalHeads: {},
      }),
    ).toMatchObject({
      rows: [{ labels: { category: 'Billing' } }],
      bad: [{ line: 2, problem: 'no category' }],
    });
  });
  test('200,000 tickets are sampled by label', () => {
    const many = Array.from({ length: 200_000 }, (_, at) =>
      labelledRow(
        `ticket ${at.toString(36).split('').join(' ')} about ${at % 4 ? 'invoice' : 'crash'}`,
        at % 4 ? 'Billing' : 'Bug',
      ),
    );
    const { rows: kept, heads, leftOut } = choose(many, 4_000);
    expect(leftOut.sampled).toBe(196_000);
    expect(kept.length).toBeGreaterThan(100);
    const bugs =
      kept.filter(({ gold }) => gold['category'] === heads[0]?.labels.indexOf('Bug')).length /
      kept.length;
    expect(bugs).toBeGreaterThan(0.1);
  });
});

test('JSON lines give the same rows as CSV', async () => {
  const of = (text: string) => openTable(textSource(text, ''));
  const columns = {
    text: [],
    heads: { category: 'category' },
    optionalHeads: { priority: 'priority' },
  };
  const [csv, json] = await Promise.all([
    readLabelledTable(
      await of(
        'subject,description,category,priority\nHi,"my, invoice",Billing,\n,crash,Bug,High\n',
      ),
      columns,
    ),
    readLabelledTable(
      await of(
        '{"subject":"Hi","description":"my, invoice","category":"Billing"}\n{"description":"crash","category":"Bug","priority":"High"}\n',
      ),
      columns,
    ),
  ]);
  expect(json.rows.map(({ text, labels }) => ({ text, labels }))).toEqual(
    csv.rows.map(({ text, labels }) => ({ text, labels })),
  );
});

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
      {
        rows: chosen.rows,
        heads: [{ name: 'category', labels }],
        split: { train: chosen.rows.map((_, at) => at), validation: [] },
        encoder: 'compact',
        mode: 'head',
        balance: 'none',
        seed: 1,
        outOfScope: [],
      },
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
      expect(length === 0 || length >= LEAST_GOLDEN).toBe(true);
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
