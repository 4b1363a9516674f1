import type { ModelOutput } from '../../core/text-model.ts';
import type { FitProtocol } from '../../core/training-notes.ts';
import { trainBundle } from '../network/train-bundle.ts';
import type { TrainedBundle } from '../network/train-options.ts';
import { accuracyOf, calibrateHead, outputsOf, predict, type HeldOut } from './calibrate-heads.ts';
import { fitScope } from './choose-scope.ts';
import type { FitOptions, FittedBundle } from './fit-options.ts';
import { everyRow, trainingPass, type TrainingPass } from './training-pass.ts';

/**
 * Trains one model per fold; each row and each out-of-scope text is held out from one of them
 * (`outsidePart` chooses the fold of a text). The shipped model is then trained on all rows.
 */
export async function fitInFolds(
  options: FitOptions,
  folds: readonly (readonly number[])[],
): Promise<FittedBundle> {
  const heldOut: HeldOut[] = [];
  const outOfScopeHeld = [...options.outOfScope, ...(options.outOfScopeCalibration ?? [])];
  const outOfScope: ModelOutput[] = [];
  const run = (pass: TrainingPass): Promise<TrainedBundle> =>
    trainBundle(trainingPass(options, pass), options.sharedEncoder, options.host);
  for (const [at, fold] of folds.entries()) {
    const train = folds.flatMap((other, index) => (index === at ? [] : other));
    const part = { kind: 'fold', at: at + 1, of: folds.length } as const;
    const { model } = await run({
      train,
      outOfScope: options.outOfScope.filter((_, place) => outsidePart(place, folds.length) !== at),
      part,
      from: at / (folds.length + 1),
      share: 1 / (folds.length + 1),
    });
    const held = predict(model, options.rows, fold);
    heldOut.push(...held);
    options.onProgress?.(
      (at + 1) / (folds.length + 1),
      { part, stage: { kind: 'measured' } },
      { pass: at + 1, accuracy: accuracyOf(options, heldOut) },
    );
    // Out-of-scope texts are held out by fold like the rows, so that the gate is chosen for a model
    // that was trained on as many of them.
    for (const [place, text] of outOfScopeHeld.entries())
      if (outsidePart(place, folds.length) === at) outOfScope[place] = model.run(text);
  }
  const trained = await run({
    train: everyRow(options),
    outOfScope: options.outOfScope,
    part: { kind: 'all-rows' },
    from: folds.length / (folds.length + 1),
    share: 1 / (folds.length + 1),
  });
  const calibration = options.calibration ? outputsOf(options.calibration, trained.model) : heldOut;
  const measured = options.measure ? outputsOf(options.measure, trained.model) : heldOut;
  const heads = options.heads.map((head) =>
    calibrateHead(head, calibration, options.targetPrecision),
  );
  const measureOutside = options.outOfScopeMeasure;
  return {
    trained,
    heads,
    scope: fitScope(heads, calibration, outOfScope),
    calibration: heldOut,
    measured,
    parts: folds,
    outOfScope: measureOutside?.map((text) => trained.model.run(text)) ?? outOfScope,
    outOfScopeTexts: (measureOutside ?? outOfScopeHeld).length,
    outOfScopeHeld: measureOutside ?? outOfScopeHeld,
    ...(measureOutside && { scopeChosenOn: { texts: outOfScopeHeld, outputs: outOfScope } }),
    protocol: protocolOf(options, folds.length),
  };
}

/** Returns the fold in which the out-of-scope text at `place` is held out, 0 to `parts` - 1. */
export function outsidePart(place: number, parts: number): number {
  return place % parts;
}

function protocolOf({ rows, calibration, measure }: FitOptions, folds: number): FitProtocol {
  return {
    kind: 'folds',
    folds,
    trained: rows.length,
    calibrated: calibration?.length ?? null,
    measured: measure?.length ?? null,
  };
}
