import type { FeatureRows } from '../heads/feature-rows.ts';
import { baselineOf, largest, type Baseline } from './baseline.ts';

/** Words and pairs per class, about as many as a person writes into a rule. */
const KEYWORDS = 12;

/**
 * Predicts the class with the most keywords in the text, else the most frequent class. This is
 * about what a person reaches with lists of keywords.
 */
export function trainKeywordRules(rows: FeatureRows, gold: Int32Array, classes: number): Baseline {
  const counts = new Float64Array(rows.features * classes);
  const sizes = new Float64Array(classes);
  for (let row = 0; row < rows.count; row++) {
    const label = gold[row]!;
    sizes[label]! += 1;
    for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry++) {
      const at = rows.ids[entry]! * classes + label;
      counts[at]! += 1;
    }
  }
  const keywordsOf = Array.from({ length: classes }, (_, label) => {
    const worth = Array.from({ length: rows.features }, (_, id) => {
      const inside = counts[id * classes + label]!;
      let all = 0;
      for (let other = 0; other < classes; other++) all += counts[id * classes + other]!;
      // Share of the class that has the word, less the share of the others: a keyword must be usual
      // here and rare elsewhere.
      return {
        id,
        worth:
          inside / Math.max(1, sizes[label]!) -
          (all - inside) / Math.max(1, rows.count - sizes[label]!),
      };
    });
    return new Set(
      worth
        .sort((a, b) => b.worth - a.worth || a.id - b.id)
        .slice(0, KEYWORDS)
        .filter((one) => one.worth > 0)
        .map(({ id }) => id),
    );
  });
  const usual = largest(sizes);
  const scores = (others: FeatureRows, row: number): Float64Array => {
    const hits = new Float64Array(classes);
    hits[usual] = 0.5;
    for (const id of others.ids.subarray(others.starts[row], others.starts[row + 1])) {
      keywordsOf.forEach((keywords, label) => {
        if (keywords.has(id)) hits[label] = hits[label]! + 1;
      });
    }
    return hits;
  };
  return baselineOf(scores, classes * KEYWORDS * 8);
}
