import type { Label } from '../../core/labels.ts';
import { measure, type Metrics, type Prediction } from '../../core/metrics.ts';
import { createRandom } from '../heads/random.ts';

/** Ends of a 95 % interval. */
export type Interval = readonly [low: number, high: number];

const DRAWS = 1_000;
const TAIL = 0.025;

/** Intervals of figures that are no plain shares: the measured tickets are drawn again, with repetition, a thousand times. Same seed, same intervals. */
export function bootstrap(predictions: readonly Prediction[], labels: readonly Label[], seed: number): Readonly<Record<'accuracy' | 'macroF1' | 'ece' | 'coverageAt95', Interval>> {
  const random = createRandom(seed);
  const draws: Metrics[] = [];
  for (let draw = 0; draw < DRAWS && predictions.length; draw++) {
    draws.push(measure(predictions.map((_, __, all) => all[Math.floor(random() * all.length)]).filter((one) => one !== undefined), labels));
  }
  const interval = (figure: 'accuracy' | 'macroF1' | 'ece' | 'coverageAt95'): Interval => {
    const values = draws.map((drawn) => drawn[figure]).sort((a, b) => a - b);
    return [values[Math.floor(values.length * TAIL)] ?? 0, values[Math.ceil(values.length * (1 - TAIL)) - 1] ?? 0];
  };
  return { accuracy: interval('accuracy'), macroF1: interval('macroF1'), ece: interval('ece'), coverageAt95: interval('coverageAt95') };
}
