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

/** Figures of one head on tickets that the measured model never saw. */
export interface HeadFigures extends Metrics {
  /** Ends of 95 % intervals by bootstrap. */
  readonly intervals: ReturnType<typeof bootstrap>;
  /** Share of tickets that are accepted, and of those that are right. */
  readonly accepted: { readonly coverage: number; readonly precision: number };
  /** What will be preselected, and what would let more be. */
  readonly preselection: Preselection;
  /** Share of tickets at most one step off, where the labels are steps of one scale. */
  readonly withinOneStep?: number;
}

/** Figures of one language besides the first. */
export interface LanguageFigures {
  readonly protocol: string;
  readonly heads: MetricsFile['heads'];
  readonly outOfScope: MetricsFile['outOfScope'];
}

/** What `metrics.json` holds. No clock and no path: the same training gives the same bytes. */
export interface MetricsFile {
  readonly protocol: string;
  readonly rows: {
    readonly read: number;
    readonly bad: number;
    readonly kept: number;
  } & CleanReport;
  readonly heads: Readonly<Record<string, HeadFigures>>;
  /** Scope gate: null where no out-of-scope texts were given. */
  readonly outOfScope: {
    readonly texts: number;
    readonly auroc: number;
    readonly heldBack: number;
    readonly inScopeKept: number;
  } | null;
  /** What the app's Insights compare a desk's own tickets with; null where nothing was held out. */
  readonly snapshot: TrainingSnapshot | null;
  /** By two-letter code, where the bundle reads more than one language. */
  readonly languages?: Readonly<Record<string, LanguageFigures>>;
}

/** Figures of one head, rounded to four decimals; the seed draws the intervals. */
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

/** How well the scope gate tells held-out tickets from out-of-scope texts. */
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

/** Predictions of every head, by name, with what the scope gate holds back marked. */
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

/** Share of predictions at most one step off, for a head whose labels are steps of one scale. */
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

/** Every number in a JSON-like value to four decimals. */
function round<T>(value: T): T {
  // The shape stays what it was: only numbers change.
  return JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === 'number' ? Number(inner.toFixed(4)) : inner,
  ) as T;
}
