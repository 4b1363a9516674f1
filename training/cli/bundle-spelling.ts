import type { Label } from '../../src/core/labels.ts';
import type { HeadManifest } from '../../src/core/manifest.ts';
import { bundleLabel } from '../../src/table/bundle-label.ts';
import type { LabelledRow } from '../../src/train/data/labelled-rows.ts';

/** The rows with the bundle's spelling of their labels, compared as the widget compares options; what differs is told. */
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
 * Says how many tickets have a label of a head other than the category that is none of the bundle's: no figure counts
 * them, and no line is left out for them.
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
