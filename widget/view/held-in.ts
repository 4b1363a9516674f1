import { valueOf } from '../controls/control.ts';
import type { HeadField } from '../head-field.ts';
import type { Held } from '../hidden-fields.ts';
import type { Label, LabelSet } from '../../src/core/labels.ts';

/**
 * What a field holds now. Where its value stands for several labels, the first of `wanted` that is
 * among them.
 */
export function heldIn(
  field: HeadField,
  offered: LabelSet,
  wanted: readonly (Label | undefined)[],
): Held {
  const labels = field.current(offered);
  const best = wanted.find((label) => label !== undefined && labels.includes(label));
  return {
    value: valueOf(field.read()),
    label: best ?? labels[0] ?? null,
    isChosen: field.ours !== null || !field.isPristine(),
  };
}
