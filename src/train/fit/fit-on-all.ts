import { trainBundle } from '../network/train-bundle.ts';
import type { TrainRow } from '../network/train-options.ts';
import { calibrateHead, outputsOf } from './calibrate-heads.ts';
import { fitScope } from './choose-scope.ts';
import type { FitOptions, FittedBundle } from './fit-options.ts';
import { everyRow, trainingPass } from './training-pass.ts';

/** Trains on all rows, because calibration and measuring have their own tickets. */
export async function fitOnAll(
  options: FitOptions,
  given: { readonly calibration: readonly TrainRow[]; readonly measure: readonly TrainRow[] },
  outOfScopeTrain: readonly string[],
  outOfScopeHeld: readonly string[],
): Promise<FittedBundle> {
  const pass = trainingPass(options, {
    train: everyRow(options),
    outOfScope: outOfScopeTrain,
    part: { kind: 'all-rows' },
    from: 0,
    share: 1,
  });
  const trained = await trainBundle(pass, options.sharedEncoder, options.host);
  const calibration = outputsOf(given.calibration, trained.model);
  const measured = outputsOf(given.measure, trained.model);
  const heads = options.heads.map((head) =>
    calibrateHead(head, calibration, options.targetPrecision),
  );
  const outside = outOfScopeHeld.map((text) => trained.model.run(text));
  const measureOutside = options.outOfScopeMeasure ?? outOfScopeHeld;
  return {
    trained,
    heads,
    scope: fitScope(heads, calibration, outside),
    calibration,
    measured,
    parts: [],
    outOfScope: measureOutside.map((text) => trained.model.run(text)),
    outOfScopeTexts: measureOutside.length,
    outOfScopeHeld: measureOutside,
    scopeChosenOn: { texts: outOfScopeHeld, outputs: outside },
    protocol: {
      kind: 'all-rows',
      trained: options.rows.length,
      extra: options.extra?.length ?? 0,
      calibrated: calibration.length,
      outside: outside.length,
      measured: measured.length,
    },
  };
}
