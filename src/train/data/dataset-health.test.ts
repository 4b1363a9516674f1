import { describe, expect, test } from 'vitest';
import { NO_EDITS } from '../../core/dataset-edits.ts';
import { applyEdits } from './choose-rows.ts';
import { checkHealth } from './dataset-health.ts';
import { labelledRow, labTickets } from '../../../test/fixtures/lab-tickets.ts';

const rows = labTickets(8).map(({ text, category }, at) => labelledRow(text, category, at + 2));

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
