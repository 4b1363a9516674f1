import { CATEGORY, SCOPE } from '../../core/labels.ts';
import type { HeadManifest, ScopeManifest } from '../../core/manifest.ts';
import { auroc, quantile } from '../../core/metrics.ts';
import { MIN_TELLING_WORDS } from '../../core/min-telling-words.ts';
import { isInScope, scopeOf } from '../../core/scope.ts';
import type { ModelOutput } from '../../core/text-model.ts';
import type { HeldOut } from './calibrate-heads.ts';

/** Scope scores; of equally good ones the first is taken. `inside` needs a scope head. */
const SCORES = ['inside', 'max-logit', 'max-probability', 'energy'] as const;
/** A ticket with a larger share of known words is never called unreadable. */
const MAX_UNREADABLE = 0.34;
/** Share of in-scope tickets that the scope threshold must keep. */
const MIN_KEPT = 0.82;
/**
 * Share of out-of-scope texts that the threshold should hold back, if it can keep `MIN_KEPT`
 * tickets. Of out-of-scope texts from other sources it holds back a few points less.
 */
const WANTED_HELD = 0.975;
/**
 * Weight of a held-back text beside a kept ticket: a confident label on an out-of-scope text does
 * more harm than a ticket that a person has to sort.
 */
const HELD_COUNTS = 3;
/** Share of tickets that the gate holds back where no out-of-scope texts were given. */
const HELD_BACK_UNSEEN = 0.01;

/**
 * Chooses the score that separates in-scope from out-of-scope texts best, and its threshold. The
 * threshold is the lowest one that holds back `WANTED_HELD` of the out-of-scope texts and keeps
 * `MIN_KEPT` of the tickets. Where none does, the weighted sum of both shares is largest at it.
 * Without out-of-scope texts the score is the largest logit, and the threshold lies below nearly
 * all in-scope tickets.
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
  // The middle between two scores keeps and holds back the same texts and leaves room for new
  // out-of-scope texts.
  const next = Math.min(...best.inside.filter((score) => score >= threshold));
  const middle = Number.isFinite(next) ? (threshold + next) / 2 : threshold;
  return {
    score: best.score,
    threshold: round(middle),
    ...(best.lengthWeight > 0 && { lengthWeight: best.lengthWeight }),
    minKnownShare,
  };
}

/**
 * Returns the weights to try for a text's length: 0, and shares of the interquartile range of the
 * scores.
 */
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
/** With fewer tickets the gate does not use the length. */
const MIN_FOR_LENGTH = 200;

/** Returns the temperature of the category head, which the scope scores use. */
export function temperatureOf(heads: readonly HeadManifest[]): number {
  return heads.find(({ name }) => name === CATEGORY)?.temperature ?? 1;
}

/** Chooses the scope gate from tickets and out-of-scope texts that the model was not trained on. */
export function fitScope(
  heads: readonly HeadManifest[],
  heldOut: readonly HeldOut[],
  outOfScope: readonly ModelOutput[],
): ScopeManifest {
  return chooseScope(
    heldOut.map(({ output }) => output),
    outOfScope,
    temperatureOf(heads),
  );
}

/** Whether a gate accepts a text. */
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
