import { calibrate } from '../../core/calibrate.ts';
import { fitTemperature } from '../../core/fit-temperature.ts';
import { SCOPE } from '../../core/labels.ts';
import type { HeadManifest, ScopeManifest } from '../../core/manifest.ts';
import { auroc, quantile, type Prediction } from '../../core/metrics.ts';
import { READABLE_SHARE, scopeScore } from '../../core/scope.ts';
import type { ModelOutput } from '../../core/text-model.ts';
import { chooseThresholds } from '../../core/thresholds.ts';
import type { TrainHead, TrainRow } from '../network/train-options.ts';

/** A ticket that the model never saw, with what the model says about it. */
export interface HeldOut extends TrainRow {
  /** Index of the row. */
  readonly place: number;
  readonly output: ModelOutput;
}

/** Temperature and thresholds of one head from held-out tickets. */
export function calibrateHead(
  head: TrainHead,
  heldOut: readonly HeldOut[],
  targetPrecision: number,
): HeadManifest {
  const temperature = fitTemperature(
    heldOut.flatMap(({ gold, output }) => {
      const logits = output.logits[head.name];
      const at = gold[head.name];
      return logits && at !== undefined ? [{ logits, gold: at }] : [];
    }),
  );
  const predictions = predictionsOf({ ...head, temperature }, heldOut);
  return {
    ...head,
    temperature,
    thresholds: chooseThresholds(predictions, head.labels, targetPrecision),
  };
}

/** What a head predicts for held-out tickets that carry a label for it. */
export function predictionsOf(
  head: Pick<HeadManifest, 'name' | 'labels' | 'temperature'>,
  heldOut: readonly HeldOut[],
): readonly Prediction[] {
  return heldOut.flatMap(({ gold, output }) => {
    const at = gold[head.name];
    const label = at === undefined ? undefined : head.labels[at];
    const logits = output.logits[head.name];
    if (label === undefined || !logits) return [];
    const probabilities = calibrate(logits, head.temperature);
    const best = probabilities.indexOf(Math.max(...probabilities));
    return [
      {
        gold: label,
        predicted: head.labels[best] ?? null,
        confidence: Math.round(probabilities[best]! * 1e4) / 1e4,
      },
    ];
  });
}

/** Of equally good ones the first is taken; `inside` needs a head of its own. */
const SCORES = ['inside', 'max-logit', 'max-probability', 'energy'] as const;
/** Share of in-scope tickets that the scope threshold must keep. */
const MIN_KEPT = 0.86;
/** Share of out-of-scope texts that it should hold back, where that many tickets can be kept. */
const WANTED_HELD = 0.96;
/** A stranger that is surely sorted does more harm than a ticket that a person sorts. */
const HELD_COUNTS = 1.5;
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
  const minKnownShare =
    inScope.length === 0
      ? 0
      : round(
          Math.min(
            READABLE_SHARE,
            quantile(
              inScope.map(({ knownShare }) => knownShare),
              0.005,
            ),
          ),
        );
  if (outOfScope.length === 0) {
    const scores = scoresOf('max-logit', inScope, temperature);
    return {
      score: 'max-logit',
      threshold: scores.length === 0 ? -1e9 : round(quantile(scores, HELD_BACK_UNSEEN)),
      minKnownShare,
    };
  }
  const known = outOfScope.every(({ logits }) => logits[SCOPE]) ? SCORES : SCORES.slice(1);
  const candidates = known.map((score) => ({
    score,
    inside: scoresOf(score, inScope, temperature),
    outside: scoresOf(score, outOfScope, temperature),
  }));
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
  return { score: best.score, threshold: round(middle), minKnownShare };
}

/** Scope scores of the category head. */
export function scoresOf(
  score: ScopeManifest['score'],
  outputs: readonly ModelOutput[],
  temperature: number,
): readonly number[] {
  return outputs.flatMap(({ logits }) => scopeScore(score, logits, temperature) ?? []);
}

function shareAbove(scores: readonly number[], threshold: number): number {
  return scores.filter((score) => score >= threshold).length / Math.max(1, scores.length);
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
