import { describe, expect, test } from 'vitest';
import { NO_EDITS } from '../../core/dataset-edits.ts';
import { applyEdits, chooseRows } from './choose-rows.ts';
import type { LabelledRow } from './labelled-rows.ts';
import { openTable } from '../../table/open-table.ts';
import { textSource } from '../../table/source.ts';
import { readLabelledTable } from './labelled-rows.ts';
import { labelledRow, labTickets } from '../../../test/fixtures/lab-tickets.ts';

const rows = labTickets(8).map(({ text, category }, at) => labelledRow(text, category, at + 2));
const place = (all: readonly LabelledRow[]) => applyEdits(all, NO_EDITS, 'category');
const choose = (all: readonly LabelledRow[], maxRows: number | null = null) =>
  chooseRows(place(all), ['category'], new Set(), maxRows, 1);

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

test('a cell of several labels leaves its row out where each row must have one, and is none elsewhere', async () => {
  const { rows, bad, several } = await readLabelledTable(
    await openTable(
      textSource(
        'text,category,priority\na,Bug,Low\nb,Idea,High;Low\nc,Bug;Idea,High\nd,Idea,High\n',
        't.csv',
      ),
    ),
    { text: [], heads: { category: 'category' }, optionalHeads: { priority: 'priority' } },
  );
  expect(rows.map(({ labels }) => labels)).toEqual([
    { category: 'Bug', priority: 'Low' },
    { category: 'Idea' },
    { category: 'Idea', priority: 'High' },
  ]);
  expect(bad.map(({ line, fault }) => [line, fault?.kind])).toEqual([[4, 'several']]);
  const cell = { cells: 1, of: 4 };
  expect(several).toEqual([
    { head: 'category', ...cell, example: 'Bug;Idea', parts: ['Bug', 'Idea'], isLeftOut: true },
    { head: 'priority', ...cell, example: 'High;Low', parts: ['High', 'Low'], isLeftOut: false },
  ]);
});
