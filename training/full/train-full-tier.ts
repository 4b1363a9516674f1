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
  readonly isBeside: boolean;
  /** Folder that keeps embeddings between runs; null keeps none. */
  readonly embeddings: string | null;
  readonly balance: Balance;
  readonly targetPrecision: number;
  readonly seed: number;
}

/**
 * Embeds every ticket once and fits a full tier of a bundle whose compact tier is fitted. How long
 * the embedding will take is said on stderr before it begins. Rejects with `full-backend`.
 */
export async function trainFullTier(
  options: TrainFullOptions,
  bar: ProgressBar,
): Promise<FittedFullTier> {
  const { encoder: source } = options;
  bar.show(0, `opening ${source.id}`);
  const encoder = await openNodeEncoder(source, options.embeddings);
  try {
    const texts = textsOf(options);
    const { missing, seconds } = await encoder.estimate(texts);
    bar.clear();
    process.stderr.write(
      `presort: ${source.id}: ${missing} of ${texts.length} texts to encode on ${encoder.backend}${missing > 0 ? `, about ${timeText(seconds)}` : ', the others are kept from before'}\n`,
    );
    const rows = await encoder.embed(texts, (done, all) => {
      bar.show(done / all, `${source.id}: ${done} of ${all} texts encoded`);
    });
    const places = new Map(texts.map((text, at) => [text, at]));
    return await fitFullTier({
      ...options,
      embeddingOf: (text) => {
        const at = places.get(text) ?? texts.length;
        return rows.subarray(at * source.dims, (at + 1) * source.dims);
      },
      probe: encoder.probe,
      onProgress: bar.show,
    });
  } finally {
    bar.clear();
    await encoder.dispose();
  }
}

/** Every text that teaches, calibrates or measures, once. */
function textsOf({ rows, fitted }: TrainFullOptions): readonly string[] {
  return [
    ...new Set([
      ...rows.map(({ text }) => text),
      ...fitted.calibration.map(({ text }) => text),
      ...fitted.measured.map(({ text }) => text),
      ...fitted.outOfScopeHeld,
      ...(fitted.scopeChosenOn?.texts ?? []),
    ]),
  ];
}

function timeText(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
