import { calibrate, logSumExp } from './calibrate.ts';
import { CATEGORY, SCOPE, type HeadName, type Logits } from './labels.ts';
import type { ScopeManifest } from './manifest.ts';
import { MIN_TELLING_WORDS } from './min-telling-words.ts';
import type { ModelOutput } from './text-model.ts';

/** Every kind of scope score that this code computes. */
export const SCOPE_SCORES: readonly string[] = [
  'max-probability',
  'energy',
  'max-logit',
  'inside',
] satisfies readonly ScopeManifest['score'][];

/**
 * How much a text looks like the training tickets of the category head; higher is more.
 * `max-probability` is in [0, 1], the other scores have the unit of logits. Null where the model
 * gave no logits of the category, or `inside` lacks those of the head `SCOPE`.
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
    case 'inside': {
      const [outside] = logits[SCOPE] ?? [];
      return outside === undefined ? null : Math.max(...own) - outside;
    }
  }
}

/**
 * A text's scope score, less what its length adds, for comparison with the gate's threshold. Null
 * where `scopeScore` is null.
 */
export function scopeOf(
  { score: kind, lengthWeight = 0 }: Pick<ScopeManifest, 'score' | 'lengthWeight'>,
  { logits, words }: ModelOutput,
  temperature: number,
): number | null {
  const score = scopeScore(kind, logits, temperature);
  return score === null ? null : score - lengthWeight * Math.log(1 + Math.min(words, MAX_WORDS));
}

/** Tells whether the scope gate lets a text pass, by its share of known words and its score. */
export function isInScope(
  { threshold, minKnownShare = 0 }: ScopeManifest,
  { knownShare, words }: Pick<ModelOutput, 'knownShare' | 'words'>,
  scope: number | null,
): boolean {
  const isReadable = words < MIN_TELLING_WORDS || knownShare >= minKnownShare;
  return isReadable && scope !== null && scope >= threshold;
}

/** Words beyond this number no longer lower the score. */
const MAX_WORDS = 50;
/** A bundle with at least this `minKnownShare` knows nearly all words of its languages. */
export const MIN_WELL_READ = 0.2;
