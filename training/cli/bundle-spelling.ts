import type { Label } from '../../src/core/labels.ts';
import type { HeadManifest } from '../../src/core/manifest.ts';
import { isSameLabel } from '../../src/core/same-label.ts';
import type { LabelledRow } from '../../src/train/data/labelled-rows.ts';

/** The rows with the bundle's spelling of their labels, compared as the widget compares options; what differs is told. */
export function respelled<T extends Pick<LabelledRow, 'labels'>>(
  rows: readonly T[],
  heads: readonly Pick<HeadManifest, 'name' | 'labels'>[],
): readonly T[] {
  const told = new Map<Label, Label>();
  const inBundle = (name: string, label: Label): Label => {
    const { labels = [] } = heads.find((head) => head.name === name) ?? {};
    const same = labels.includes(label) ? label : labels.find((one) => isSameLabel(one, label));
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
