import { calibrate, logSumExp } from './calibrate.ts';
import { CATEGORY, SCOPE, type HeadName, type Logits } from './labels.ts';
import type { ScopeManifest } from './manifest.ts';

/** Every kind of scope score that this code can compute. */
export const SCOPE_SCORES: readonly string[] = [
  'max-probability',
  'energy',
  'max-logit',
  'inside',
] satisfies readonly ScopeManifest['score'][];

/**
 * How much a text looks like what the category head was trained on; higher is more. `max-probability` is in [0, 1], the
 * others are in units of logits. Null where the model gave no logits of the category.
 */
export function scopeScore(
  kind: ScopeManifest['score'],
  logits: Readonly<Record<HeadName, Logits>>,
  temperature: number,
): number | null {
  const own = logits[CATEGORY];
  if (!own) return null;
  switch (kind) {
    case 'max-probability':
      return Math.max(...calibrate(own, temperature));
    case 'max-logit':
      return Math.max(...own);
    case 'energy':
      return temperature * logSumExp(own, temperature);
    case 'inside':
      return Math.max(...own) - (logits[SCOPE]?.[0] ?? 0);
  }
}

/** A ticket of which this share of words is known is never called unreadable. */
export const READABLE_SHARE = 0.34;
