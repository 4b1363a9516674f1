import type { DatasetEdits } from '../../core/dataset-edits.ts';
import type { HeadName } from '../../core/labels.ts';
import type { LabelledRow } from './labelled-rows.ts';

/** A row as it is after the edits, with its place in the data set. */
export interface PlacedRow {
  readonly place: number;
  readonly row: LabelledRow;
}

/** Rows as they are after the edits. Those without a label of the first head are left out. */
export function applyEdits(
  rows: readonly LabelledRow[],
  edits: DatasetEdits,
  first: HeadName,
): readonly PlacedRow[] {
  return rows.flatMap((row, place) => {
    const fix = edits.fixes[place];
    if (fix === null) return [];
    const labels = Object.fromEntries(
      Object.entries({ ...row.labels, ...fix }).flatMap(([head, label]) => {
        const merged = edits.merges[head]?.[label] ?? label;
        return edits.dropped[head]?.includes(merged) ? [] : [[head, merged] as const];
      }),
    );
    return labels[first] === undefined ? [] : [{ place, row: { ...row, labels } }];
  });
}
