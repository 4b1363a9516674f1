import { itemAt } from '../core/item-at.ts';
import { concat } from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { openWeights } from '../compact/weights-file.ts';
import type { HeadName, Logits } from '../core/labels.ts';
import type { Manifest } from '../core/manifest.ts';
import { readFullTier } from '../core/full-tier.ts';
import type { AsyncTextModel, ModelOutput, TextModel } from '../core/text-model.ts';
import { DenseHead } from './dense-head.ts';
import type { FullEncoder } from './full-encoder.ts';
import { readRows } from './read-rows.ts';

export interface FullModelParts {
  readonly manifest: Manifest;
  /** Bytes of the full tier's heads. */
  readonly heads: Uint8Array;
  readonly compact: TextModel;
  readonly encoder: FullEncoder;
}

export interface FullModel extends AsyncTextModel {
  /** Rejects with `aborted` between batches, `full-backend` when no backend is left. */
  run(texts: readonly string[], signal?: AbortSignal): Promise<readonly ModelOutput[]>;
}

/**
 * The full tier's model. It adds the logits of the compact model and those of dense heads on the
 * full embedding with the weights that the manifest gives each head. Embedding and known share are
 * those of the compact model, so that similarities of tickets and replies are the same in both
 * tiers. Throws `bundle-weights` when the heads do not fit the manifest.
 */
export function createFullModel({
  manifest,
  heads: bytes,
  compact,
  encoder,
}: FullModelParts): FullModel {
  const full = readFullTier(manifest);
  const file = openWeights(bytes);
  const heads = manifest.heads
    .filter(({ name }) => Object.hasOwn(full.byHead, name))
    .map((head) => new DenseHead(file, head, full.dims));
  const score = (rows: Tensor2D): Promise<Float32Array[]> =>
    readRows(
      concat(
        heads.map((head) => head.onTensor(rows)),
        1,
      ),
    );
  return {
    dims: compact.dims,
    async run(texts, signal) {
      const scores = await encoder.run<Float32Array | null>(texts, score, null, signal);
      return texts.map((text, at) => {
        const output = compact.run(text);
        const row = scores[at];
        return row
          ? { ...output, logits: { ...output.logits, ...addScores(output, row) } }
          : output;
      });
    },
  };

  function addScores(
    { logits }: ModelOutput,
    row: Float32Array,
  ): Readonly<Record<HeadName, Logits>> {
    const sums: Record<HeadName, Logits> = {};
    let from = 0;
    for (const { name, classes } of heads) {
      const own = row.subarray(from, from + classes);
      from += classes;
      sums[name] = addLogits(logits[name], own, full.byHead[name]?.weights);
    }
    return sums;
  }
}

/** Adds both logits with the weights `compact` and `full`; each is 1 where absent. */
export function addLogits(
  compact: Logits | undefined,
  full: Float32Array,
  weights: { readonly compact: number; readonly full: number } = { compact: 1, full: 1 },
): Logits {
  // Reason for the cast: a weighted sum of logits is again logits.
  return full.map(
    (value, label) =>
      value * weights.full + (compact ? itemAt(compact, label) : 0) * weights.compact,
  ) as Logits;
}
