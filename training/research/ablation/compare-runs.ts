/** One run of a variant: `marks` has a 1 for each measured text that it got right, else a 0. */
export interface Run {
  /** Runs of one group measure the same texts. */
  readonly group: string;
  readonly variant: string;
  readonly seed: number;
  readonly marks: string;
}

export interface Comparison {
  readonly variant: string;
  /** Share of right answers, mean over the seeds. */
  readonly accuracy: number;
  /** How much better than the base, over the seeds that both have. */
  readonly gain: number;
  /**
   * Standard error of the gain: over texts (paired), and over seeds where there are two or more,
   * added as variances.
   */
  readonly error: number;
  readonly rows: number;
  readonly seeds: number;
}

/**
 * Compares the variants of one group with its base, in the order in which they first come. Variants
 * without a seed of the base are left out.
 */
export function compareRuns(runs: readonly Run[], base: string): readonly Comparison[] {
  const bySeed = (variant: string): ReadonlyMap<number, string> =>
    new Map(runs.filter((run) => run.variant === variant).map(({ seed, marks }) => [seed, marks]));
  const bases = bySeed(base);
  return [...new Set(runs.map(({ variant }) => variant))].flatMap((variant) => {
    const own = bySeed(variant);
    const pairs = [...own].flatMap(([seed, marks]) => {
      const other = bases.get(seed);
      return other?.length === marks.length ? [{ marks, other }] : [];
    });
    const rows = pairs[0]?.marks.length ?? 0;
    if (!rows) return [];
    const differences = Array.from({ length: rows }, (_, at) =>
      mean(pairs.map(({ marks, other }) => Number(marks[at]) - Number(other[at]))),
    );
    const gains = pairs.map(({ marks, other }) => shareOf(marks) - shareOf(other));
    const overSeeds = gains.length > 1 ? variance(gains) / gains.length : 0;
    return [
      {
        variant,
        accuracy: mean(pairs.map(({ marks }) => shareOf(marks))),
        gain: mean(gains),
        error: Math.sqrt(variance(differences) / rows + overSeeds),
        rows,
        seeds: pairs.length,
      },
    ];
  });
}

function shareOf(marks: string): number {
  return mean(Array.from(marks, Number));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const middle = mean(values);
  return values.length > 1
    ? values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)
    : 0;
}
