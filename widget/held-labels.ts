import type { Label, LabelSet } from '../src/core/labels.ts';
import type { LabelOption } from '../src/core/match-options.ts';
import { isSameLabel } from '../src/core/same-label.ts';
import type { Control } from './controls/control.ts';

/**
 * The labels that what a control holds stands for: those of its option, or those that its text
 * names where it takes any text (`options` is null).
 */
export function heldLabels(
  control: Control,
  options: readonly LabelOption[] | null,
  labels: LabelSet,
): readonly Label[] {
  const value = control.read();
  if (value === '') return [];
  if (options) return options.find((one) => one.value === value)?.labels ?? [];
  const textFor = (label: Label): string => control.textFor?.(label) ?? label;
  const exact = labels.filter((label) => textFor(label) === value);
  return exact[0] ? exact : labels.filter((label) => isSameLabel(textFor(label), value));
}
