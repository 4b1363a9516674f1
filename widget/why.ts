/** A stretch of text; `weight` in (0, 1] on words that moved the decision towards its label, 0 elsewhere. */
export interface Segment {
  readonly text: string;
  readonly weight: number;
}

/** One word's share in the decision; positive moves towards the label. */
export interface WordWeight {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** Marks the `most` words that point most strongly to the label. Words that count against it stay plain. */
export function markWords(
  text: string,
  weights: readonly WordWeight[],
  most = 5,
): readonly Segment[] {
  const best = [...weights]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most);
  const top = best[0]?.weight ?? 1;
  const marked = best.filter(({ weight }) => weight >= top * 0.1).sort((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end, weight } of marked) {
    if (start < at) continue;
    if (start > at) segments.push({ text: text.slice(at, start), weight: 0 });
    segments.push({ text: text.slice(start, end), weight: weight / top });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), weight: 0 });
  return segments;
}
