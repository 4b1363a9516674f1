import type { FitProtocol, TrainNote } from '../../core/training-notes.ts';
import { holdOutSplit } from '../data/split.ts';
import { trainBundle } from '../network/train-bundle.ts';
import type { TrainedBundle } from '../network/train-options.ts';
import { accuracyOf, calibrateHead, outputsOf, predict } from './calibrate-heads.ts';
import { fitScope } from './choose-scope.ts';
import type { FitOptions, FittedBundle } from './fit-options.ts';
import { everyRow, trainingPass, type TrainingPass } from './training-pass.ts';

/**
 * With more rows than this, the measured model is shipped and not trained again. Fine-tuning gains
 * from the fifth of the rows that measuring took even where there are 30,000 others (docs/quality.md);
 * heads on a frozen encoder are chosen for their speed.
 */
const MAX_REFITTED = { finetune: 60_000, head: 20_000 } as const;

const MEASURED: TrainNote = { part: { kind: 'training' }, stage: { kind: 'measured' } };

/** Holds out one tenth of the rows for calibration and one tenth for measuring. */
export async function fitHeldOut(
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
  const isRefit = options.rows.length <= MAX_REFITTED[options.mode];
  const run = (pass: TrainingPass): Promise<TrainedBundle> =>
    trainBundle(trainingPass(options, pass), options.sharedEncoder, options.host);
  const first = await run({
    train,
    validation,
    outOfScope: outOfScopeTrain,
    part: { kind: 'training' },
    from: 0,
    share: isRefit ? 0.5 : 1,
  });
  const validated = predict(first.model, options.rows, validation);
  // A fine-tuning has already reported its accuracy after each epoch.
  if (options.mode === 'head')
    options.onProgress?.(isRefit ? 0.5 : 1, MEASURED, {
      pass: 1,
      accuracy: accuracyOf(options, validated),
    });
  const calibration = options.calibration ? outputsOf(options.calibration, first.model) : validated;
  const measured = options.measure
    ? outputsOf(options.measure, first.model)
    : predict(first.model, options.rows, test);
  const outOfScope = outOfScopeHeld.map((text) => first.model.run(text));
  const trained = isRefit
    ? await run({
        train: everyRow(options),
        outOfScope: options.outOfScope,
        part: { kind: 'all-rows' },
        from: 0.5,
        share: 0.5,
        epochs: first.epochs,
        blends: first.blends,
      })
    : first;
  const heads = options.heads.map((head) =>
    calibrateHead(head, calibration, options.targetPrecision),
  );
  return {
    trained,
    heads,
    scope: fitScope(heads, calibration, outOfScope),
    calibration: validated,
    measured,
    parts: [[...validation, ...test]],
    outOfScope,
    outOfScopeTexts: outOfScopeHeld.length,
    outOfScopeHeld,
    protocol: protocolOf(options, { train, calibration, test }, isRefit),
  };
}

function protocolOf(
  { calibration: beside }: FitOptions,
  {
    train,
    calibration,
    test,
  }: Readonly<Record<'train' | 'calibration' | 'test', readonly unknown[]>>,
  isRefit: boolean,
): FitProtocol {
  return {
    kind: 'held-out',
    trained: train.length,
    calibrated: calibration.length,
    isBeside: beside !== undefined,
    measured: test.length,
    isRefit,
  };
}
