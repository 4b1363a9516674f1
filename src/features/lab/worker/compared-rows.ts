import { CATEGORY, type HeadName } from '../../../core/labels.ts';
import { EngineError } from '../../../core/errors.ts';
import { chooseRows, type ChosenRows } from '../../../train/data/choose-rows.ts';
import type { TrainHead } from '../../../train/network/train-options.ts';
import { datasetOf, placedRowsOf } from './lab-data.ts';

/** Most rows that a comparison uses; more rows do not change the ranking of the methods. */
const MAX_COMPARED = 20_000;

/**
 * The rows and the head that a check uses. Throws `bad-input` when the head has fewer than two
 * labels.
 */
export async function rowsFor(
  datasetId: string,
  name: HeadName,
  seed: number,
): Promise<{
  chosen: ChosenRows;
  own: TrainHead;
  placed: Awaited<ReturnType<typeof placedRowsOf>>;
  dataset: Awaited<ReturnType<typeof datasetOf>>;
}> {
  const dataset = await datasetOf(datasetId);
  const placed = await placedRowsOf(dataset);
  const chosen = chooseRows(
    placed,
    [CATEGORY, ...(name === CATEGORY ? [] : [name])],
    new Set(dataset.meta.golden),
    MAX_COMPARED,
    seed,
  );
  const own = chosen.heads.find((head) => head.name === name);
  if (!own) throw new EngineError('bad-input', { why: 'one-label', label: name });
  return { chosen, own, placed, dataset };
}
