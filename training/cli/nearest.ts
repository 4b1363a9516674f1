/**
 * The candidate that a mistyped word most likely means, or null when none is near: at most a third
 * of its letters, and at least one, were added, left out, changed or swapped with their neighbour.
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  let [best, bestCost]: [string | null, number] = [null, Infinity];
  for (const candidate of candidates) {
    const cost = distance(word.toLowerCase(), candidate);
    const limit = Math.max(1, Math.floor(candidate.length / 3));
    if (cost <= limit && cost < bestCost) [best, bestCost] = [candidate, cost];
  }
  return best;
}

/** Edits between two short words, a swap of neighbours being one (optimal string alignment). */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const costs = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      costs.push(
        Math.min(
          at(last, column) + 1,
          at(costs, column - 1) + 1,
          at(last, column - 1) + (isSame ? 0 : 1),
          isSwap ? at(beforeLast, column - 2) + 1 : Infinity,
        ),
      );
    }
    [beforeLast, last] = [last, costs];
  }
  return at(last, b.length);
}

/** The cost beyond the table's edge is infinite. */
function at(costs: readonly number[], index: number): number {
  return costs[index] ?? Infinity;
}
