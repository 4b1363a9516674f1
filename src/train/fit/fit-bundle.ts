import type { TrainPoint } from '../../core/lab-reports.ts';
import type { HeadManifest, ScopeManifest } from '../../core/manifest.ts';
import { CATEGORY } from '../../core/labels.ts';
import type { ModelOutput, TextModel } from '../../core/text-model.ts';
import { foldRows, holdOutSplit } from '../data/split.ts';
import { trainBundle } from '../network/train-bundle.ts';
import { freezeEncoder, type FrozenEncoder } from '../network/frozen-encoder.ts';
import type { SharedEncoder, TrainHost } from '../network/train-host.ts';
import type { TrainedBundle, TrainHead, TrainOptions, TrainRow } from '../network/train-options.ts';
import { calibrateHead, chooseScope, predictionsOf, type HeldOut } from './calibrate-heads.ts';
import { trainWithUnlabelled } from './self-training.ts';

export interface FitOptions extends Pick<TrainOptions, 'encoder' | 'mode' | 'balance' | 'seed'> {
  readonly rows: readonly TrainRow[];
  readonly heads: readonly TrainHead[];
  /** File that a fine-tuning keeps its state in, to go on from when the same training is started again. */
  readonly checkpoint?: string;
  /** Near-duplicates share a number and stay together. */
  readonly groups: Int32Array;
  readonly targetPrecision: number;
  /** Normalised texts that belong to no label. */
  readonly outOfScope: readonly string[];
  /** Normalised texts without a label, for self-training over a frozen encoder. */
  readonly unlabelled?: readonly string[];
  /** Further tickets, taught to nobody, that temperature, thresholds and scope come from: more like those to come than a random share of `rows`. */
  readonly calibration?: readonly TrainRow[];
  /** Frozen by the caller where several trainings share it. */
  readonly sharedEncoder: SharedEncoder | FrozenEncoder;
  readonly host?: TrainHost;
  readonly onProgress?: (done: number, note: string, point?: TrainPoint) => void;
  /** Rejects with `aborted` soon after it fires. */
  readonly signal?: AbortSignal;
}

export interface FittedBundle {
  readonly trained: TrainedBundle;
  readonly heads: readonly HeadManifest[];
  readonly scope: ScopeManifest;
  /** Tickets that chose temperature and thresholds; the same as `measured` where folds serve for both. */
  readonly calibration: readonly HeldOut[];
  /** Tickets that the measured model never saw, for the report. */
  readonly measured: readonly HeldOut[];
  /** Rows that were held out together: each part was scored by a model that learned from all rows but these. */
  readonly parts: readonly (readonly number[])[];
  /** What it says about out-of-scope texts that it never saw; in folds, every fold's model about each of them. */
  readonly outOfScope: readonly ModelOutput[];
  readonly outOfScopeTexts: number;
  /** Those texts, in that order. */
  readonly outOfScopeHeld: readonly string[];
  /** How held-out tickets were come by, one sentence for the model card. */
  readonly protocol: string;
}

/**
 * Trains, calibrates and picks thresholds without ever measuring on rows that were trained on.
 * Few rows: each serves once as a held-out row (five folds). More: one tenth calibrates, one tenth measures.
 * Unless there are very many, the model that is shipped is then trained once more on all rows.
 */
export async function fitBundle(given: FitOptions): Promise<FittedBundle> {
  const { sharedEncoder } = given;
  const options =
    given.mode === 'head' && sharedEncoder && 'shape' in sharedEncoder
      ? { ...given, sharedEncoder: freezeEncoder(sharedEncoder) }
      : given;
  const labels = labelsForSplit(options);
  const [outOfScopeTrain, outOfScopeHeld] = halve(options.outOfScope);
  return options.mode === 'head' && options.rows.length <= FEW_ROWS
    ? fitInFolds(
        options,
        foldRows(labels, options.groups, FOLDS, options.seed),
        outOfScopeTrain,
        outOfScopeHeld,
      )
    : fitWithHoldOut(options, labels, outOfScopeTrain, outOfScopeHeld);
}

async function fitInFolds(
  options: FitOptions,
  folds: readonly (readonly number[])[],
  outOfScopeTrain: readonly string[],
  outOfScopeHeld: readonly string[],
): Promise<FittedBundle> {
  const heldOut: HeldOut[] = [];
  const outOfScope: ModelOutput[] = [];
  for (const [at, fold] of folds.entries()) {
    const train = folds.flatMap((other, index) => (index === at ? [] : other));
    const { model } = await runTraining(
      options,
      train,
      [],
      outOfScopeTrain,
      at / (FOLDS + 1),
      1 / (FOLDS + 1),
      `fold ${at + 1} of ${FOLDS}`,
    );
    const held = predict(model, options.rows, fold);
    heldOut.push(...held);
    options.onProgress?.((at + 1) / (FOLDS + 1), `fold ${at + 1} of ${FOLDS} measured`, {
      pass: at + 1,
      accuracy: accuracyOf(options, heldOut),
    });
    outOfScope.push(...outOfScopeHeld.map((text) => model.run(text)));
  }
  const trained = await runTraining(
    options,
    everyRow(options),
    [],
    options.outOfScope,
    FOLDS / (FOLDS + 1),
    1 / (FOLDS + 1),
    'all rows',
  );
  const calibration = calibrationOf(options, trained.model) ?? heldOut;
  const heads = options.heads.map((head) =>
    calibrateHead(head, calibration, options.targetPrecision),
  );
  return {
    trained,
    heads,
    scope: scopeOf(heads, calibration, outOfScope),
    calibration: heldOut,
    measured: heldOut,
    parts: folds,
    outOfScope,
    outOfScopeTexts: outOfScopeHeld.length,
    outOfScopeHeld,
    protocol: `Measured in ${FOLDS} folds: each ticket by a model that never saw it or a near-duplicate of it. Temperature and thresholds come from ${options.calibration ? `${calibration.length} further tickets` : 'the same predictions'}. The shipped model was trained on all rows.`,
  };
}

async function fitWithHoldOut(
  options: FitOptions,
  labels: readonly string[],
  outOfScopeTrain: readonly string[],
  outOfScopeHeld: readonly string[],
): Promise<FittedBundle> {
  const {
    train,
    calibrate: validation,
    measure: test,
  } = holdOutSplit(labels, options.groups, options.seed);
  const isRefit = options.rows.length <= MANY_ROWS;
  const first = await runTraining(
    options,
    train,
    validation,
    outOfScopeTrain,
    0,
    isRefit ? 0.5 : 1,
    'training',
  );
  const validated = predict(first.model, options.rows, validation);
  // A fine-tuning told its accuracy round by round.
  if (options.mode === 'head')
    options.onProgress?.(isRefit ? 0.5 : 1, 'training: measured', {
      pass: 1,
      accuracy: accuracyOf(options, validated),
    });
  const calibration = calibrationOf(options, first.model) ?? validated;
  const measured = predict(first.model, options.rows, test);
  const outOfScope = outOfScopeHeld.map((text) => first.model.run(text));
  const trained = isRefit
    ? await runTraining(
        { ...options, epochs: first.epochs, blends: first.blends },
        everyRow(options),
        [],
        options.outOfScope,
        0.5,
        0.5,
        'all rows',
      )
    : first;
  const heads = options.heads.map((head) =>
    calibrateHead(head, calibration, options.targetPrecision),
  );
  return {
    trained,
    heads,
    scope: scopeOf(heads, calibration, outOfScope),
    calibration: validated,
    measured,
    parts: [[...validation, ...test]],
    outOfScope,
    outOfScopeTexts: outOfScopeHeld.length,
    outOfScopeHeld,
    protocol: `${train.length} tickets trained, ${options.calibration ? `${calibration.length} further ones` : validation.length} calibrated and chose thresholds, ${test.length} measured; near-duplicates on one side. ${isRefit ? 'The shipped model was then trained on all rows, as long as the measured one.' : 'The measured model is the shipped one.'}`,
  };
}

function runTraining(
  options: FitOptions & Pick<TrainOptions, 'epochs' | 'blends'>,
  train: readonly number[],
  validation: readonly number[],
  outOfScope: readonly string[],
  from: number,
  share: number,
  what: string,
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
  } = options;
  const training: TrainOptions = {
    rows,
    heads,
    split: { train, validation },
    encoder,
    mode,
    balance,
    seed,
    outOfScope,
    ...(epochs !== undefined && { epochs }),
    ...(blends && { blends }),
    ...(checkpoint !== undefined && { checkpoint: `${checkpoint}.${what.replaceAll(' ', '-')}` }),
    ...(onProgress && {
      onProgress: ({ done, note, point }) =>
        onProgress(from + done * share, `${what}: ${note}`, point),
    }),
    ...(signal && { signal }),
  };
  return unlabelled.length > 0
    ? trainWithUnlabelled(training, unlabelled, sharedEncoder, host)
    : trainBundle(training, sharedEncoder, host);
}

function calibrationOf({ calibration }: FitOptions, model: TextModel): readonly HeldOut[] | null {
  return calibration?.map((row) => ({ ...row, place: -1, output: model.run(row.text) })) ?? null;
}

function predict(
  model: TextModel,
  rows: readonly TrainRow[],
  places: readonly number[],
): HeldOut[] {
  return places.flatMap((at) => {
    const row = rows[at];
    return row ? [{ ...row, place: at, output: model.run(row.text) }] : [];
  });
}

function scopeOf(
  heads: readonly HeadManifest[],
  heldOut: readonly HeldOut[],
  outOfScope: readonly ModelOutput[],
): ScopeManifest {
  const temperature = heads.find(({ name }) => name === CATEGORY)?.temperature ?? 1;
  return chooseScope(
    heldOut.map(({ output }) => output),
    outOfScope,
    temperature,
  );
}

function labelsForSplit({ rows }: FitOptions): readonly string[] {
  return rows.map(({ gold }) => String(gold[CATEGORY]));
}

/** Of the category so far. */
function accuracyOf({ heads }: FitOptions, heldOut: readonly HeldOut[]): number {
  const head = heads.find(({ name }) => name === CATEGORY);
  const known = head ? predictionsOf({ ...head, temperature: 1 }, heldOut) : [];
  return (
    known.filter(({ gold, predicted }) => gold === predicted).length / Math.max(1, known.length)
  );
}

function everyRow({ rows }: FitOptions): readonly number[] {
  return rows.map((_, at) => at);
}

/** Every second text teaches, the others choose the threshold. */
function halve(texts: readonly string[]): readonly [readonly string[], readonly string[]] {
  return [texts.filter((_, at) => at % 2 === 0), texts.filter((_, at) => at % 2 === 1)];
}

const FOLDS = 5;
const FEW_ROWS = 5_000;
const MANY_ROWS = 20_000;
