import type { LabelledRow } from './labelled-rows.ts';
import { groupNearDuplicates } from './near-duplicates.ts';

export interface CleanRows {
  readonly rows: readonly LabelledRow[];
  /** One number per row; near-duplicates have the same number. */
  readonly groups: Int32Array;
  readonly report: CleanReport;
}

export interface CleanReport {
  /** Rows that were left out because an earlier row has the same text and labels. */
  readonly duplicates: number;
  /**
   * Rows that were left out because another row has the same text with other labels. The most
   * frequent labels stay, or the first ones.
   */
  readonly conflicts: number;
  /** Rows that are nearly equal to another row. They are kept, and a split never separates them. */
  readonly nearDuplicates: number;
}

/** Keeps one row for every text, in the order of the file, and groups near-duplicates. */
export function cleanRows(all: readonly LabelledRow[]): CleanRows {
  const byText = new Map<string, LabelledRow[]>();
  for (const row of all) {
    const key = row.text.toLowerCase().replace(/\s+/g, ' ');
    byText.set(key, [...(byText.get(key) ?? []), row]);
  }
  let duplicates = 0;
  let conflicts = 0;
  const rows = [...byText.values()].map((same) => {
    const kept = commonest(same);
    const agreeing = same.filter((row) => labelKey(row) === labelKey(kept)).length;
    duplicates += agreeing - 1;
    conflicts += same.length - agreeing;
    return kept;
  });
  const groups = groupNearDuplicates(rows.map(({ text }) => text));
  return {
    rows,
    groups,
    report: {
      duplicates,
      conflicts,
      nearDuplicates: groups.filter((group, at) => group !== at).length,
    },
  };
}

/** Returns the first row with the most frequent labels. */
function commonest(rows: readonly LabelledRow[]): LabelledRow {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(labelKey(row), (counts.get(labelKey(row)) ?? 0) + 1);
  return rows.reduce((best, row) =>
    (counts.get(labelKey(row)) ?? 0) > (counts.get(labelKey(best)) ?? 0) ? row : best,
  );
}

function labelKey({ labels }: LabelledRow): string {
  return JSON.stringify(labels);
}
