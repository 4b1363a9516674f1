import { labelText } from '../label-text.ts';
import type { LabelOption } from '../../src/core/match-options.ts';
import { isSameLabel } from '../../src/core/same-label.ts';
import type { Label, LabelSet } from '../../src/core/labels.ts';
import type { RankedLabel } from '../../src/core/triage.ts';

/**
 * How the panel speaks of one head: in the words and the order of the site's own field where there
 * is one. An option that takes several labels is one thing to people; its first label is its key.
 */
export interface HeadFace {
  /** What can be chosen, by key, in the site's order. */
  readonly keys: readonly Label[];
  /** The key of what can be chosen for a label; null where nothing can. */
  keyOf(label: Label): Label | null;
  /** A label or key as people read it. */
  textOf(label: Label): string;
  /** Whether the words are the model's own, so that its explanations fit them. */
  isModels(key: Label): boolean;
}

/**
 * `options` are those of the site's field; null where there is no field, or one that takes any
 * text. `titles` are the bundle's own words for its labels, where it has some in the panel's
 * language.
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

/** What can be chosen, best first; the probabilities of an option's labels are added. */
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

/** Of the labels behind a key the likeliest, which is what the model would say. */
export function labelBehind(key: Label, ranked: readonly RankedLabel[], face: HeadFace): Label {
  return ranked.find(({ label }) => face.keyOf(label) === key)?.label ?? key;
}
