/** Milliseconds at the middle and near the end of many runs. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
}

export function latencyOf(times: readonly number[]): Latency {
  return { p50: round(quantile(times, 0.5)), p95: round(quantile(times, 0.95)) };
}

/** The time below which the share of the runs lies; 0 of none. */
export function quantile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
