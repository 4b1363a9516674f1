import { itemAt } from '../../../core/item-at.ts';
import { bundleLabel } from '../../../table/bundle-label.ts';
import type { BatchMeta } from '../../../store/batch-meta.ts';
import type { BatchRow } from '../../../store/batch-rows.ts';

/**
 * Bytes per row: index of the category, index of the priority (255: none), flags, confidence in
 * 250ths.
 */
const FILTER_BYTES = 4;

/** Selects rows of a batch. Absent parts match every row. */
export interface BatchFilter {
  /** Index of the label in the batch's list; 255 for abstentions. */
  readonly category?: number;
  readonly priority?: number;
  readonly state?: 'accept' | 'suggest' | 'abstain';
  /** Matches confidences below this value, in [0, 1]. */
  readonly below?: number;
  /** Whether to match only rows that were read with a problem. */
  readonly onlyBad?: boolean;
  /** Whether to match only rows whose expected category differs. */
  readonly onlyWrong?: boolean;
}

const STATES = ['abstain', 'suggest', 'accept'] as const;

/** Places of the rows that match, in the order of the file. */
export function matchingRows(filters: Uint8Array, filter: BatchFilter): Uint32Array {
  const count = filters.length / FILTER_BYTES;
  const found = new Uint32Array(count);
  let length = 0;
  for (let row = 0; row < count; row++) if (matches(filters, row, filter)) found[length++] = row;
  return found.slice(0, length);
}

/** Whether one row matches. */
export function matches(
  filters: Uint8Array,
  row: number,
  { category, priority, state, below, onlyBad, onlyWrong }: BatchFilter,
): boolean {
  const at = row * FILTER_BYTES;
  const flags = itemAt(filters, at + 2);
  return (
    (category === undefined || filters[at] === category) &&
    (priority === undefined || filters[at + 1] === priority) &&
    (state === undefined || STATES[flags & 3] === state) &&
    (below === undefined || itemAt(filters, at + 3) < below * 250) &&
    (onlyBad !== true || (flags & 4) !== 0) &&
    (onlyWrong !== true || (flags & 8) !== 0)
  );
}

/** The filter bytes of these rows, one row after the other. */
export function filtersOf(
  rows: readonly BatchRow[],
  labels: BatchMeta['labels'],
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(rows.flatMap((row) => filterOf(row, labels)));
}

/** The key under which the database keeps the filter bytes of a batch. */
export function filtersOwner(batch: string): string {
  return `${batch}/filters`;
}

function filterOf(
  { triage, problem, expected }: BatchRow,
  labels: BatchMeta['labels'],
): readonly number[] {
  const place = (list: readonly string[], label: string | null): number =>
    label === null ? 255 : list.indexOf(label) & 0xff;
  const state = { abstain: 0, suggest: 1, accept: 2 }[triage.category.state];
  const likeliest = triage.category.label ?? triage.category.top[0]?.label;
  const isWrong =
    expected.category !== '' && bundleLabel([likeliest ?? ''], expected.category) === undefined;
  const confidence =
    triage.category.label === null
      ? (triage.category.top[0]?.probability ?? 0)
      : triage.category.confidence;
  return [
    place(labels.category, triage.category.label),
    place(labels.priority, triage.priority.label),
    state | (problem === null ? 0 : 4) | (isWrong ? 8 : 0),
    Math.floor(confidence * 250),
  ];
}
