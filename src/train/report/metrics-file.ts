import type { TrainingSnapshot } from '../../core/drift.ts';
import type { HeadManifest, ScopeManifest } from '../../core/manifest.ts';
import { auroc, measure, type Metrics, type Prediction } from '../../core/metrics.ts';
import { preselectionOf, type Preselection } from '../../core/preselection.ts';
import type { ModelOutput } from '../../core/text-model.ts';
import { predictionsOf, type HeldOut } from '../fit/calibrate-heads.ts';
import { isKept, scoresOf, temperatureOf } from '../fit/choose-scope.ts';
import type { FittedBundle } from '../fit/fit-options.ts';
import type { CleanReport } from '../data/clean.ts';
import { isOrdinal } from '../data/label-order.ts';
import { bootstrap } from './bootstrap.ts';

/** Figures of one head on tickets that the measured model was not trained on. */
export interface HeadFigures extends Metrics {
  /** Bounds of 95 % intervals, by bootstrap. */
  readonly intervals: ReturnType<typeof bootstrap>;
  /** Share of tickets with an accepted label, and the share of these that are right. */
  readonly accepted: { readonly coverage: number; readonly precision: number };
  /** What will be preselected, and what would allow more. */
  readonly preselection: Preselection;
  /**
   * Share of tickets whose predicted step is at most one off, for labels that are steps of one
   * scale.
   */
  readonly withinOneStep?: number;
}

/** Figures of one language after the first. */
export interface LanguageFigures {
  readonly protocol: string;
  readonly heads: MetricsFile['heads'];
  readonly outOfScope: MetricsFile['outOfScope'];
}

/**
 * Content of `metrics.json`. It holds neither time nor path, so that the same training gives the
 * same bytes.
 */
export interface MetricsFile {
  readonly protocol: string;
  readonly rows: {
    readonly read: number;
    readonly bad: number;
    readonly kept: number;
  } & CleanReport;
  readonly heads: Readonly<Record<string, HeadFigures>>;
  /** Figures of the scope gate; null where no out-of-scope texts were given. */
  readonly outOfScope: {
    readonly texts: number;
    readonly auroc: number;
    readonly heldBack: number;
    readonly inScopeKept: number;
  } | null;
  /**
   * Snapshot with which the app's Insights compare a desk's own tickets; null where nothing was
   * held out.
   */
  readonly snapshot: TrainingSnapshot | null;
  /** Figures by two-letter code, where the bundle reads several languages. */
  readonly languages?: Readonly<Record<string, LanguageFigures>>;
}

/**
 * Computes the figures of one head, rounded to four decimals; the seed decides the bootstrap draws.
 */
export function headFigures(
  head: HeadManifest,
  predictions: readonly Prediction[],
  seed = 1,
): HeadFigures {
  const preselection = preselectionOf(predictions, head.thresholds);
  const metrics = measure(predictions, head.labels);
  const figures: HeadFigures = {
    ...metrics,
    intervals: bootstrap(predictions, head.labels, seed),
    accepted: { coverage: preselection.share, precision: preselection.right ?? 0 },
    preselection,
    ...(isOrdinal(head.labels) && { withinOneStep: withinOneStep(head, predictions) }),
  };
  return round(figures);
}

/** Measures how well the scope gate separates held-out tickets from out-of-scope texts. */
export function scopeFigures(
  heads: readonly HeadManifest[],
  scope: ScopeManifest,
  inScope: readonly HeldOut[],
  outOfScope: readonly ModelOutput[],
  texts: number,
): MetricsFile['outOfScope'] {
  if (texts === 0) return null;
  const temperature = temperatureOf(heads);
  const passes = (output: ModelOutput): boolean => isKept(scope, output, temperature);
  return round({
    texts,
    auroc: auroc(
      scoresOf(
        scope,
        inScope.map(({ output }) => output),
        temperature,
      ),
      scoresOf(scope, outOfScope, temperature),
    ),
    heldBack: 1 - outOfScope.filter(passes).length / outOfScope.length,
    inScopeKept:
      inScope.filter(({ output }) => passes(output)).length / Math.max(1, inScope.length),
  });
}

/** Returns the predictions by head, and marks those that the scope gate holds back. */
export function predictionsByHead({
  heads,
  scope,
  measured,
}: Pick<FittedBundle, 'heads' | 'scope' | 'measured'>): readonly {
  readonly head: HeadManifest;
  readonly predictions: readonly Prediction[];
}[] {
  const temperature = temperatureOf(heads);
  const kept = measured.map(({ output }) => isKept(scope, output, temperature));
  return heads.map((head) => ({
    head,
    predictions: measured.flatMap((one, at) =>
      predictionsOf(head, [one]).map((prediction) =>
        kept[at] ? prediction : { ...prediction, isWithheld: true },
      ),
    ),
  }));
}

/**
 * Returns the share of predictions at most one step off, for a head whose labels are steps of one
 * scale.
 */
export function withinOneStep(
  { labels }: Pick<HeadManifest, 'labels'>,
  predictions: readonly Prediction[],
): number {
  const near = predictions.filter(
    ({ gold, predicted }) =>
      predicted !== null && Math.abs(labels.indexOf(gold) - labels.indexOf(predicted)) <= 1,
  );
  return near.length / Math.max(1, predictions.length);
}

/** Rounds all numbers in a JSON-like value to four decimals. */
function round<T>(value: T): T {
  // The rounding changes only numbers, so the type stays valid.
  return JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === 'number' ? Number(inner.toFixed(4)) : inner,
  ) as T;
}
