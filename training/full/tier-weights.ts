/** Adds the scores of both tiers and measures the sum on held-out tickets. */
import type { HeadName, Logits } from '../../src/core/labels.ts';
import type { HeadManifest } from '../../src/core/manifest.ts';
import type { ModelOutput } from '../../src/core/text-model.ts';
import { addLogits } from '../../src/full/full-model.ts';
import type { HeldOut } from '../../src/train/fit/calibrate-heads.ts';
import { fitBlend } from '../../src/train/heads/blend.ts';
import type { Scores } from './full-heads.ts';

export type TierWeights = { readonly compact: number; readonly full: number };

/** A held-out ticket with the compact model's output and the full heads' scores. */
export interface Scored {
  readonly held: HeldOut;
  readonly full: Scores;
}

export interface TierAccuracy {
  readonly compact: number;
  readonly full: number;
}

export const COMPACT_ALONE: TierWeights = { compact: 1, full: 0 };
export const BOTH: TierWeights = { compact: 1, full: 1 };
/** Below this share of the full weight the weights are not scaled to a compact weight of 1. */
const MIN_COMPACT = 0.01;

/** One head's scores of both tiers, added up. */
export function addScores(
  { logits }: ModelOutput,
  full: Scores,
  name: HeadName,
  weights: TierWeights,
): Logits {
  return addLogits(
    logits[name],
    full[name] ?? new Float32Array(logits[name]?.length ?? 0),
    weights,
  );
}

/** An out-of-scope text's output of the compact model, and the full heads' scores. */
export interface Foreign {
  readonly output: ModelOutput;
  readonly full: Scores;
}

/** Adds the full scores of the heads that this tier decides. */
export function adderOf(
  own: readonly Pick<HeadManifest, 'name'>[],
  weights: ReadonlyMap<HeadName, TierWeights>,
): (output: ModelOutput, full: Scores) => ModelOutput {
  return (output, full) => ({
    ...output,
    logits: {
      ...output.logits,
      ...Object.fromEntries(
        own.map(({ name }) => [name, addScores(output, full, name, weights.get(name) ?? BOTH)]),
      ),
    },
  });
}

/** The weights by which the held-out labels are most probable, but for the scale, which the temperature takes. */
export function fitWeights(rows: readonly Scored[], name: HeadName): TierWeights {
  const blend = fitBlend(
    rows.flatMap(({ held, full }) => {
      const gold = held.gold[name];
      return gold === undefined
        ? []
        : [
            {
              dense: Float64Array.from(full[name] ?? []),
              lexical: Float64Array.from(held.output.logits[name] ?? []),
              gold,
            },
          ];
    }),
  );
  // Scales the compact weight to 1 unless it is negligible, so that the compact scores keep their
  // scale: the scope head's score is compared with them.
  const scale = blend.lexical > MIN_COMPACT * blend.dense ? blend.lexical : 1;
  return { compact: round(blend.lexical / scale), full: round(blend.dense / scale) };
}

/** Accuracy with weights fitted on one half and judged on the other, both ways. */
export function crossedAccuracy(rows: readonly Scored[], name: HeadName): number {
  const [a, b] = [rows.filter((_, at) => at % 2 === 0), rows.filter((_, at) => at % 2 === 1)];
  return (
    (accuracyOf(b, name, fitWeights(a, name)) * b.length +
      accuracyOf(a, name, fitWeights(b, name)) * a.length) /
    Math.max(1, rows.length)
  );
}

/** Share of the tickets with a label of this head whose best sum is that label. */
export function accuracyOf(rows: readonly Scored[], name: HeadName, weights: TierWeights): number {
  const known = rows.filter(({ held }) => held.gold[name] !== undefined);
  const right = known.filter(({ held, full }) => {
    const scores = addScores(held.output, full, name, weights);
    return scores.indexOf(Math.max(...scores)) === held.gold[name];
  });
  return right.length / Math.max(1, known.length);
}

/** Whether the sum is right more often. */
export function isBetter(accuracy: TierAccuracy | undefined): boolean {
  return accuracy !== undefined && accuracy.full > accuracy.compact;
}

/** Number of digits that are kept. */
export function round(value: number): number {
  return Number(value.toFixed(4));
}
