import { logSumExp } from './calibrate.ts';
import type { Logits, Probabilities } from './labels.ts';
import type { ScopeManifest } from './manifest.ts';

/**
 * How much a text looks like what the category head was trained on; higher is more.
 * `max-probability` is in [0, 1], the other two are in units of logits.
 */
export function scopeScore(kind: ScopeManifest['score'], logits: Logits, probabilities: Probabilities, temperature: number): number {
  switch (kind) {
    case 'max-probability': return Math.max(...probabilities);
    case 'max-logit': return Math.max(...logits);
    case 'energy': return temperature * logSumExp(logits, temperature);
  }
}
