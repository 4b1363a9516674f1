import { quantile } from '../../src/core/metrics.ts';

/** Milliseconds at the middle and near the end of many runs. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
}

export function latencyOf(times: readonly number[]): Latency {
  return { p50: round(quantile(times, 0.5)), p95: round(quantile(times, 0.95)) };
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
