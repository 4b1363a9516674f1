import { expect, test } from 'vitest';
import type { BadLine } from '../../../core/bad-lines.ts';
import type { DatasetHealth } from '../../../core/lab-reports.ts';
import { healthFindings, unusableTable } from './health-findings.ts';

const BLANK: BadLine = {
  line: 2,
  problem: 'an empty row',
  fault: { kind: 'line', fault: { kind: 'blank' }, text: '' },
};
const noLabel = (line: number): BadLine => ({
  line,
  problem: 'no category',
  fault: { kind: 'no-label', head: 'category' },
});
const HEALTH: DatasetHealth = {
  rows: 20,
  unusable: 3,
  unusableExamples: [BLANK],
  duplicates: 0,
  nearDuplicates: 0,
  nearDuplicateGroups: [],
  conflicts: [],
  conflictCount: 0,
  variants: [],
  balance: {},
  lengths: [],
  allAlike: false,
};

test('the example of the rows left out has their commonest reason', () => {
  const texts = healthFindings(HEALTH, { bad: [BLANK, noLabel(7), noLabel(9)] }).map(
    ({ text }) => text,
  );
  expect(texts[1]).toMatch(/^3 rows cannot be used, such as line 7: .*category/);
});

test('all rows left out are in the table to save, each with its line and reason', () => {
  const lines = unusableTable([BLANK, noLabel(7)])
    .trim()
    .split(/\r?\n/);
  expect(lines).toEqual([
    'Line,Reason',
    expect.stringMatching(/^2,.*empty/),
    expect.stringMatching(/^7,.*category/),
  ]);
});
