/** An answer as a desk has it, before it becomes a reply template. */
export interface Answer {
  /** Where it stands, for people: `billing.md`, `line 12`. */
  readonly place: string;
  readonly title: string;
  /** Plain text. */
  readonly text: string;
  /** As the source names it; null where it names none. */
  readonly id: string | null;
  readonly category: string | null;
  readonly url: string | null;
  /** Questions that it answers, beside its title. */
  readonly asks: readonly string[];
}

/** What a source holds, and what of it is no answer. */
export interface AnswerSource {
  readonly answers: readonly Answer[];
  readonly leftOut: readonly { readonly place: string; readonly why: string }[];
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
