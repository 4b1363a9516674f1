import type { HeadName, Label, Logits } from '../../core/labels.ts';
import { createHead } from '../heads.ts';
import type { SparseFeatures } from '../lexical-features.ts';
import type { WeightsFile } from '../weights-file.ts';

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
    features: SparseFeatures | null,
  ): Readonly<Record<HeadName, Logits>>;
}

/** Throws `bundle-weights` when the sections do not fit. */
export function createBatchHeads(
  file: WeightsFile,
  shapes: readonly HeadShape[],
  dims: number,
  featureCount: number,
): BatchHeads {
  let row = 0;
  const dense: Float32Array[] = [];
  const heads = shapes.map((shape) => {
    const { name, labels } = shape;
    const run = createHead(file, shape, dims, featureCount);
    if (!file.has(`${name}.lexical`) || !file.has(`${name}.dense`)) return { name, run };
    const first = row;
    dense.push(file.matrix(`${name}.dense`, dims).toFloats());
    row += labels.length;
    const bias = Float64Array.from(file.floats(`${name}.bias`, labels.length));
    const { levels, scales } = file.matrix(`${name}.lexical`, labels.length).toLevels();
    return { name, run, lexical: { first, bias, levels, scales, sums: bias.slice() } };
  });
  const rows = new Float32Array(row * dims);
  let end = 0;
  for (const one of dense) {
    rows.set(one, end);
    end += one.length;
  }
  return {
    rows,
    logits(product, embedding, features) {
      const logits: Record<HeadName, Logits> = {};
      for (const { name, run, lexical } of heads) {
        if (!lexical || !features) {
          logits[name] = run(embedding, features);
          continue;
        }
        const { first, bias, levels, scales, sums } = lexical;
        for (let label = 0; label < sums.length; label++)
          sums[label] = bias[label]! + product(first + label);
        addFeatures(sums, features, levels, scales);
        logits[name] = Float32Array.from(sums) as Logits; // a brand, and here logits are made
      }
      return logits;
    },
  };
}

function addFeatures(
  sums: Float64Array,
  { ids, values }: SparseFeatures,
  levels: Int8Array,
  scales: Float32Array,
): void {
  const classes = sums.length;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at]!;
    const scale = scales[id]! * values[at]!;
    const start = id * classes;
    for (let label = 0; label < classes; label++)
      sums[label] = sums[label]! + scale * levels[start + label]!;
  }
}
