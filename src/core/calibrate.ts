import { EngineError } from './errors.ts';
import type { Logits, Probabilities } from './labels.ts';

/**
 * Triage step 4: turns logits into calibrated probabilities by the softmax of `logits /
 * temperature` in double precision. Any finite logits are safe. Throws `bundle-weights` when one is
 * not finite, so that no NaN leaves the engine.
 */
export function calibrate(logits: Logits, temperature: number): Probabilities {
  const highest = maximum(logits);
  const weights = Float64Array.from(logits, (logit) => Math.exp((logit - highest) / temperature));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0 && Number.isFinite(total)))
    throw new EngineError('bundle-weights', { temperature });
  // Only this function makes probabilities, hence the cast to the brand.
  return Float32Array.from(weights, (weight) => weight / total) as Probabilities;
}

/** log Σ exp(logit / temperature), in double precision and without overflow. */
export function logSumExp(logits: Logits, temperature: number): number {
  const highest = maximum(logits);
  let sum = 0;
  for (const logit of logits) sum += Math.exp((logit - highest) / temperature);
  return highest / temperature + Math.log(sum);
}

function maximum(numbers: Iterable<number>): number {
  let highest = -Infinity;
  for (const number of numbers) if (number > highest) highest = number;
  return highest;
}
