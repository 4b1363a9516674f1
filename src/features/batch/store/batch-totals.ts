import { addAt } from '../../../core/item-at.ts';
import { bundleLabel } from '../../../table/bundle-label.ts';
import type { Label } from '../../../core/labels.ts';
import type { Decision } from '../../../core/triage.ts';
import type { BatchMeta, BatchScore, BatchTotals } from '../../../store/batch-meta.ts';
import type { BatchRow } from '../../../store/batch-rows.ts';

/** Totals before the first row. */
export const NO_TOTALS: BatchTotals = {
  category: {},
  priority: {},
  team: {},
  states: { accept: 0, suggest: 0, abstain: 0 },
  lengths: [],
  confidence: Array.from({ length: 20 }, () => 0),
  scores: {},
};

/**
 * A column with more different values than this holds free text; further values count as `other`.
 */
const MAX_LABELS = 200;
const OTHERS = 'other';

/** Adds these rows to the totals. */
export function addToTotals(
  totals: BatchTotals,
  rows: readonly BatchRow[],
  { labels, mapping }: Pick<BatchMeta, 'labels' | 'mapping'>,
): BatchTotals {
  const next = structuredClone(totals) as Writable<BatchTotals>; // The copy may be changed.
  for (const { triage, characters, expected } of rows) {
    count(next.category, triage.category.label ?? '');
    count(next.priority, triage.priority.label ?? '');
    count(next.team, triage.team);
    next.states[triage.category.state] += 1;
    const length = characters < 2 ? 0 : Math.floor(Math.log2(characters));
    while (next.lengths.length <= length) next.lengths.push(0);
    addAt(next.lengths, length);
    const top = triage.category.source === 'rule' ? 1 : (triage.category.top[0]?.probability ?? 0);
    const bin = Math.min(19, Math.floor(top * 20));
    addAt(next.confidence, bin);
    for (const head of ['category', 'priority'] as const) {
      if (mapping[head] === '' || expected[head] === '') continue;
      const score = (next.scores[head] ??= {
        decided: {},
        likeliest: {},
        accepted: 0,
        acceptedRight: 0,
        unknown: {},
      });
      addToScore(score, expected[head], triage[head], labels[head]);
    }
  }
  return next;
}

function addToScore(
  score: Writable<BatchScore>,
  written: Label,
  decision: Decision,
  labels: readonly Label[],
): void {
  const expected = bundleLabel(labels, written);
  if (expected === undefined) {
    count(score.unknown, written);
    return;
  }
  const likeliest = decision.label ?? decision.top[0]?.label ?? '';
  count((score.decided[expected] ??= {}), decision.label ?? '');
  count((score.likeliest[expected] ??= {}), likeliest);
  if (decision.state !== 'accept') return;
  score.accepted += 1;
  if (decision.label === expected) score.acceptedRight += 1;
}

function count(counts: Record<string, number>, key: string): void {
  const kept = Object.hasOwn(counts, key) || Object.keys(counts).length < MAX_LABELS ? key : OTHERS;
  counts[kept] = (Object.hasOwn(counts, kept) ? (counts[kept] ?? 0) : 0) + 1;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends object ? Writable<T[K]> : T[K] };
