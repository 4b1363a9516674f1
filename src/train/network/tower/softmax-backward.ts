/** Turns the scores from `first` to before `end` into shares that add up to 1, in place. */
export function softmaxRange(values: Float32Array, first: number, end: number): void {
  let highest = -Infinity;
  for (let at = first; at < end; at++) highest = Math.max(highest, values[at]!);
  let total = 0;
  for (let at = first; at < end; at++) total += values[at] = Math.exp(values[at]! - highest);
  for (let at = first; at < end; at++) values[at] = values[at]! / total;
}

/**
 * Turns gradients of the shares p into gradients of the scores behind them, in place: g becomes
 * p × (g − Σ p × g), the softmax's Jacobian times g.
 */
export function softmaxRangeBackward(
  shares: Float32Array,
  gradients: Float32Array,
  first: number,
  end: number,
): void {
  let mean = 0;
  for (let at = first; at < end; at++) mean += shares[at]! * gradients[at]!;
  for (let at = first; at < end; at++) gradients[at] = shares[at]! * (gradients[at]! - mean);
}
