import type { HeadManifest } from '../core/manifest.ts';
import type { Logits } from '../core/labels.ts';
import type { SparseFeatures } from './lexical-features.ts';
import { dotProduct } from './vectors.ts';
import { damagedWeights, type WeightsFile } from './weights-file.ts';

/**
 * Computes the logits of one head: a dense layer over the embedding plus a sparse linear layer over
 * the lexical features.
 */
export type Head = (embedding: Float32Array, features: SparseFeatures | null) => Logits;

type AddFeatures = (features: SparseFeatures, logits: Float64Array) => void;

/**
 * Reads one head; with 0 `dims` only its lexical part. Throws `bundle-weights` when its sections do
 * not fit its labels.
 */
export function createHead(
  file: WeightsFile,
  { name, labels }: Pick<HeadManifest, 'name' | 'labels'>,
  dims: number,
  featureCount: number,
): Head {
  const classes = labels.length;
  const bias = file.floats(`${name}.bias`, classes);
  const dense =
    dims && file.has(`${name}.dense`) ? file.matrix(`${name}.dense`, dims).toFloats() : null;
  if (dense && dense.length !== classes * dims) throw damagedWeights(`${name}.dense`);
  const addFeatures = readLexical(file, name, classes, featureCount);

  return (embedding, features) => {
    const logits = Float64Array.from(bias);
    if (dense) {
      for (let label = 0; label < classes; label++) {
        logits[label]! += dotProduct(dense, label * dims, embedding, 0, dims);
      }
    }
    if (features && addFeatures) addFeatures(features, logits);
    const scores = Float32Array.from(logits);
    // Finite scales can still overflow when they are combined.
    if (!scores.every(Number.isFinite)) throw damagedWeights(name);
    // The cast is needed because Logits is a brand, and only heads make logits.
    return scores as Logits;
  };
}

/**
 * With few labels each feature has one packed row of weights. With many labels it has only the
 * (label, weight) entries that matter, as counts, labels and bytes.
 */
function readLexical(
  file: WeightsFile,
  head: string,
  classes: number,
  featureCount: number,
): AddFeatures | null {
  if (file.has(`${head}.lexical`)) {
    const matrix = file.matrix(`${head}.lexical`, classes);
    if (matrix.rows !== featureCount) throw damagedWeights(`${head}.lexical`);
    return ({ ids, values }, logits) =>
      ids.forEach((id, at) => matrix.addRow(id, logits, values[at]!));
  }
  if (!file.has(`${head}.counts`)) return null;
  const counts = file.integers(`${head}.counts`);
  const labels = file.integers(`${head}.labels`);
  const packed = file.integers(`${head}.weights`);
  const weights = new Int8Array(packed.buffer, packed.byteOffset, packed.length);
  const scales = file.floats(`${head}.scales`, classes);
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, at) => {
    starts[at + 1] = starts[at]! + count;
  });
  if (
    counts.length !== featureCount ||
    starts[featureCount] !== labels.length ||
    weights.length !== labels.length ||
    labels.some((label) => label >= classes)
  ) {
    throw damagedWeights(`${head}.counts`);
  }
  return ({ ids, values }, logits) =>
    ids.forEach((id, at) => {
      const value = values[at]!;
      const end = starts[id + 1]!;
      for (let entry = starts[id]!; entry < end; entry++) {
        const label = labels[entry]!;
        logits[label]! += value * weights[entry]! * scales[label]!;
      }
    });
}
