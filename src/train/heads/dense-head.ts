import { softmaxInPlace } from '../../compact/pooling.ts';
import { createRandom, shuffle } from './random.ts';

/** A dense layer over embeddings: `weights` [classes, dims] row by row, `bias` [classes]. */
export interface DenseHeadWeights {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Returns a head's logits for one embedding. */
export function denseScores(
  { weights, bias }: DenseHeadWeights,
  embedding: Float32Array,
): Float64Array {
  return Float64Array.from(bias, (start, label) => {
    const from = label * embedding.length;
    return embedding.reduce((sum, value, dim) => sum + value * weights[from + dim]!, start);
  });
}

export interface DenseHeadOptions {
  readonly dims: number;
  readonly classes: number;
  readonly seed: number;
  readonly passes?: number;
  /** Weight decay, for inputs scaled to a length of `INPUT_LENGTH`. */
  readonly decay?: number;
}

/**
 * Fits multinomial logistic regression on unit embeddings (`rows` × `dims`, row by row) with Adam,
 * small batches and a falling learning rate. `gold` holds one class per row, −1 for rows that are
 * left out. The same arguments give the same weights.
 */
export function fitDenseHead(
  embeddings: Float32Array,
  gold: Int32Array,
  options: DenseHeadOptions,
): DenseHeadWeights {
  const { dims, classes, seed, decay = 2e-3 } = options;
  const width = dims + 1;
  const weights = new Float32Array(classes * width);
  const [gradient, first, second] = [0, 1, 2].map(() => new Float32Array(classes * width)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ]; // three parameters give three results
  const order = Array.from(gold.keys()).filter((row) => (gold[row] ?? -1) >= 0);
  const random = createRandom(seed);
  const batches = Math.ceil(order.length / BATCH);
  const { passes = Math.max(MIN_PASSES, Math.ceil(MIN_STEPS / Math.max(1, batches))) } = options;
  const steps = passes * batches;
  const scores = new Float64Array(classes);
  let step = 0;
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      gradient.fill(0);
      for (const row of batch) addGradient(embeddings, row, gold[row]!, weights, gradient, scores);
      step += 1;
      const rate = RATE * 0.5 * (1 + Math.cos((Math.PI * step) / (steps + 1)));
      const [fade1, fade2] = [1 - 0.9 ** step, 1 - 0.99 ** step];
      for (let at = 0; at < weights.length; at++) {
        const slope =
          gradient[at]! / batch.length + (at % width === dims ? 0 : decay * weights[at]!);
        const mean = (first[at] = 0.9 * first[at]! + 0.1 * slope);
        const square = (second[at] = 0.99 * second[at]! + 0.01 * slope * slope);
        weights[at] = weights[at]! - (rate * (mean / fade1)) / (Math.sqrt(square / fade2) + 1e-8);
      }
    }
  }
  return {
    weights: Float32Array.from(
      { length: classes * dims },
      (_, at) => weights[Math.floor(at / dims) * width + (at % dims)]! * INPUT_LENGTH,
    ),
    bias: Float32Array.from({ length: classes }, (_, label) => weights[label * width + dims]!),
  };
}

/**
 * Adds the gradient of one row's cross-entropy to `gradient`, which has the shape of `weights`;
 * `scores` is working space.
 */
function addGradient(
  embeddings: Float32Array,
  row: number,
  gold: number,
  weights: Float32Array,
  gradient: Float32Array,
  scores: Float64Array,
): void {
  const width = weights.length / scores.length;
  const dims = width - 1;
  const start = row * dims;
  for (let label = 0; label < scores.length; label++) {
    const own = label * width;
    let sum = 0;
    for (let dim = 0; dim < dims; dim++) sum += weights[own + dim]! * embeddings[start + dim]!;
    scores[label] = sum * INPUT_LENGTH + weights[own + dims]!;
  }
  softmaxInPlace(scores);
  for (let label = 0; label < scores.length; label++) {
    const error = scores[label]! - (label === gold ? 1 : 0);
    const own = label * width;
    for (let dim = 0; dim < dims; dim++)
      gradient[own + dim] = gradient[own + dim]! + error * INPUT_LENGTH * embeddings[start + dim]!;
    gradient[own + dims]! += error;
  }
}

const BATCH = 64;
/**
 * Small sets need more passes, because weights need some hundred steps before the learning rate has
 * fallen.
 */
const MIN_PASSES = 12;
const MIN_STEPS = 600;
const RATE = 0.01;
/**
 * Length to which unit rows are scaled. Their numbers get smaller with more dimensions, and scaled
 * rows can share one learning rate.
 */
const INPUT_LENGTH = 16;
