import type { HeadName, Label } from '../../core/labels.ts';
import { mergeSpellings } from '../../table/label-cell.ts';
import type { LabelledRow } from './labelled-rows.ts';

/** Spellings that were merged into one label. */
export interface MergedLabel {
  readonly head: HeadName;
  readonly spellings: readonly Label[];
  readonly into: Label;
  /** Number of rows with another spelling. */
  readonly rows: number;
}

/** Merges labels that differ only in case and blanks into the most frequent spelling. */
export function mergeLabels(
  rows: readonly LabelledRow[],
  heads: readonly HeadName[],
): { readonly rows: readonly LabelledRow[]; readonly merged: readonly MergedLabel[] } {
  const merged: MergedLabel[] = [];
  let result = rows;
  for (const head of heads) {
    const into = mergeSpellings(rows.flatMap(({ labels }) => labels[head] ?? []));
    if (into.size === 0) continue;
    for (const label of new Set(into.values())) {
      const spellings = [...into].filter(([, to]) => to === label).map(([spelling]) => spelling);
      const count = rows.filter(({ labels }) => spellings.includes(labels[head] ?? '')).length;
      merged.push({ head, spellings, into: label, rows: count });
    }
    result = result.map((row) => {
      const label = into.get(row.labels[head] ?? '');
      return label === undefined ? row : { ...row, labels: { ...row.labels, [head]: label } };
    });
  }
  return { rows: result, merged };
}
