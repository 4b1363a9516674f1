import type { HeadManifest, ScopeManifest } from '../../core/manifest.ts';
import { CATEGORY } from '../../core/labels.ts';
import type { TrainPart } from '../../core/training-notes.ts';
import type { ModelOutput, TextModel } from '../../core/text-model.ts';
import { trainBundle } from '../network/train-bundle.ts';
import type { TrainedBundle, TrainOptions, TrainRow } from '../network/train-options.ts';
import { predictionsOf, type HeldOut } from './calibrate-heads.ts';
import { chooseScope, temperatureOf } from './choose-scope.ts';
import type { FitOptions } from './fit-options.ts';
import { trainWithUnlabelled } from './self-training.ts';

/**
 * Trains on the rows at `train` and the rows that only train. This training is the `share` of the
 * whole progress that begins at `from`.
 */
// eslint-disable-next-line max-params -- options, three sets of rows and the place in the progress, which every caller has apart.
export function runTraining(
  options: FitOptions & Pick<TrainOptions, 'epochs' | 'blends'>,
  train: readonly number[],
  validation: readonly number[],
  outOfScope: readonly string[],
  from: number,
  share: number,
  part: TrainPart,
): Promise<TrainedBundle> {
  const {
    rows,
    heads,
    encoder,
    mode,
    balance,
    seed,
    epochs,
    blends,
    sharedEncoder,
    host,
    signal,
    onProgress,
    checkpoint,
    unlabelled = [],
    extra = [],
    outsideEmbeddings,
  } = options;
  const training: TrainOptions = {
    rows: [...rows, ...extra],
    heads,
    split: { train: [...train, ...extra.map((_, at) => rows.length + at)], validation },
    encoder,
    mode,
    balance,
    seed,
    outOfScope,
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
  return unlabelled.length > 0
    ? trainWithUnlabelled(training, unlabelled, sharedEncoder, host)
    : trainBundle(training, sharedEncoder, host);
}

/** Returns the end of the checkpoint file's name. */
function partName(part: TrainPart): string {
  return part.kind === 'fold' ? `fold-${part.at}-of-${part.of}` : part.kind;
}

/** Returns the model's outputs for tickets that are not rows of the table. */
export function outputsOf(rows: readonly TrainRow[], model: TextModel): readonly HeldOut[] {
  return rows.map((row) => ({ ...row, place: -1, output: model.run(row.text) }));
}

/** Returns the model's outputs for the rows at `places`. */
export function predict(
  model: TextModel,
  rows: readonly TrainRow[],
  places: readonly number[],
): HeldOut[] {
  return places.flatMap((at) => {
    const row = rows[at];
    return row ? [{ ...row, place: at, output: model.run(row.text) }] : [];
  });
}

/** Chooses the scope gate from tickets and out-of-scope texts that the model was not trained on. */
export function fitScope(
  heads: readonly HeadManifest[],
  heldOut: readonly HeldOut[],
  outOfScope: readonly ModelOutput[],
): ScopeManifest {
  return chooseScope(
    heldOut.map(({ output }) => output),
    outOfScope,
    temperatureOf(heads),
  );
}

/** Returns the accuracy of the category head on the held-out tickets so far. */
export function accuracyOf({ heads }: FitOptions, heldOut: readonly HeldOut[]): number {
  const head = heads.find(({ name }) => name === CATEGORY);
  const known = head ? predictionsOf({ ...head, temperature: 1 }, heldOut) : [];
  return (
    known.filter(({ gold, predicted }) => gold === predicted).length / Math.max(1, known.length)
  );
}

/** Returns the indices of all rows. */
export function everyRow({ rows }: FitOptions): readonly number[] {
  return rows.map((_, at) => at);
}
