import type { HeadName, Label } from './labels.ts';

/** What a person changed in a data set; the imported rows stay unchanged. */
export interface DatasetEdits {
  /** Labels that are replaced by others: `{category: {billing: "Billing"}}`. */
  readonly merges: Readonly<Record<HeadName, Readonly<Record<Label, Label>>>>;
  /** Labels that a person gave, by the row's place; null leaves the row out. */
  readonly fixes: Readonly<Record<string, Readonly<Record<HeadName, Label>> | null>>;
  /** Labels whose rows are left out of their head. */
  readonly dropped: Readonly<Record<HeadName, readonly Label[]>>;
}

export const NO_EDITS: DatasetEdits = { merges: {}, fixes: {}, dropped: {} };
