import type { FittedBundle } from '../../src/train/fit/fit-options.ts';
import type { Balance, TrainRow } from '../../src/train/network/train-options.ts';
import type { ProgressBar } from '../cli/progress-bar.ts';
import type { EncoderSource } from './encoder-folder.ts';
import { fitFullTier, type FittedFullTier } from './fit-full-tier.ts';
import { openNodeEncoder } from './node-encoder.ts';

export interface TrainFullOptions {
  readonly rows: readonly TrainRow[];
  readonly fitted: FittedBundle;
  readonly encoder: EncoderSource;
  readonly balance: Balance;
  readonly targetPrecision: number;
  readonly seed: number;
}

/** Embeds every ticket once and fits the full tier of a bundle whose compact tier is fitted. Rejects with `full-backend`. */
export async function trainFullTier(
  options: TrainFullOptions,
  bar: ProgressBar,
): Promise<FittedFullTier> {
  const { rows, fitted, encoder: source } = options;
  bar.show(0, 'opening the encoder');
  const encoder = await openNodeEncoder(source);
  try {
    const all = rows.length + fitted.outOfScopeHeld.length;
    const embed = (texts: readonly string[], before: number): Promise<Float32Array> =>
      encoder.embed(texts, (done) => {
        bar.show(
          (before + done) / all,
          `${before + done} of ${all} tickets encoded (${encoder.backend})`,
        );
      });
    const embeddings = await embed(
      rows.map(({ text }) => text),
      0,
    );
    const outOfScope = await embed(fitted.outOfScopeHeld, rows.length);
    return await fitFullTier({
      ...options,
      embeddings,
      outOfScope,
      probe: encoder.probe,
      onProgress: bar.show,
    });
  } finally {
    bar.clear();
    await encoder.dispose();
  }
}
