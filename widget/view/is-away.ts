import type { FieldTruth } from './field-truth.ts';
import type { FieldWatch } from './field-watch.ts';

/**
 * Whether nothing that the panel speaks of stands in the page: neither the text nor, in a later
 * step, a field to set.
 */
export function isAway({ watch, truth }: Sides): boolean {
  const isLaterStep = watch.isHeld && truth.fields.some((field) => field.isSeen());
  return watch.fields.description === null && !isLaterStep;
}

interface Sides {
  readonly watch: FieldWatch;
  readonly truth: FieldTruth;
}
