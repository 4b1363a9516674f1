import type { Label } from '../../src/core/labels.ts';
import type { HeadManifest } from '../../src/core/manifest.ts';
import { bundleLabel } from '../../src/table/bundle-label.ts';
import type { LabelledRow } from '../../src/train/data/labelled-rows.ts';

/**
 * Rewrites the rows' labels in the bundle's spelling. Labels are compared as the widget compares
 * options; each changed spelling is printed.
 */
export function respelled<T extends Pick<LabelledRow, 'labels'>>(
  rows: readonly T[],
  heads: readonly Pick<HeadManifest, 'name' | 'labels'>[],
): readonly T[] {
  const told = new Map<Label, Label>();
  const inBundle = (name: string, label: Label): Label => {
    const { labels = [] } = heads.find((head) => head.name === name) ?? {};
    const same = bundleLabel(labels, label);
    if (same !== undefined && same !== label) told.set(label, same);
    return same ?? label;
  };
  const read = rows.map((row) => ({
    ...row,
    labels: Object.fromEntries(
      Object.entries(row.labels).map(([name, label]) => [name, inBundle(name, label)]),
    ),
  }));
  for (const [label, same] of told)
    process.stderr.write(`presort: "${label}" is read as the bundle's "${same}"\n`);
  return read;
}

/**
 * Prints for each head other than the category how many tickets have a label that the bundle does
 * not know. These tickets stay in the table, but the head's figures do not count them.
 */
export function saySkippedLabels(
  rows: readonly Pick<LabelledRow, 'labels'>[],
  heads: readonly Pick<HeadManifest, 'name' | 'labels'>[],
): void {
  for (const { name, labels } of heads) {
    const strange = rows.flatMap(({ labels: own }) => {
      const label = own[name];
      return label === undefined || labels.includes(label) ? [] : label;
    });
    if (strange.length === 0) continue;
    const named = [...new Set(strange)].slice(0, MAX_NAMED).map((label) => `"${label}"`);
    process.stderr.write(
      `presort: ${name}: ${strange.length} of ${rows.length} tickets have a label that is none of the bundle's (${named.join(', ')}) and are not measured\n`,
    );
  }
}

const MAX_NAMED = 8;
