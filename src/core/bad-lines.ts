import type { HeadName, Label } from './labels.ts';

/** Why a line of a table is no row of it, or how a row differs from what was expected. */
export type LineFault =
  | { readonly kind: 'title' | 'total' | 'group' | 'blank' | 'header' | 'rule' }
  | { readonly kind: 'width'; readonly cells: number; readonly columns: number }
  | { readonly kind: 'quote' | 'no-json' | 'no-object' | 'letters' | 'cut' };

/** Why a row teaches nothing; `text` is the beginning of a line that is no row. */
export type RowFault =
  | { readonly kind: 'line'; readonly fault: LineFault; readonly text: string }
  | { readonly kind: 'several'; readonly head: HeadName; readonly labels: readonly Label[] }
  | { readonly kind: 'no-label'; readonly head: HeadName }
  | { readonly kind: 'no-text' };

/** A line that teaches nothing, and why: `problem` in English, `fault` for other languages. */
export interface BadLine {
  readonly line: number;
  readonly problem: string;
  /** Absent in data sets that an earlier version has kept. */
  readonly fault?: RowFault;
}
