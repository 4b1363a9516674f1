import type { HeadName, Label } from './labels.ts';

/**
 * Why a line of a table could not be read as a row, or how a row differs from the expected columns.
 */
export type LineFault =
  | { readonly kind: 'title' | 'total' | 'group' | 'below' | 'blank' | 'header' | 'rule' }
  | { readonly kind: 'width'; readonly cells: number; readonly columns: number }
  | { readonly kind: 'quote' | 'no-json' | 'no-object' | 'letters' | 'cut' };

/** Why a row cannot be used for training; `text` is the beginning of a line that is not a row. */
export type RowFault =
  | { readonly kind: 'line'; readonly fault: LineFault; readonly text: string }
  | { readonly kind: 'several'; readonly head: HeadName; readonly labels: readonly Label[] }
  | { readonly kind: 'no-label'; readonly head: HeadName }
  | { readonly kind: 'no-text' };

/**
 * A line that cannot be used for training: `problem` is in English, `fault` serves other languages.
 */
export interface BadLine {
  readonly line: number;
  readonly problem: string;
  /** Absent in data sets that an earlier version stored. */
  readonly fault?: RowFault;
}
