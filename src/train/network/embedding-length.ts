import { quantile } from '../../core/metrics.ts';

const FULL_LENGTH = 1.4;
const REDUCED_LENGTH = 0.6;
/** So many tickets a label teach more by their words than an embedding tells of them. */
const MIN_A_LABEL = 60;
/** Medians of a ticket's words between which the embedding gets shorter. */
const SHORTENED = { from: 12, to: 20 };
/** Most words of a short text, where tickets are few. */
const MAX_SHORT_TEXT = 30;

/**
 * Returns the length of the frozen embedding beside the lexical features, whose length is 2. The
 * embedding helps where tickets are few or short. Of longer tickets, many tell more by their words.
 * Rows of another language have no words and do not count. docs/quality.md has the figures.
 */
export function embeddingLength(
  texts: readonly { readonly length: number }[],
  labels: number,
): number {
  const lengths = texts.map(({ length }) => length).filter((length) => length > 0);
  const median = lengths.length === 0 ? 0 : quantile(lengths, 0.5);
  if (lengths.length < MIN_A_LABEL * labels) return median > MAX_SHORT_TEXT ? 1 : FULL_LENGTH;
  const { from, to } = SHORTENED;
  const share = Math.min(1, Math.max(0, (median - from) / (to - from)));
  return FULL_LENGTH + share * (REDUCED_LENGTH - FULL_LENGTH);
}
