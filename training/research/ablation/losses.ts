import type { Tape, Tensor } from './tape.ts';

/**
 * Mean cross-entropy between rows of shares (`targets`, rows × classes) and the scores' softmax;
 * sets the scores' gradients. Scores may have more columns than classes: those beyond are ignored.
 */
export function crossEntropy(
  tape: Tape,
  scores: Tensor,
  classes: number,
  targets: Float32Array,
): number {
  let loss = 0;
  for (let row = 0; row < scores.rows; row++) {
    const shares = softmaxRow(tape, scores, row, classes);
    for (let label = 0; label < classes; label++) {
      const goal = targets[row * classes + label]!;
      const share = shares[label]!;
      if (goal > 0) loss -= goal * Math.log(Math.max(share, 1e-30));
      addGradient(tape, scores, row, label, (share - goal) / scores.rows);
    }
  }
  return loss / scores.rows;
}

/** R-Drop: `factor` × the mean symmetric divergence between two passes over the same texts; adds to both gradients. */
export function disagreement(
  tape: Tape,
  one: Tensor,
  other: Tensor,
  classes: number,
  factor: number,
): number {
  let loss = 0;
  for (let row = 0; row < one.rows; row++) {
    const p = softmaxRow(tape, one, row, classes);
    const q = softmaxRow(tape, other, row, classes);
    const ratio = p.map((share, label) =>
      Math.log(Math.max(share, 1e-30) / Math.max(q[label]!, 1e-30)),
    );
    const forth = p.reduce((sum, share, label) => sum + share * ratio[label]!, 0);
    const back = q.reduce((sum, share, label) => sum - share * ratio[label]!, 0);
    loss += (factor * (forth + back)) / 2 / one.rows;
    const half = factor / 2 / one.rows;
    for (let label = 0; label < classes; label++) {
      const [a, b, log] = [p[label]!, q[label]!, ratio[label]!];
      addGradient(tape, one, row, label, half * (a * (log - forth) + a - b));
      addGradient(tape, other, row, label, half * (b * (-log - back) + b - a));
    }
  }
  return loss;
}

/** The softmax of one row of scores. */
function softmaxRow(tape: Tape, scores: Tensor, row: number, classes: number): Float64Array {
  const from = scores.value + row * scores.cols;
  const shares = Float64Array.from(tape.numbers.subarray(from, from + classes));
  const highest = shares.reduce((most, score) => Math.max(most, score), -Infinity);
  let total = 0;
  shares.forEach((score, at) => {
    total += shares[at] = Math.exp(score - highest);
  });
  return shares.map((share) => share / total);
}

function addGradient(
  { numbers }: Tape,
  scores: Tensor,
  row: number,
  label: number,
  change: number,
): void {
  const at = scores.gradient + row * scores.cols + label;
  numbers[at]! += change;
}
