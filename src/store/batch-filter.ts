/** Bytes kept for each row: place of the category, place of the priority (255: none), flags, confidence in 250ths. */
export const FILTER_BYTES = 4;

/** Which rows of a batch are meant. Parts that are absent let everything through. */
export interface BatchFilter {
  /** Place of the label among the batch's; 255 for rows that were abstained on. */
  readonly category?: number;
  readonly priority?: number;
  readonly state?: 'accept' | 'suggest' | 'abstain';
  /** Confidence under this, in [0, 1]. */
  readonly below?: number;
  /** Rows that could not be read as they should. */
  readonly onlyBad?: boolean;
  /** Rows whose expected category is another one. */
  readonly onlyWrong?: boolean;
}

const STATES = ['abstain', 'suggest', 'accept'] as const;

/** Places of the rows that match, in the order of the file. */
export function matchingRows(filters: Uint8Array, filter: BatchFilter): Uint32Array {
  const count = filters.length / FILTER_BYTES;
  const found = new Uint32Array(count);
  let length = 0;
  for (let row = 0; row < count; row++) if (matches(filters, row, filter)) found[length++] = row;
  return found.slice(0, length);
}

/** Whether one row matches. */
export function matches(
  filters: Uint8Array,
  row: number,
  { category, priority, state, below, onlyBad, onlyWrong }: BatchFilter,
): boolean {
  const at = row * FILTER_BYTES;
  const flags = filters[at + 2] ?? 0;
  return (
    (category === undefined || filters[at] === category) &&
    (priority === undefined || filters[at + 1] === priority) &&
    (state === undefined || STATES[flags & 3] === state) &&
    (below === undefined || (filters[at + 3] ?? 0) < below * 250) &&
    (onlyBad !== true || (flags & 4) !== 0) &&
    (onlyWrong !== true || (flags & 8) !== 0)
  );
}
