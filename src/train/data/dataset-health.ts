import { itemAt } from '../../core/item-at.ts';
import type { BadLine } from '../../core/bad-lines.ts';
import type {
  DatasetHealth,
  LabelConflict,
  LabelCount,
  LabelVariants,
} from '../../core/lab-reports.ts';
import type { HeadName, Label } from '../../core/labels.ts';
import { foldLabel } from '../../core/same-label.ts';
import { orderLabels } from './label-order.ts';
import type { LabelledRow } from './labelled-rows.ts';
import { groupNearDuplicates } from './near-duplicates.ts';

/** Conflicts and groups that a page shows; the counts tell the whole number. */
const MAX_SHOWN = 200;

/**
 * Checks a data set for problems. The time grows linearly with the rows; hashing finds the
 * near-duplicates.
 */
export function checkHealth(
  rows: readonly LabelledRow[],
  bad: readonly BadLine[],
  heads: readonly HeadName[],
): DatasetHealth {
  const byText = new Map<string, number[]>();
  rows.forEach(({ text }, place) => {
    const key = text.toLowerCase().replace(/\s+/g, ' ');
    const same = byText.get(key);
    if (same) same.push(place);
    else byText.set(key, [place]);
  });
  const repeated = [...byText.values()].filter((places) => places.length > 1);
  const conflicts = heads.flatMap((head) =>
    repeated.flatMap((places): LabelConflict[] => {
      const labels = [...new Set(places.flatMap((place) => rows[place]?.labels[head] ?? []))];
      return labels.length > 1 ? [{ head, places, labels }] : [];
    }),
  );
  const firsts = [...byText.values()].map(([first = 0]) => first);
  const groups = groupsOf(
    groupNearDuplicates(firsts.map((place) => rows[place]?.text ?? '')),
    firsts,
  );
  return {
    rows: rows.length,
    unusable: bad.length,
    unusableExamples: bad.slice(0, MAX_SHOWN),
    duplicates: repeated.reduce(
      (sum, places) =>
        sum +
        places.length -
        new Set(places.map((place) => JSON.stringify(rows[place]?.labels))).size,
      0,
    ),
    nearDuplicates: groups.reduce((sum, group) => sum + group.length - 1, 0),
    nearDuplicateGroups: groups.slice(0, MAX_SHOWN),
    conflicts: conflicts.slice(0, MAX_SHOWN),
    conflictCount: conflicts.length,
    variants: heads.flatMap((head) => findVariants(head, countLabels(rows, head))),
    balance: Object.fromEntries(heads.map((head) => [head, countLabels(rows, head)])),
    lengths: rows.map(({ text }) => text.split(/\s+/).length),
    allAlike: rows.length > 1 && byText.size === 1,
  };
}

/** Counts the rows of each label of a head. */
export function countLabels(
  rows: readonly Pick<LabelledRow, 'labels'>[],
  head: HeadName,
): readonly LabelCount[] {
  const counts = new Map<Label, number>();
  for (const { labels } of rows) {
    const label = labels[head];
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return orderLabels(counts.keys()).map((label) => ({ label, count: counts.get(label) ?? 0 }));
}

/**
 * Finds labels that differ only in case, spaces, dashes, accents, or umlauts written as two
 * letters.
 */
export function findVariants(
  head: HeadName,
  counts: readonly LabelCount[],
): readonly LabelVariants[] {
  const bySpelling = new Map<string, LabelCount[]>();
  for (const one of counts) {
    const key = foldLabel(spellOut(one.label)) || one.label;
    bySpelling.set(key, [...(bySpelling.get(key) ?? []), one]);
  }
  return [...bySpelling.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({
      head,
      labels: same.map(({ label }) => label),
      into: same.reduce((best, one) => (one.count > best.count ? one : best)).label,
    }));
}

function spellOut(label: Label): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => LETTERS[letter] ?? letter);
}

const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

function groupsOf(groups: Int32Array, places: readonly number[]): readonly (readonly number[])[] {
  const members = new Map<number, number[]>();
  groups.forEach((group, at) => {
    const own = members.get(group);
    if (own) own.push(itemAt(places, at));
    else members.set(group, [itemAt(places, at)]);
  });
  return [...members.values()]
    .filter((group) => group.length > 1)
    .sort((a, b) => b.length - a.length);
}
