/**
 * A head with at most so many labels stores a packed row of weights per feature; a head with more
 * labels stores only the largest entries.
 */
const MAX_PACKED_LABELS = 32;
/** Bytes of a feature's key and weight and of its row's scale. */
const FEATURE_BYTES = 3;
/** Bytes of a feature in a head with many labels: its count and about eight entries. */
const ENTRIES_BYTES = 17;
const MAX_FEATURES = 80_000;

/** How many bytes the lexical parts of the heads may take. */
export interface LexicalBudget {
  /** Number of features that fit. */
  readonly room: number;
  /** Returns the bytes for each head with many labels when there are `features` features. */
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
