/** Bins of one width that cover the values; the width is 1, 2 or 5 times a power of ten. */
export interface Bins {
  /** Lower bounds, and the upper bound of the last bin; one more than `counts`. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

/** About `wanted` bins at most, with round bounds. It skips values that are not finite. */
export function niceBins(values: Iterable<number>, wanted = 20): Bins {
  const finite = Float64Array.from([...values].filter(Number.isFinite)).sort();
  const [low, high] = [finite[0], finite.at(-1)];
  if (low === undefined || high === undefined) return { edges: [], counts: [] };
  const spread = Math.max((high - low) / wanted, 1e-9 * Math.max(-low, high));
  // Values that hardly differ get one bin, because `10 ** power` would underflow for a tiny width.
  const raw = spread < MIN_WIDTH ? 1 : spread;
  const power = 10 ** Math.floor(Math.log10(raw));
  const width = ([1, 2, 5, 10].find((step) => step * power >= raw) ?? 10) * power;
  const first = Math.floor(low / width);
  const count = Math.floor(high / width) - first + 1;
  const edges = Array.from({ length: count + 1 }, (_, at) => round((first + at) * width));
  const [least, most] = [edges[0] ?? 0, edges.at(-1) ?? 0];
  return countInto(
    finite.map((value) => Math.max(least, Math.min(most, value))),
    edges,
  ); // rounded bounds may just exclude the extreme values
}

/** Counts values per bin of ascending bounds. The last bin includes its upper bound. */
export function countInto(values: Iterable<number>, edges: readonly number[]): Bins {
  const counts = edges.slice(1).map(() => 0);
  const [low, high] = [edges[0] ?? 0, edges.at(-1) ?? 0];
  for (const value of values) {
    if (!(value >= low && value <= high)) continue;
    let [from, to] = [0, counts.length - 1];
    while (from < to) {
      const middle = (from + to + 1) >> 1;
      if ((edges[middle] ?? 0) <= value) from = middle;
      else to = middle - 1;
    }
    counts[from] = (counts[from] ?? 0) + 1;
  }
  return { edges, counts };
}

/** `0–50` for each bin. */
export function binNames({ edges }: Bins, format: (value: number) => string = String): string[] {
  return edges.slice(1).map((high, at) => `${format(edges[at] ?? 0)}–${format(high)}`);
}

const MIN_WIDTH = 1e-300;

function round(value: number): number {
  return Number(value.toPrecision(12));
}
