import type { HeadName, Label, Logits } from '../../core/labels.ts';
import { createHead } from '../heads.ts';
import type { WeightsFile } from '../weights-file.ts';
import type { FeatureList } from './batch-features.ts';

interface HeadShape {
  readonly name: HeadName;
  readonly labels: readonly Label[];
}

/**
 * The weights of all heads in the layout of the kernels. The labels' sums lie head after head; each
 * head's are padded to groups of four.
 */
export interface HeadTables {
  /** Rows of the dense layers, one below the other, and a bias for each row. */
  readonly rows: Float32Array;
  readonly bias: readonly number[];
  /** For each row its place among the sums. */
  readonly places: readonly number[];
  readonly labels: number;
  readonly sums: number;
  /** For each feature the scale of each head and the weights for all sums, `rowBytes` long. */
  readonly lexical: Uint8Array;
  readonly rowBytes: number;
  /** For each head its groups of four sums. */
  readonly groups: readonly number[];
  /** Largest number of features of a text; a feature counts once in each block. */
  readonly maxFeatures: number;
}

/** Runs all heads of a model on one text. */
export interface BatchHeads {
  readonly tables: HeadTables;
  logits(
    sums: Float64Array,
    embedding: Float32Array,
    features: FeatureList | null,
  ): Readonly<Record<HeadName, Logits>>;
}

/** Throws `bundle-weights` when the sections do not fit. */
export function createBatchHeads(
  file: WeightsFile,
  shapes: readonly HeadShape[],
  dims: number,
  features: { readonly count: number; readonly most: number },
): BatchHeads {
  const isPlain = ({ name }: HeadShape): boolean =>
    !file.has(`${name}.lexical`) || !file.has(`${name}.dense`);
  const plain = shapes
    .filter(isPlain)
    .map((shape) => ({ name: shape.name, run: createHead(file, shape, dims, features.count) }));
  const joined = shapes.filter((shape) => !isPlain(shape));
  const tables = joinHeads(file, joined, dims, features);
  const starts = startsOf(tables.groups);
  return {
    tables,
    logits(sums, embedding, list) {
      const logits: Record<HeadName, Logits> = {};
      joined.forEach(({ name, labels: { length } }, head) => {
        const own = new Float32Array(length) as Logits; // a brand, and here logits are made
        for (let at = 0; at < length; at++) own[at] = sums[starts[head]! + at]!;
        logits[name] = own;
      });
      for (const { name, run } of plain) logits[name] = run(embedding, list && sparse(list));
      return logits;
    },
  };
}

function joinHeads(
  file: WeightsFile,
  heads: readonly HeadShape[],
  dims: number,
  { count, most }: { readonly count: number; readonly most: number },
): HeadTables {
  const groups = heads.map(({ labels }) => Math.ceil(labels.length / GROUP));
  const starts = startsOf(groups);
  const layers = heads.map(({ name }) => file.matrix(`${name}.dense`, dims).toFloats());
  const rows = new Float32Array(layers.reduce((sum, { length }) => sum + length, 0));
  layers.reduce((end, layer) => {
    rows.set(layer, end);
    return end + layer.length;
  }, 0);
  const sums = starts.at(-1) ?? 0;
  const rowBytes = Math.ceil((4 * heads.length + sums) / ROW) * ROW;
  const scales = new Float32Array((count * rowBytes) / 4);
  const levels = new Int8Array(scales.buffer);
  heads.forEach(({ name, labels: { length } }, head) => {
    const matrix = file.matrix(`${name}.lexical`, length).toLevels();
    const first = 4 * heads.length + starts[head]!;
    for (let id = 0; id < count; id++) {
      scales[(id * rowBytes) / 4 + head] = matrix.scales[id]!;
      for (let label = 0; label < length; label++)
        levels[id * rowBytes + first + label] = matrix.levels[id * length + label]!;
    }
  });
  const places = heads.flatMap(({ labels }, head) =>
    Array.from(labels, (_, label) => starts[head]! + label),
  );
  return {
    rows,
    bias: heads.flatMap(({ name, labels }) => [...file.floats(`${name}.bias`, labels.length)]),
    places,
    labels: places.length,
    sums,
    lexical: new Uint8Array(scales.buffer),
    rowBytes,
    groups,
    maxFeatures: most,
  };
}

/** Rows whose size is a multiple of this lie in as few cache lines as possible. */
const ROW = 32;
/** The kernel computes this many sums at once. */
const GROUP = 4;

/** Index where each head's sums begin, and where the last head's end. */
function startsOf(groups: readonly number[]): readonly number[] {
  let end = 0;
  return [0, ...groups.map((own) => (end += own * GROUP))];
}

function sparse({ count, ids, values }: FeatureList): {
  readonly ids: readonly number[];
  readonly values: readonly number[];
} {
  return { ids: [...ids.subarray(0, count)], values: [...values.subarray(0, count)] };
}
