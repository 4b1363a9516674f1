import { calibrate, logSumExp } from './calibrate.ts';
import type { Logits } from './labels.ts';
import type { ScopeManifest } from './manifest.ts';

/**
 * How much a text looks like what the category head was trained on; higher is more.
 * `max-probability` is in [0, 1], the other two are in units of logits.
 */
export function scopeScore(
  kind: ScopeManifest['score'],
  logits: Logits,
  temperature: number,
): number {
  switch (kind) {
    case 'max-probability':
      return Math.max(...calibrate(logits, temperature));
    case 'max-logit':
      return Math.max(...logits);
    case 'energy':
      return temperature * logSumExp(logits, temperature);
  }
}
