import type { LineFault } from '../../core/bad-lines.ts';
import type { AnswerTable } from './answer-columns.ts';

/** Position in what a person gave: `macros.csv`, line 12. A page has no lines. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
}

/** An answer as a desk has it, before it becomes a reply template. */
export interface Answer {
  readonly place: Place;
  readonly title: string;
  /** Plain text. */
  readonly text: string;
  /** Id that the source gives the answer; null where it gives none. */
  readonly id: string | null;
  readonly category: string | null;
  readonly url: string | null;
  /**
   * Two-letter code of the language that the source names or a person chose; null where the words
   * must tell it.
   */
  readonly lang: string | null;
  /** Questions that it answers, beside its title. */
  readonly asks: readonly string[];
}

/** Why a text is not taken as an answer, or why a question cannot measure the answers. */
export type LeftOutReason =
  | { readonly kind: 'line'; readonly fault: LineFault; readonly text: string }
  | {
      readonly kind: 'no-answer' | 'no-text' | 'inactive' | 'nested-table' | 'no-question' | 'used';
    }
  /** A part of a page with too few words to be an answer. */
  | { readonly kind: 'short'; readonly heading: string }
  | { readonly kind: 'format'; readonly ending: string }
  /** A file that looks like a table but cannot be read as one; `code` is the error's code. */
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'no-column'; readonly columns: string }
  | { readonly kind: 'unknown'; readonly name: string };

/** What was left out, its position and the reason; `left-out-words.ts` writes it in English. */
export interface LeftOut {
  readonly place: Place;
  readonly why: LeftOutReason;
}

/** The answers of a source, and the parts of it that were left out. */
export interface AnswerSource {
  readonly answers: readonly Answer[];
  readonly leftOut: readonly LeftOut[];
  /** The tables among the files, read or not. */
  readonly tables?: readonly AnswerTable[];
}

/** `Cancelling an order :: late` as one line of at most 160 characters. */
export function titleOf(raw: string): string {
  const line = raw
    .replace(/\s*::\s*/g, ': ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}

/** The beginning of a text that has no title. */
export function firstWords(text: string): string {
  const [sentence = ''] = /^[^\n.!?]{3,}[.!?]?/.exec(text.trim()) ?? [text];
  return titleOf(sentence.split(/\s+/).slice(0, 14).join(' '));
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
