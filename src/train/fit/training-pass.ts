import type { TrainPart } from '../../core/training-notes.ts';
import type { TrainOptions } from '../network/train-options.ts';
import type { FitOptions } from './fit-options.ts';

/** One training of a fit. It also learns from the rows that only train (`extra`). */
export interface TrainingPass extends Pick<TrainOptions, 'epochs' | 'blends' | 'outOfScope'> {
  /** Rows that train, and rows for early stopping, by index. */
  readonly train: readonly number[];
  readonly validation?: readonly number[];
  readonly part: TrainPart;
  /** The pass is the `share` of the whole progress that begins at `from`; both in [0, 1]. */
  readonly from: number;
  readonly share: number;
}

/** Returns what `trainBundle` gets for one pass of a fit. */
export function trainingPass(options: FitOptions, pass: TrainingPass): TrainOptions {
  const { rows, heads, encoder, mode, balance, seed, signal, onProgress, checkpoint } = options;
  const { unlabelled, extra = [], outsideEmbeddings } = options;
  const { train, validation = [], part, outOfScope, from, share, epochs, blends } = pass;
  return {
    rows: [...rows, ...extra],
    heads,
    split: { train: [...train, ...extra.map((_, at) => rows.length + at)], validation },
    encoder,
    mode,
    balance,
    seed,
    outOfScope,
    ...(unlabelled && { unlabelled }),
    ...(outsideEmbeddings && { outsideEmbeddings }),
    ...(epochs !== undefined && { epochs }),
    ...(blends && { blends }),
    ...(checkpoint !== undefined && { checkpoint: `${checkpoint}.${partName(part)}` }),
    ...(onProgress && {
      onProgress: ({ done, stage, point }) =>
        onProgress(from + done * share, { part, stage }, point),
    }),
    ...(signal && { signal }),
  };
}

/** Returns the end of the checkpoint file's name. */
function partName(part: TrainPart): string {
  return part.kind === 'fold' ? `fold-${part.at}-of-${part.of}` : part.kind;
}

/** Returns the indices of all rows. */
export function everyRow({ rows }: FitOptions): readonly number[] {
  return rows.map((_, at) => at);
}
