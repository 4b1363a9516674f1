import { describe, expect, it } from 'vitest';
import type { Triage } from '../core/triage.ts';
import { matchingRows } from './batch-filter.ts';
import { packRows, unpackRows } from './batch-rows.ts';
import type { BatchRow } from './batch-rows.ts';
import { addToTotals, NO_TOTALS } from './batch-totals.ts';
import { summariseScore } from '../features/batch/page/score-summary.ts';

const LABELS = { category: ['Bug', 'Billing'], priority: ['Low', 'High'] };

function rowOf(
  line: number,
  label: string | null,
  confidence: number,
  {
    expected = '',
    problem = null,
    reply = null,
  }: { expected?: string; problem?: string | null; reply?: Triage['reply'] } = {},
): BatchRow {
  const top = [
    { label: label ?? 'Bug', probability: confidence },
    { label: 'Billing', probability: 1 - confidence },
  ];
  return {
    line,
    excerpt: `row ${line}`,
    characters: 2 ** line,
    problem,
    expected: { category: expected, priority: '' },
    triage: {
      id: String(line),
      category: {
        label,
        confidence,
        state: label === null ? 'abstain' : 'accept',
        source: 'model',
        top,
      },
      priority: { label: 'High', confidence: 0.4, state: 'suggest', source: 'rule', top: [] },
      team: 'T',
      reply,
      abstained: label === null,
      reason: label === null ? 'low-confidence' : null,
      tier: 'compact',
      bundle: 'x@1.0.0',
      ms: 0.25,
    },
  };
}

const ROWS = [
  rowOf(1, 'Bug', 0.9, {
    expected: 'Bug',
    reply: { id: 'r', title: 't', text: 'long text', score: 0.5 },
  }),
  rowOf(2, null, 0.3, { expected: 'Billing' }),
  rowOf(3, 'Billing', 0.6, { expected: 'Nobody', problem: 'no text' }),
];

describe('rows of a batch', () => {
  it('are the same after packing and unpacking', () => {
    expect(unpackRows(packRows('b', 0, ROWS, LABELS).rows)).toEqual(ROWS);
  });

  it('are found by label, state, confidence, fault and disagreement', () => {
    const { filters } = packRows('b', 0, ROWS, LABELS).filters;
    const found = (filter: Parameters<typeof matchingRows>[1]): number[] => [
      ...matchingRows(filters ?? new Uint8Array(), filter),
    ];
    expect(found({})).toEqual([0, 1, 2]);
    expect(found({ category: 1 })).toEqual([2]);
    expect(found({ category: 255 })).toEqual([1]);
    expect(found({ state: 'accept', below: 0.7 })).toEqual([2]);
    expect(found({ onlyBad: true })).toEqual([2]);
    expect(found({ onlyWrong: true })).toEqual([1, 2]);
  });

  it('are counted, and judged against the labels that the bundle knows', () => {
    const totals = addToTotals(NO_TOTALS, ROWS, {
      labels: LABELS,
      mapping: { id: '', subject: '', description: ['t'], category: 'c', priority: '' },
    });
    expect(totals).toMatchObject({
      category: { Bug: 1, '': 1, Billing: 1 },
      states: { accept: 2, suggest: 0, abstain: 1 },
      lengths: [0, 1, 1, 1],
    });
    expect(NO_TOTALS.category).toEqual({});
    const score = totals.scores.category;
    expect(score && summariseScore(score)).toMatchObject({
      n: 2,
      accuracy: 0.5,
      coverage: 0.5,
      precision: 1,
      unknown: 1,
      unknownLabels: ['Nobody'],
    });
  });
});
