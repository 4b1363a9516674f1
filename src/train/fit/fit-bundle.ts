import { CATEGORY } from '../../core/labels.ts';
import { foldRows } from '../data/split.ts';
import { freezeEncoder } from '../network/frozen-encoder.ts';
import { fitHeldOut } from './fit-held-out.ts';
import { fitInFolds } from './fit-in-folds.ts';
import { fitOnAll } from './fit-on-all.ts';
import type { FitOptions, FittedBundle } from './fit-options.ts';

const FOLDS = 5;
const FEW_ROWS = 5_000;

/**
 * Trains, calibrates and picks thresholds without ever measuring on rows that were trained on.
 * Given tickets that calibrate and tickets that measure, a frozen encoder's heads learn from every row at once.
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
  const [taught, held] = options.outOfScopeCalibration
    ? [options.outOfScope, options.outOfScopeCalibration]
    : halve(options.outOfScope);
  const { calibration, measure } = options;
  if (options.mode === 'head' && calibration && measure)
    return fitOnAll(options, { calibration, measure }, taught, held);
  return options.mode === 'head' && options.rows.length <= FEW_ROWS
    ? fitInFolds(options, foldRows(labels, options.groups, FOLDS, options.seed))
    : fitHeldOut(options, labels, taught, held);
}

function labelsForSplit({ rows }: FitOptions): readonly string[] {
  return rows.map(({ gold }) => String(gold[CATEGORY]));
}

/** Every second text teaches, the others choose the threshold. */
function halve(texts: readonly string[]): readonly [readonly string[], readonly string[]] {
  return [texts.filter((_, at) => at % 2 === 0), texts.filter((_, at) => at % 2 === 1)];
}
