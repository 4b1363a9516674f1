/**
 * A head of at most so many labels keeps a packed row of weights a feature; one of more keeps only
 * the entries that matter.
 */
const MAX_PACKED_LABELS = 32;
/** Key and weight of a feature, and its row's scale. */
const FEATURE_BYTES = 3;
/** What a feature of a head with many labels is worth keeping for: its count and some eight entries. */
const ENTRIES_BYTES = 17;
const MAX_FEATURES = 80_000;

/** How the bytes for lexical parts are spent. */
export interface LexicalBudget {
  /** Features that there is room for. */
  readonly room: number;
  /** Bytes for each head with many labels, once `features` were chosen. */
  entryBytes(features: number): number;
}

/** Whether a head of so many labels is stored as packed rows. */
export function isPacked(labels: number): boolean {
  return labels <= MAX_PACKED_LABELS;
}

/** Plans the lexical parts of heads with the given numbers of labels. */
export function planLexical(labels: readonly number[], bytes: number): LexicalBudget {
  const packed = labels
    .filter(isPacked)
    .reduce((sum, classes) => sum + Math.ceil(classes / 2) + 2, 0);
  const many = labels.filter((classes) => !isPacked(classes)).length;
  return {
    room: Math.min(
      MAX_FEATURES,
      Math.floor(bytes / (FEATURE_BYTES + packed + many * ENTRIES_BYTES)),
    ),
    entryBytes: (features) =>
      Math.max(0, bytes - features * (FEATURE_BYTES + packed)) / Math.max(1, many),
  };
}
