import type { TrainPoint } from '../../core/lab-reports.ts';
import type { Prediction } from '../../core/metrics.ts';
import { coverageCurve, reliability } from '../../core/metrics.ts';
import type { ChartData } from '../charts/chart-data.ts';

/** A live curve: the mean of everything that was told of each pass so far. */
export function curveOf(points: readonly TrainPoint[], what: 'loss' | 'accuracy'): ChartData {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const point of points) {
    const value = point[what];
    if (value === undefined) continue;
    const one = sums.get(point.pass) ?? { sum: 0, count: 0 };
    sums.set(point.pass, { sum: one.sum + value, count: one.count + 1 });
  }
  const passes = [...sums].sort(([a], [b]) => a - b);
  const name = what === 'loss' ? 'Loss' : 'Accuracy';
  return { xTitle: 'Round', yTitle: name, x: passes.map(([pass]) => pass), series: [{ name, values: passes.map(([, { sum, count }]) => sum / count) }] };
}

/** Confidence against truth in bins, before and after the temperature; a bin with few tickets is left out. */
export function reliabilityChart(after: readonly Prediction[], before: readonly Prediction[]): ChartData {
  const [bins, plain] = [reliability(after), reliability(before)];
  const x = bins.map((_, at) => Number(((at + 0.5) / bins.length).toFixed(3)));
  const least = Math.max(3, after.length / 500);
  const shares = (of: typeof bins): (number | null)[] => of.map(({ count, accuracy }) => (count >= least ? accuracy : null));
  return {
    xTitle: 'Confidence', yTitle: 'Share that is right', x,
    series: [{ name: 'With temperature', values: shares(bins) }, { name: 'Without', values: shares(plain) }, { name: 'Ideal', values: x, isReference: true }],
  };
}

/** Precision and confidence by the share of tickets decided. */
export function coverageChart(predictions: readonly Prediction[]): ChartData {
  const curve = coverageCurve(predictions);
  const step = Math.max(1, Math.floor(curve.length / 60));
  const points = curve.filter((_, at) => at % step === 0 || at === curve.length - 1);
  return {
    xTitle: 'Share of tickets decided alone', yTitle: 'Share that is right', x: points.map(({ coverage }) => Number(coverage.toFixed(4))),
    series: [{ name: 'Right', values: points.map(({ precision }) => precision) }, { name: 'Confidence asked for', values: points.map(({ threshold }) => threshold) }],
  };
}
