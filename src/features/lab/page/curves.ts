import type { TrainPoint } from '../../../core/lab-reports.ts';
import type { Prediction } from '../../../core/metrics.ts';
import { coverageCurve, reliability } from '../../../core/metrics.ts';
import type { ChartData } from '../../../shell/ui/charts/chart-data.ts';
import { words } from './words/words.ts';

/**
 * A live curve. Points arrive by run (a label's machine, a fold, a training), each from pass 1. The
 * value of a pass is the mean over all runs; a run that stopped early keeps its last value, because
 * a mean over the remaining runs would seem to get worse.
 */
export function curveOf(points: readonly TrainPoint[], what: 'loss' | 'accuracy'): ChartData {
  const runs: Map<number, number>[] = [];
  let before = Infinity;
  for (const point of points) {
    const value = point[what];
    if (value === undefined) continue;
    if (point.pass <= before) runs.push(new Map());
    before = point.pass;
    runs.at(-1)?.set(point.pass, value);
  }
  const passes = [...new Set(runs.flatMap((run) => [...run.keys()]))].sort((a, b) => a - b);
  const sums = passes.map(() => ({ sum: 0, count: 0 }));
  for (const [index, run] of runs.entries()) {
    let last: number | undefined;
    passes.forEach((pass, at) => {
      // The last run may be unfinished, so its value is not extended to later passes.
      last = run.get(pass) ?? (index < runs.length - 1 ? last : undefined);
      const one = sums[at];
      if (last === undefined || !one) return;
      one.sum += last;
      one.count += 1;
    });
  }
  const name = words.curves.names[what];
  return {
    xTitle: words.curves.round,
    yTitle: name,
    x: passes,
    series: [{ name, values: sums.map(({ sum, count }) => (count > 0 ? sum / count : null)) }],
  };
}

/** Confidence against truth in bins, before and after the temperature; a bin with few tickets is left out. */
export function reliabilityChart(
  after: readonly Prediction[],
  before: readonly Prediction[],
): ChartData {
  const [bins, plain] = [reliability(after), reliability(before)];
  const x = bins.map((_, at) => Number(((at + 0.5) / bins.length).toFixed(3)));
  const least = Math.max(3, after.length / 500);
  const shares = (of: typeof bins): (number | null)[] =>
    of.map(({ count, accuracy }) => (count >= least ? accuracy : null));
  return {
    xTitle: words.charts.confidence,
    yTitle: words.charts.shareRight,
    x,
    series: [
      { name: words.charts.withTemperature, values: shares(bins) },
      { name: words.charts.without, values: shares(plain) },
      { name: words.charts.ideal, values: x, isReference: true },
    ],
  };
}

/** Precision and confidence by the share of tickets decided. */
export function coverageChart(predictions: readonly Prediction[]): ChartData {
  const curve = coverageCurve(predictions);
  const step = Math.max(1, Math.floor(curve.length / 60));
  const points = curve.filter((_, at) => at % step === 0 || at === curve.length - 1);
  return {
    xTitle: words.charts.decidedAlone,
    yTitle: words.charts.shareRight,
    x: points.map(({ coverage }) => Number(coverage.toFixed(4))),
    series: [
      { name: words.charts.right, values: points.map(({ precision }) => precision) },
      { name: words.charts.confidenceAsked, values: points.map(({ threshold }) => threshold) },
    ],
  };
}
