import type { HeadName, Label, Logits } from '../../core/labels.ts';
import { createHead } from '../heads.ts';
import type { WeightsFile } from '../weights-file.ts';
import type { FeatureList } from './batch-features.ts';

interface HeadShape {
  readonly name: HeadName;
  readonly labels: readonly Label[];
}

/** All heads of a model over one text. */
export interface BatchHeads {
  /** Rows of the dense layers, one below the other. */
  readonly rows: Float32Array;
  /** `product(row)`: the embedding times one of the rows. */
  logits(
    product: (row: number) => number,
    embedding: Float32Array,
    features: FeatureList | null,
  ): Readonly<Record<HeadName, Logits>>;
}

/** Throws `bundle-weights` when the sections do not fit. */
export function createBatchHeads(
  file: WeightsFile,
  shapes: readonly HeadShape[],
  dims: number,
  featureCount: number,
): BatchHeads {
  const isPlain = ({ name }: HeadShape): boolean =>
    !file.has(`${name}.lexical`) || !file.has(`${name}.dense`);
  const plain = shapes
    .filter(isPlain)
    .map((shape) => ({ name: shape.name, run: createHead(file, shape, dims, featureCount) }));
  const joined = shapes.filter((shape) => !isPlain(shape));
  const layers = joined.map(({ name }) => file.matrix(`${name}.dense`, dims).toFloats());
  const rows = new Float32Array(layers.reduce((sum, { length }) => sum + length, 0));
  layers.reduce((end, layer) => {
    rows.set(layer, end);
    return end + layer.length;
  }, 0);
  const bias = joined.flatMap(({ name, labels }) => [
    ...file.floats(`${name}.bias`, labels.length),
  ]);
  const sums = new Float64Array(bias.length);
  const addFeatures = joinLexical(file, joined, featureCount);
  return {
    rows,
    logits(product, embedding, features) {
      for (let row = 0; row < sums.length; row++) sums[row] = bias[row]! + product(row);
      if (features) addFeatures(features, sums);
      const logits: Record<HeadName, Logits> = {};
      let row = 0;
      for (const { name, labels } of joined) {
        // Brands, and here logits are made.
        logits[name] = Float32Array.from(sums.subarray(row, row + labels.length)) as Logits;
        row += labels.length;
      }
      for (const { name, run } of plain)
        logits[name] = run(embedding, features && sparse(features));
      return logits;
    },
  };
}

/**
 * The packed lexical rows of all heads side by side, so that a feature's weights are read from one
 * place in memory: first a scale for each head, then the levels of all labels.
 */
function joinLexical(
  file: WeightsFile,
  heads: readonly HeadShape[],
  featureCount: number,
): (features: FeatureList, sums: Float64Array) => void {
  const matrices = heads.map(({ name, labels }) =>
    file.matrix(`${name}.lexical`, labels.length).toLevels(),
  );
  const ends = heads.map((_, at) =>
    heads.slice(0, at + 1).reduce((sum, { labels }) => sum + labels.length, 0),
  );
  const rowBytes = 4 * heads.length + Math.ceil((ends.at(-1) ?? 0) / 4) * 4;
  const scales = new Float32Array((featureCount * rowBytes) / 4);
  const levels = new Int8Array(scales.buffer);
  matrices.forEach((matrix, head) => {
    const classes = heads[head]!.labels.length;
    const start = 4 * heads.length + ends[head]! - classes;
    for (let id = 0; id < featureCount; id++) {
      scales[(id * rowBytes) / 4 + head] = matrix.scales[id]!;
      for (let label = 0; label < classes; label++)
        levels[id * rowBytes + start + label] = matrix.levels[id * classes + label]!;
    }
  });
  return ({ count, ids, values }, sums) => {
    for (let at = 0; at < count; at++) {
      const place = ids[at]! * rowBytes;
      const value = values[at]!;
      const first = place + 4 * ends.length;
      let label = 0;
      for (let head = 0; head < ends.length; head++) {
        const scale = scales[(place >> 2) + head]! * value;
        for (const end = ends[head]!; label < end; label++)
          sums[label] = sums[label]! + scale * levels[first + label]!;
      }
    }
  };
}

function sparse({ count, ids, values }: FeatureList): {
  readonly ids: readonly number[];
  readonly values: readonly number[];
} {
  return { ids: [...ids.subarray(0, count)], values: [...values.subarray(0, count)] };
}
