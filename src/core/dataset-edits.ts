import type { HeadName, Label } from './labels.ts';

/** What a person changed in a data set; the rows as imported stay as they are. */
export interface DatasetEdits {
  /** Labels that are read as others: `{category: {billing: "Billing"}}`. */
  readonly merges: Readonly<Record<HeadName, Readonly<Record<Label, Label>>>>;
  /** Labels given by hand, by the row's place; null leaves the row out. */
  readonly fixes: Readonly<Record<string, Readonly<Record<HeadName, Label>> | null>>;
  /** Labels whose rows are left out of their head. */
  readonly dropped: Readonly<Record<HeadName, readonly Label[]>>;
}

export const NO_EDITS: DatasetEdits = { merges: {}, fixes: {}, dropped: {} };
