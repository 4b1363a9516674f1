import { EngineError } from '../../../core/errors.ts';
import { CATEGORY, type HeadName } from '../../../core/labels.ts';
import { chooseRows, type ChosenRows } from '../../../train/data/choose-rows.ts';
import type { TrainHead } from '../../../train/network/train-options.ts';
import { datasetOf } from './lab-data.ts';
import { placedRowsOf } from './lab-training.ts';

/** Rows that comparisons look at, at most: beyond them their ranking stays and the waiting grows. */
const MOST_COMPARED = 20_000;

/**
 * The rows of a data set that checks may learn from, golden tickets left out, and the head that was
 * asked for. Throws `bad-input` where that head has one label only.
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
    MOST_COMPARED,
    seed,
  );
  const own = chosen.heads.find((head) => head.name === name);
  if (!own) throw new EngineError('bad-input', { why: 'one-label', label: name });
  return { chosen, own, placed, dataset };
}
