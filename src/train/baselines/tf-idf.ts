import { packRows, type FeatureRows } from '../heads/feature-rows.ts';

/**
 * TF-IDF over words and word pairs in its usual form: sublinear counts, smoothed IDF, unit length.
 */
export interface TfIdf {
  rows(texts: readonly string[]): FeatureRows;
}

/** Fits TF-IDF on the features that occur in at least `minTexts` of the texts. */
export function fitTfIdf(texts: readonly string[], minTexts: number): TfIdf {
  const frequencies = new Map<string, number>();
  for (const text of texts)
    for (const term of new Set(termsOf(text)))
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const kept = [...frequencies].filter(([, count]) => count >= minTexts);
  const places = new Map(kept.map(([term], at) => [term, at]));
  const idf = Float64Array.from(
    kept,
    ([, count]) => 1 + Math.log((1 + texts.length) / (1 + count)),
  );
  const rowOf = (text: string): { ids: number[]; values: number[] } => {
    const counts = new Map<number, number>();
    for (const term of termsOf(text)) {
      const place = places.get(term);
      if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    const ids = [...counts.keys()];
    const values = ids.map((id) => (1 + Math.log(counts.get(id) ?? 1)) * idf[id]!);
    const length = Math.hypot(...values) || 1;
    return { ids, values: values.map((value) => value / length) };
  };
  return { rows: (some) => packRows(some.map(rowOf), kept.length) };
}

function termsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}
