/**
 * Turns gradients of the shares p into gradients of the scores behind them, in place: g becomes
 * p × (g − Σ p × g), the softmax's Jacobian times g.
 */
export function softmaxBackward(
  shares: Float32Array,
  gradients: Float32Array,
  first: number,
  end: number,
): void {
  let mean = 0;
  for (let at = first; at < end; at++) mean += shares[at]! * gradients[at]!;
  for (let at = first; at < end; at++) gradients[at] = shares[at]! * (gradients[at]! - mean);
}
