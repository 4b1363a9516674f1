import { EngineError } from '../../../core/errors.ts';
import type { Comparison, DatasetHealth, LearningPoint } from '../../../core/lab-reports.ts';
import type { LabMethods, LabProgress, Suspect } from '../shared/lab-methods.ts';
import { compareModels } from '../../../train/check/compare-models.ts';
import { findLabelErrors } from '../../../train/check/label-errors.ts';
import { learningCurve } from '../../../train/check/learning-curve.ts';
import { MOST_LABELS } from '../../../train/data/choose-rows.ts';
import { checkHealth } from '../../../train/data/dataset-health.ts';
import { readHead } from '../../../train/data/prepare-rows.ts';
import { groupNearDuplicates } from '../../../train/data/near-duplicates.ts';
import { rowsFor } from './compared-rows.ts';
import { datasetOf } from './lab-data.ts';
import { labHost } from './lab-host.ts';
import { sharedEncoder } from './lab-encoder.ts';
import { placedRowsOf } from './lab-training.ts';

type Progress = (progress: LabProgress) => void;

/** Health of the data set as it is after the edits; places are those of its rows. */
export async function healthOf(datasetId: string): Promise<DatasetHealth> {
  const dataset = await datasetOf(datasetId);
  const placed = await placedRowsOf(dataset);
  const health = checkHealth(
    placed.map(({ row }) => row),
    dataset.meta.bad,
    dataset.meta.heads,
  );
  const place = (at: number): number => placed[at]?.place ?? -1;
  return {
    ...health,
    unusable: dataset.meta.badCount,
    nearDuplicateGroups: health.nearDuplicateGroups.map((group) => group.map(place)),
    conflicts: health.conflicts.map((conflict) => ({
      ...conflict,
      places: conflict.places.map(place),
    })),
  };
}

export async function suspectsOf(
  { datasetId, head }: LabMethods['findLabelErrors']['params'],
  progress: Progress,
): Promise<readonly Suspect[]> {
  const dataset = await datasetOf(datasetId);
  const placed = (await placedRowsOf(dataset)).filter(({ row }) => row.labels[head] !== undefined);
  const {
    head: { labels },
    problem,
  } = readHead(head, { rows: placed.map(({ row }) => row) });
  if (problem?.kind === 'one-label')
    throw new EngineError('bad-input', { why: 'one-label', label: problem.label ?? '' });
  if (labels.length > MOST_LABELS)
    throw new EngineError('bad-input', {
      why: 'too-many-labels',
      labels: labels.length,
      most: MOST_LABELS,
    });
  const texts = placed.map(({ row }) => row.text);
  const gold = Int32Array.from(placed, ({ row }) => labels.indexOf(row.labels[head] ?? ''));
  const found = findLabelErrors({
    texts,
    gold,
    classes: labels.length,
    groups: groupNearDuplicates(texts),
    seed: 1,
    onProgress: (share) =>
      progress({ share, note: 'Reading every ticket with a model that never saw it' }),
  });
  return found.flatMap(({ place, suggested, confidence }) => {
    const one = placed[place];
    return one
      ? [
          {
            place: one.place,
            text: one.row.text,
            label: one.row.labels[head] ?? '',
            suggested: labels[suggested] ?? '',
            confidence,
          },
        ]
      : [];
  });
}

export async function comparisonOf(
  { datasetId, head, seed }: LabMethods['compare']['params'],
  progress: Progress,
): Promise<LabMethods['compare']['result']> {
  const { chosen, own } = await rowsFor(datasetId, head, seed);
  const { sizes, comparisons } = await compareModels({
    rows: chosen.rows,
    head: own,
    groups: chosen.clean.groups,
    seed,
    sharedEncoder: await sharedEncoder(self.location.origin),
    host: await labHost(),
    now: () => performance.now(),
    onStart: (name, at, of) => progress({ share: at / of, note: name }),
    onDone: (comparison: Comparison) => progress({ share: 0, note: comparison.name, comparison }),
  });
  return { ...sizes, comparisons };
}

export async function learningOf(
  { datasetId, head, seed }: LabMethods['learningCurve']['params'],
  progress: Progress,
): Promise<readonly LearningPoint[]> {
  const { chosen, own } = await rowsFor(datasetId, head, seed);
  return learningCurve(
    chosen.rows,
    own,
    chosen.clean.groups,
    seed,
    await sharedEncoder(self.location.origin),
    await labHost(),
    (learning, share) => progress({ share, note: `${learning.tickets} tickets`, learning }),
  );
}
