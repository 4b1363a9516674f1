import { softmaxInPlace } from '../../compact/pooling.ts';
import { scoreRow, type FeatureRows, type LinearWeights } from '../heads/feature-rows.ts';
import { createRandom, shuffle } from '../heads/random.ts';
import { baselineOf, type Baseline } from './baseline.ts';

const EPOCHS = 20;
const RATE = 0.5;

/** Multinomial logistic regression by stochastic gradient descent with a rate of its own for each weight (Adagrad). */
export function trainLogisticRegression(
  rows: FeatureRows,
  gold: Int32Array,
  classes: number,
  seed: number,
): Baseline {
  const weights: LinearWeights = {
    classes,
    sparse: new Float32Array(rows.features * classes),
    dense: new Float32Array(0),
    bias: new Float32Array(classes),
  };
  const { sparse, bias } = weights;
  const squares = new Float32Array(sparse.length).fill(1e-8);
  const biasSquares = new Float32Array(classes).fill(1e-8);
  const order = Uint32Array.from({ length: rows.count }, (_, row) => row);
  const random = createRandom(seed);
  const errors = new Float64Array(classes);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random, order.length);
    for (const row of order) {
      errors.fill(0);
      scoreRow(rows, row, weights, errors);
      toErrors(errors, gold[row]!);
      for (let label = 0; label < classes; label++) step(bias, biasSquares, label, errors[label]!);
      for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry++) {
        const from = rows.ids[entry]! * classes;
        const value = rows.values[entry]!;
        for (let label = 0; label < classes; label++)
          step(sparse, squares, from + label, value * errors[label]!);
      }
    }
  }
  return baselineOf((others, row) => {
    const scores = new Float64Array(classes);
    scoreRow(others, row, weights, scores);
    return scores;
  }, 4 * sparse.length);
}

/** Turns scores into errors: softmax probabilities minus the gold one-hot vector. */
function toErrors(scores: Float64Array, gold: number): void {
  softmaxInPlace(scores);
  scores[gold]! -= 1;
}

function step(weights: Float32Array, squares: Float32Array, at: number, gradient: number): void {
  squares[at]! += gradient * gradient;
  weights[at] = weights[at]! - (RATE * gradient) / Math.sqrt(squares[at] ?? 1);
}
