import { CATEGORY, type HeadName } from '../../src/core/labels.ts';
import type {
  FullEncoderManifest,
  FullHeadManifest,
  HeadManifest,
} from '../../src/core/manifest.ts';
import type { ModelOutput } from '../../src/core/text-model.ts';
import { calibrateHead, type HeldOut } from '../../src/train/fit/calibrate-heads.ts';
import { chooseScope } from '../../src/train/fit/choose-scope.ts';
import { outsidePart } from '../../src/train/fit/fit-in-folds.ts';
import type { FittedBundle } from '../../src/train/fit/fit-options.ts';
import type { TrainRow } from '../../src/train/network/train-options.ts';
import type { EncoderSource } from './encoder-folder.ts';
import {
  fitFullHeads,
  scoreEmbedding,
  type DenseHeads,
  type FullHeadsOptions,
  type Scores,
} from './full-heads.ts';
import { tierFiles, type TierFiles } from './tier-files.ts';
import { headNotes, scopeNotes } from './tier-notes.ts';
import {
  accuracyOf,
  adderOf,
  BOTH,
  COMPACT_ALONE,
  crossedAccuracy,
  fitWeights,
  isBetter,
  round,
  type Foreign,
  type Scored,
  type TierAccuracy,
  type TierWeights,
} from './tier-weights.ts';

export interface FullTierInput extends Omit<FullHeadsOptions, 'heads' | 'dims'> {
  readonly rows: readonly TrainRow[];
  readonly fitted: FittedBundle;
  readonly encoder: EncoderSource;
  /** Whether the encoder's folder lies beside the bundle's and is shared. */
  readonly isBeside: boolean;
  /** The encoder's own, or the one that was written here. */
  readonly probe: Uint8Array<ArrayBuffer>;
  readonly targetPrecision: number;
  readonly onProgress?: (done: number, note: string) => void;
}

export interface FittedFullTier {
  readonly full: FullEncoderManifest;
  /** Every file that the bundle's folder gets, by its path. */
  readonly files: TierFiles['written'];
  /** Sentences for the model card. */
  readonly notes: readonly string[];
}

/**
 * Dense heads on full embeddings, and how their scores are added to the compact model's. Heads that
 * calibrate or measure never saw the tickets that they do it on: tickets of the table by the parts
 * in which the compact tier was held out, those that were given beside it by the heads that are
 * shipped, which learn from all rows. A head other than the category whose sum is not better on the
 * measured tickets stays with the compact tier. The same arguments give the same bytes.
 */
export async function fitFullTier(input: FullTierInput): Promise<FittedFullTier> {
  const { fitted, encoder, probe, isBeside } = input;
  const { calibration, measured, outside, measuredOutside, shipped } = scoreHeldOut(input);
  const weights = new Map(
    fitted.heads.map(({ name }) => [name, fitWeights(calibration, name)] as const),
  );
  const accuracies = measureHeads(fitted, measured, weights);
  const own = fitted.heads.filter(
    ({ name }) => name === CATEGORY || isBetter(accuracies.get(name)),
  );
  const decided = decideTier(input, own, weights, calibration, outside);
  const files = await tierFiles(encoder, isBeside, probe, own, shipped);
  const { compact = 0, full = 0 } = accuracies.get(CATEGORY) ?? {};
  return {
    full: {
      kind: encoder.kind,
      name: encoder.name,
      model: files.model,
      vocab: files.vocab,
      probe: files.probe,
      heads: files.heads,
      dims: encoder.dims,
      maxTokens: encoder.maxTokens,
      ...decided,
      measured: { tickets: measured.length, compact: round(compact), full: round(full) },
      files: files.promised,
    },
    files: files.written,
    notes: [
      ...headNotes(input, own, accuracies, measured.length),
      ...scopeNotes(input, decided, adderOf(own, weights), measured, measuredOutside),
    ],
  };
}

/** The held-out tickets with the scores of full heads that never saw them. */
function scoreHeldOut(input: FullTierInput): {
  readonly calibration: readonly Scored[];
  readonly measured: readonly Scored[];
  /** Out-of-scope texts that choose the gate, and those that measure it. */
  readonly outside: readonly Foreign[];
  readonly measuredOutside: readonly Foreign[];
  readonly shipped: DenseHeads;
} {
  const { rows, fitted, encoder, embeddingOf, onProgress } = input;
  const options: FullHeadsOptions = { ...input, heads: fitted.heads, dims: encoder.dims };
  const steps = fitted.parts.length + 1;
  const byPlace = new Map<number, Scores>();
  const foreign: Scores[] = [];
  const score = (dense: DenseHeads, text: string): Scores =>
    scoreEmbedding(dense, embeddingOf(text));
  for (const [at, part] of fitted.parts.entries()) {
    onProgress?.(at / steps, `full heads, part ${at + 1} of ${fitted.parts.length}`);
    const held = new Set(part);
    const dense = fitFullHeads(
      options,
      rows.filter((_, place) => !held.has(place)),
    );
    for (const place of part) byPlace.set(place, score(dense, rows[place]?.text ?? ''));
    for (const [place, text] of fitted.outOfScopeHeld.entries())
      if (outsidePart(place, fitted.parts.length) === at) foreign[place] = score(dense, text);
  }
  onProgress?.((steps - 1) / steps, 'full heads, all rows');
  const shipped = fitFullHeads(options, rows);
  const scored = (all: readonly HeldOut[]): readonly Scored[] =>
    all.flatMap((held) => {
      const full = held.place < 0 ? score(shipped, held.text) : byPlace.get(held.place);
      return full ? [{ held, full }] : [];
    });
  const { scopeChosenOn } = fitted;
  const byShipped = (texts: readonly string[], outputs: readonly ModelOutput[]): Foreign[] =>
    outputs.map((output, at) => ({ output, full: score(shipped, texts[at] ?? '') }));
  const inParts = fitted.outOfScope.flatMap((output, at) =>
    foreign[at] ? [{ output, full: foreign[at] }] : [],
  );
  return {
    calibration: scored(fitted.calibration),
    measured: scored(fitted.measured),
    outside: scopeChosenOn ? byShipped(scopeChosenOn.texts, scopeChosenOn.outputs) : inParts,
    measuredOutside: scopeChosenOn ? byShipped(fitted.outOfScopeHeld, fitted.outOfScope) : inParts,
    shipped,
  };
}

function measureHeads(
  fitted: FittedBundle,
  measured: readonly Scored[],
  weights: ReadonlyMap<HeadName, TierWeights>,
): ReadonlyMap<HeadName, TierAccuracy> {
  // If the same tickets calibrate and measure, one half fits the weights and the other measures
  // them.
  const isCrossed = fitted.calibration === fitted.measured;
  return new Map(
    fitted.heads.map(({ name }) => [
      name,
      {
        compact: accuracyOf(measured, name, COMPACT_ALONE),
        full: isCrossed
          ? crossedAccuracy(measured, name)
          : accuracyOf(measured, name, weights.get(name) ?? BOTH),
      },
    ]),
  );
}

/** Temperatures, thresholds and scope of the sums. */
function decideTier(
  { targetPrecision }: FullTierInput,
  own: readonly HeadManifest[],
  weights: ReadonlyMap<HeadName, TierWeights>,
  calibration: readonly Scored[],
  outside: readonly Foreign[],
): Pick<FullEncoderManifest, 'byHead' | 'scope'> {
  const sum = adderOf(own, weights);
  const calibrated = calibration.map(({ held, full }): HeldOut => ({
    ...held,
    output: sum(held.output, full),
  }));
  const heads = own.map((head) => calibrateHead(head, calibrated, targetPrecision));
  const byHead: Record<HeadName, FullHeadManifest> = Object.fromEntries(
    heads.map(({ name, temperature, thresholds }) => [
      name,
      { temperature, thresholds, weights: weights.get(name) ?? BOTH },
    ]),
  );
  return {
    byHead,
    scope: chooseScope(
      calibrated.map(({ output }) => output),
      outside.map(({ output, full }) => sum(output, full)),
      heads.find(({ name }) => name === CATEGORY)?.temperature ?? 1,
    ),
  };
}
