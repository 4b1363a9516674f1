import type { Entry } from './find-entries.ts';

/** A part of a page that has an address of its own: a setting, a document. */
export interface Place extends Entry {
  /** As `hrefOf` gives it. */
  readonly href: string;
}
