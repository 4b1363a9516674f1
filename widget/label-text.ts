import type { Label } from '../src/core/labels.ts';

/** A label as people read it: `card_payment_fee` in words. What is set and posted is always the label itself. */
export function labelText(label: Label): string {
  return label.replaceAll('_', ' ').trim() || label;
}
