import { itemAt } from '../../core/item-at.ts';
import { dot } from '../../core/dot.ts';
import type { TrainingSnapshot } from '../../core/drift.ts';
import { CATEGORY } from '../../core/labels.ts';
import type { HeadManifest, ScopeManifest } from '../../core/manifest.ts';
import { predictionsOf, type HeldOut } from '../fit/calibrate-heads.ts';
import { isKept } from '../fit/choose-scope.ts';

/**
 * Embeddings whose pairs measure the spread; more take seconds and change only the fourth digit.
 */
const MAX_PAIRED = 500;

/**
 * Summarises the finished model's output for held-out tickets, so that a desk can notice when its
 * own tickets begin to differ. Null without tickets.
 */
export function trainingSnapshot(
  heads: readonly HeadManifest[],
  scope: ScopeManifest,
  measured: readonly HeldOut[],
): TrainingSnapshot | null {
  const head = heads.find(({ name }) => name === CATEGORY) ?? heads[0];
  const [first] = measured;
  if (!head || !first) return null;
  const labels: Record<string, number> = Object.fromEntries(head.labels.map((label) => [label, 0]));
  let abstained = 0;
  for (const one of measured) {
    const inScope = isKept(scope, one.output, head.temperature);
    const [prediction] = predictionsOf(head, [one]);
    if (
      !inScope ||
      !prediction ||
      prediction.predicted === null ||
      prediction.confidence < head.thresholds.suggest
    )
      abstained += 1;
    else labels[prediction.predicted] = (labels[prediction.predicted] ?? 0) + 1;
  }
  return {
    tickets: measured.length,
    labels,
    abstained,
    embedding: embeddingSnapshot(
      measured.map(({ output }) => output.embedding),
      first.output.embedding.length,
    ),
  };
}

function embeddingSnapshot(
  embeddings: readonly ArrayLike<number>[],
  dims: number,
): TrainingSnapshot['embedding'] {
  if (embeddings.length < 2) return null;
  const mean = Array.from(
    { length: dims },
    (_, at) => embeddings.reduce((sum, one) => sum + itemAt(one, at), 0) / embeddings.length,
  );
  const centred = (one: ArrayLike<number>): Float64Array =>
    Float64Array.from(mean, (value, at) => itemAt(one, at) - value);
  const trace =
    embeddings.reduce((sum, one) => sum + dot(centred(one), centred(one)), 0) /
    (embeddings.length - 1);
  const step = Math.max(1, Math.floor(embeddings.length / MAX_PAIRED));
  const some = embeddings
    .filter((_, at) => at % step === 0)
    .slice(0, MAX_PAIRED)
    .map(centred);
  let [squares, pairs] = [0, 0];
  for (const [at, a] of some.entries()) {
    for (const b of some.slice(at + 1)) {
      squares += dot(a, b) ** 2;
      pairs += 1;
    }
  }
  return {
    mean: mean.map((value) => Number(value.toFixed(4))),
    trace: Number(trace.toFixed(5)),
    traceSquared: Number((squares / Math.max(1, pairs)).toPrecision(5)),
  };
}
