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
 * Trains on the rows at `train` (and on those that only teach) and passes progress on as the
 * `share` of the whole that begins at `from`.
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

/** The end of the name of the file that the state of a training lies in. */
function partName(part: TrainPart): string {
  return part.kind === 'fold' ? `fold-${part.at}-of-${part.of}` : part.kind;
}

/** What the model says about tickets that were given beside the table. */
export function outputsOf(rows: readonly TrainRow[], model: TextModel): readonly HeldOut[] {
  return rows.map((row) => ({ ...row, place: -1, output: model.run(row.text) }));
}

/** What the model says about the rows at `places`. */
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

/** The scope gate from tickets and out-of-scope texts that nothing was trained on. */
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

/** Accuracy of the category so far. */
export function accuracyOf({ heads }: FitOptions, heldOut: readonly HeldOut[]): number {
  const head = heads.find(({ name }) => name === CATEGORY);
  const known = head ? predictionsOf({ ...head, temperature: 1 }, heldOut) : [];
  return (
    known.filter(({ gold, predicted }) => gold === predicted).length / Math.max(1, known.length)
  );
}

/** Places of all rows. */
export function everyRow({ rows }: FitOptions): readonly number[] {
  return rows.map((_, at) => at);
}
