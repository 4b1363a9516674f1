import { labelText } from '../label-text.ts';
import type { LabelOption } from '../../src/core/match-options.ts';
import { isSameLabel } from '../../src/core/same-label.ts';
import type { Label, LabelSet } from '../../src/core/labels.ts';
import type { RankedLabel } from '../../src/core/triage.ts';

/**
 * The names and the order in which the panel shows one head's labels: those of the site's own field
 * if there is one. An option for several labels appears once; its first label is its key.
 */
export interface HeadFace {
  /** The keys that can be chosen, in the site's order. */
  readonly keys: readonly Label[];
  /** The key of the option for a label; null if no open option takes the label. */
  keyOf(label: Label): Label | null;
  /** The name that people read for a label or key. */
  textOf(label: Label): string;
  /** Whether the name is the bundle's own, so that the bundle's descriptions fit it. */
  isModels(key: Label): boolean;
}

/**
 * `options` are those of the site's field; null if there is no field or it takes any text. `titles`
 * are the bundle's names for its labels in the panel's language.
 */
export function createFace(
  labels: LabelSet,
  options: readonly LabelOption[] | null,
  titles: Readonly<Record<string, string>> = {},
): HeadFace {
  const titleOf = (label: Label): string => titles[label] ?? labelText(label);
  if (!options)
    return {
      keys: labels,
      keyOf: (label) => label,
      textOf: titleOf,
      isModels: () => true,
    };
  const byLabel = new Map(
    options.flatMap((option) => option.labels.map((label) => [label, option] as const)),
  );
  const textOf = (label: Label): string => byLabel.get(label)?.text || titleOf(label);
  return {
    keys: options.flatMap(({ labels: [key], isOpen }) =>
      isOpen && key !== undefined ? [key] : [],
    ),
    keyOf(label) {
      const option = byLabel.get(label);
      return option?.isOpen ? (option.labels[0] ?? null) : null;
    },
    textOf,
    isModels: (key) => [key, titleOf(key)].some((name) => isSameLabel(textOf(key), name)),
  };
}

/** Ranks the keys, best first. A key's probability is the sum over the labels of its option. */
export function rankKeys(ranked: readonly RankedLabel[], face: HeadFace): readonly RankedLabel[] {
  const sums = new Map<Label, number>();
  for (const { label, probability } of ranked) {
    const key = face.keyOf(label);
    if (key !== null) sums.set(key, (sums.get(key) ?? 0) + probability);
  }
  return [...sums]
    .map(([label, probability]) => ({ label, probability }))
    .sort((a, b) => b.probability - a.probability);
}

/** The most probable of the labels that a key stands for. */
export function labelBehind(key: Label, ranked: readonly RankedLabel[], face: HeadFace): Label {
  return ranked.find(({ label }) => face.keyOf(label) === key)?.label ?? key;
}
