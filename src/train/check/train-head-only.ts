import type { FrozenEncoder } from '../network/frozen-encoder.ts';
import { trainBundle } from '../network/train-bundle.ts';
import type { SharedEncoder, TrainHost } from '../network/train-host.ts';
import type { TrainHead, TrainRow } from '../network/train-options.ts';

/**
 * Trains one head on the frozen encoder from the rows at `train`, as `train --mode head` does,
 * without additional rows.
 */
export function trainHeadOnly(
  rows: readonly TrainRow[],
  head: TrainHead,
  train: readonly number[],
  seed: number,
  sharedEncoder: SharedEncoder | FrozenEncoder,
  host?: TrainHost,
): ReturnType<typeof trainBundle> {
  return trainBundle(
    {
      rows,
      heads: [head],
      split: { train, validation: [] },
      encoder: 'compact',
      mode: 'head',
      balance: 'none',
      seed,
      outOfScope: [],
    },
    sharedEncoder,
    host,
  );
}
