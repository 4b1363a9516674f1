import { CATEGORY, SCOPE } from '../../core/labels.ts';
import type { HeadManifest, ScopeManifest } from '../../core/manifest.ts';
import { auroc, quantile } from '../../core/metrics.ts';
import { MIN_TELLING_WORDS } from '../../core/min-telling-words.ts';
import { isInScope, scopeOf } from '../../core/scope.ts';
import type { ModelOutput } from '../../core/text-model.ts';

/** Of equally good ones the first is taken; `inside` needs a head of its own. */
const SCORES = ['inside', 'max-logit', 'max-probability', 'energy'] as const;
/** A ticket of which this share of words is known is never called unreadable. */
const MAX_UNREADABLE = 0.34;
/** Share of in-scope tickets that the scope threshold must keep. */
const MIN_KEPT = 0.84;
/**
 * Share of out-of-scope texts that it should hold back, where that many tickets can be kept. Of other
 * people's it holds back some points less.
 */
const WANTED_HELD = 0.975;
/** A stranger that is surely sorted does more harm than a ticket that a person sorts. */
const HELD_COUNTS = 3;
/** Without out-of-scope texts to learn from, only the oddest tickets are held back. */
const HELD_BACK_UNSEEN = 0.01;

/**
 * The score that tells in-scope and out-of-scope texts apart best, and its threshold: the lowest
 * that holds back nearly all out-of-scope texts and keeps most tickets, else where both shares are
 * largest together, the second one counting more. Without out-of-scope texts: the largest logit, and a threshold below nearly all
 * in-scope tickets.
 */
export function chooseScope(
  inScope: readonly ModelOutput[],
  outOfScope: readonly ModelOutput[],
  temperature: number,
): ScopeManifest {
  const known = inScope
    .filter(({ words }) => words >= MIN_TELLING_WORDS)
    .map((one) => one.knownShare);
  const minKnownShare =
    known.length === 0 ? 0 : round(Math.min(MAX_UNREADABLE, quantile(known, 0.005)));
  if (outOfScope.length === 0) {
    const scores = scoresOf({ score: 'max-logit' }, inScope, temperature);
    return {
      score: 'max-logit',
      threshold: scores.length === 0 ? -1e9 : round(quantile(scores, HELD_BACK_UNSEEN)),
      minKnownShare,
    };
  }
  const kinds = outOfScope.every(({ logits }) => logits[SCOPE]) ? SCORES : SCORES.slice(1);
  const candidates = kinds.flatMap((score) =>
    lengthWeights(score, inScope, temperature).map((lengthWeight) => ({
      score,
      lengthWeight,
      inside: scoresOf({ score, lengthWeight }, inScope, temperature),
      outside: scoresOf({ score, lengthWeight }, outOfScope, temperature),
    })),
  );
  const best = candidates.reduce((a, b) =>
    auroc(b.inside, b.outside) > auroc(a.inside, a.outside) ? b : a,
  );
  const thresholds = [...best.outside].sort((a, b) => a - b).map((score) => score + 1e-4);
  const keptAt = (threshold: number): number => shareAbove(best.inside, threshold);
  const heldAt = (threshold: number): number => 1 - shareAbove(best.outside, threshold);
  const enough = thresholds.find((threshold) => heldAt(threshold) >= WANTED_HELD);
  const quality = (threshold: number): number => {
    const kept = keptAt(threshold);
    return kept < MIN_KEPT ? kept - 1 : kept + HELD_COUNTS * heldAt(threshold);
  };
  const threshold =
    enough !== undefined && keptAt(enough) >= MIN_KEPT
      ? enough
      : thresholds.reduce((a, b) => (quality(b) > quality(a) ? b : a));
  // Half-way to the next ticket that is kept: as many are kept and held back, and the next stranger has room.
  const next = Math.min(...best.inside.filter((score) => score >= threshold));
  const middle = Number.isFinite(next) ? (threshold + next) / 2 : threshold;
  return {
    score: best.score,
    threshold: round(middle),
    ...(best.lengthWeight > 0 && { lengthWeight: best.lengthWeight }),
    minKnownShare,
  };
}

/** What a text's length may take off its score: none, or parts of how far most scores lie apart. */
function lengthWeights(
  score: ScopeManifest['score'],
  inScope: readonly ModelOutput[],
  temperature: number,
): readonly number[] {
  const scores = scoresOf({ score }, inScope, temperature);
  if (scores.length < MIN_FOR_LENGTH) return [0];
  const spread = quantile(scores, 0.75) - quantile(scores, 0.25);
  return LENGTH_SHARES.map((share) => round(share * spread));
}

const LENGTH_SHARES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
/** Of fewer tickets nothing is learnt about lengths. */
const MIN_FOR_LENGTH = 200;

/** The temperature by which scope scores go: the category head's. */
export function temperatureOf(heads: readonly HeadManifest[]): number {
  return heads.find(({ name }) => name === CATEGORY)?.temperature ?? 1;
}

/** Whether a gate lets a text pass. */
export function isKept(gate: ScopeManifest, output: ModelOutput, temperature: number): boolean {
  return isInScope(gate, output, scopeOf(gate, output, temperature));
}

/** Scope scores of the category head, as a gate compares them. */
export function scoresOf(
  gate: Pick<ScopeManifest, 'score' | 'lengthWeight'>,
  outputs: readonly ModelOutput[],
  temperature: number,
): readonly number[] {
  return outputs.flatMap((output) => scopeOf(gate, output, temperature) ?? []);
}

function shareAbove(scores: readonly number[], threshold: number): number {
  return scores.filter((score) => score >= threshold).length / Math.max(1, scores.length);
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
