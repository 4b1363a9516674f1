import { countDates, countWords, isSentence, toMailLine, type MailLine } from './mail-lines.ts';
import { countAboveNotices, countBanners } from './mail-notices.ts';
import { BELOW, POSTSCRIPT } from './mail-words.ts';
import { countNotesHeader, findQuoteHeader, isHeaderField } from './quote-headers.ts';
import {
  isIntroduction,
  isReplyDelimiter,
  isTrackerHead,
  isSentFrom,
  separatorKind,
  type QuoteKind,
  type SubjectKind,
} from './quote-marks.ts';
import { dropSignOff, isRule, signatureEnd } from './signatures.ts';

/**
 * Removes what the customer did not write in this mail: quoted replies, their headers, signatures
 * and sign-offs. In a forward the function keeps the forwarded text and removes its header. Expects
 * trimmed lines without blank ones; `subject` is the kind that the sign before the subject ("Fwd:")
 * names, if there is one. Every cut needs more than one mark. Where a cut would leave none of the
 * customer's text, the quoted text is read. A second call changes nothing more.
 */
export function stripReplyParts(
  lines: readonly string[],
  subject: SubjectKind | null = null,
): readonly string[] {
  return findOwnLines(lines, subject).map(({ text }) => text);
}

/** The lines that `stripReplyParts` keeps, with their places. */
export function findOwnLines(
  lines: readonly string[],
  subject: SubjectKind | null = null,
): readonly { readonly at: number; readonly text: string }[] {
  let own: readonly MailLine[] = lines.map(toMailLine).filter(({ text }) => text !== '');
  if (own.length < 2) return dropSignOff(own);
  let hint = subject;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const read = new OwnLines(own, hint).read();
    const texts = read.map(({ text }) => text);
    const kept = dropSignOff(read.slice(countBanners(texts), countAboveNotices(texts)));
    if (kept.length === own.length && own.every(({ depth }) => depth === 0)) return kept;
    // The rest is read again as a text of its own, so that a second call finds nothing to cut.
    own = kept.map(({ at, text }) => toMailLine(text, at)).filter(({ text }) => text !== '');
    hint = null;
  }
  return own;
}

/** Limit for quotes within quotes; no mail has so many. */
const MAX_ROUNDS = 50;
/** A note above a forwarded mail has at most this many words. */
const MAX_NOTE_WORDS = 6;
/** Above a mail that somebody handed on, a colleague's note has at most this many words. */
const MAX_HANDED_WORDS = 8;
/** Fewer words above a header are no answer to the text below it. */
const MIN_ANSWER_WORDS = 4;
/** A text above a header with more words is not searched for "answers below". */
const MAX_BELOW_WORDS = 12;
const MAX_INTRODUCTION_LINES = 3;
/** Header lines that are removed below a separator although they are too few for a header. */
const MAX_LOOSE_FIELDS = 6;

/** Reads a text once from its top and keeps the lines that its writer wrote. */
class OwnLines {
  readonly #lines: readonly MailLine[];
  readonly #kept: MailLine[] = [];
  /**
   * Marked quotes without an introduction; they are read when the mail has hardly any other text.
   */
  readonly #quoted: MailLine[] = [];
  #hint: SubjectKind | null;
  /** Index in `#kept` where the note above the current forward begins. */
  #noteStart = 0;
  #isIntroduced = false;
  /** Number of quote marks before the lines that are read. */
  #level = 0;

  constructor(lines: readonly MailLine[], hint: SubjectKind | null) {
    this.#lines = lines;
    this.#hint = hint;
  }

  read(): readonly MailLine[] {
    for (let at = 0; at < this.#lines.length;) at = this.#pass(at) ?? this.#take(at);
    return [...this.#kept, ...this.#readQuotes()]
      .sort((a, b) => a.at - b.at)
      .map((line) => ({ ...line, depth: 0 }));
  }

  /** Returns the marked quotes, if they are to be read. */
  #readQuotes(): readonly MailLine[] {
    if (this.#quoted.length === 0) return [];
    if (this.#hint === 'handed' && this.#isHandedOn()) return this.#quoted;
    const words = this.#words(0);
    const isEnough = words >= (this.#hint === 'reply' ? 1 : MIN_ANSWER_WORDS);
    return isEnough || (words > 0 && this.#isIntroduced) ? [] : this.#quoted;
  }

  /** Index after the part at `at` that must not be read; null where no such part begins. */
  #pass(at: number): number | null {
    const line = this.#lines[at];
    if (!line || line.depth > this.#level) return null;
    if (isRule(line.text)) return this.#passRule(at);
    if (isSentFrom(line.text)) return at + 1;
    if (isReplyDelimiter(line.text) || isTrackerHead(line.text, this.#lines[at + 1]?.text)) {
      while (/^[^\p{L}\p{N}]+$/u.test(this.#kept.at(-1)?.text ?? '')) this.#kept.pop();
      return this.#words(this.#noteStart) > 0 ? this.#lines.length : at + 1;
    }
    const introduction = this.#introductionLength(at);
    if (introduction > 0) return this.#passIntroduction(at + introduction);
    const kind = this.#separatorKind(at);
    if (kind) return this.#passHeader(kind, this.#afterHeader(at + 1), true);
    const header = findQuoteHeader(this.#lines, at);
    const notes = header ? 0 : countNotesHeader(this.#lines, at);
    if (notes > 0) return this.#passHeader('reply', at + notes, true);
    if (!header) return null;
    const isOwn = this.#kept.at(-1)?.text.endsWith(':') === true;
    return this.#passHeader(isOwn ? 'forward' : 'reply', at + header.length, header.isPlain);
  }

  /** Takes one line of the writer, or all lines of a marked quote. */
  #take(at: number): number {
    let end = at;
    while ((this.#lines[end]?.depth ?? 0) > this.#level) end++;
    if (end === at) end++;
    const taken = this.#lines.slice(at, end);
    const isQuote = (taken[0]?.depth ?? 0) > this.#level;
    // A quote below a colon, such as an error message, is a part of the writer's text.
    const isOwn = !this.#isIntroduced && this.#kept.at(-1)?.text.endsWith(':') === true;
    (isQuote && !isOwn ? this.#quoted : this.#kept).push(...taken);
    return end;
  }

  #passRule(at: number): number {
    const isEdge = (place: number): boolean =>
      (this.#lines[place]?.depth ?? 0) > this.#level ||
      POSTSCRIPT.test(this.#lines[place]?.text ?? '') ||
      this.#introductionLength(place) > 0 ||
      this.#separatorKind(place) !== null ||
      findQuoteHeader(this.#lines, place) !== null;
    return signatureEnd(this.#lines, at, this.#kept.slice(this.#noteStart), isEdge);
  }

  #passIntroduction(next: number): number {
    const isMarked = (this.#lines[next]?.depth ?? 0) > this.#level;
    if (this.#hint === 'forward') return this.#readFrom(next);
    if (this.#hint === 'handed' && this.#isHandedOn()) return this.#readFrom(next);
    this.#isIntroduced ||= isMarked;
    // Without marks the end of the quote is unknown, so the rest of the mail counts as the quote.
    return isMarked || this.#words(this.#noteStart) === 0 ? next : this.#lines.length;
  }

  #passHeader(kind: QuoteKind, next: number, isPlain: boolean): number {
    const words = this.#words(this.#noteStart);
    const isBelow =
      words <= MAX_BELOW_WORDS &&
      this.#kept.slice(this.#noteStart).some(({ text }) => BELOW.test(text));
    const isNote =
      this.#hint === 'handed'
        ? this.#isHandedOn()
        : this.#hint === 'forward' && (this.#noteStart === 0 || words <= MAX_NOTE_WORDS);
    const isAnswer =
      words > 0 &&
      (this.#hint === 'reply' ||
        (isPlain
          ? words >= MIN_ANSWER_WORDS
          : this.#kept.slice(this.#noteStart).some(({ text }) => isSentence(text))));
    if (!isBelow && kind === 'reply' && !isNote && isAnswer) {
      // Foxmail puts an address of its own above the header.
      if (/^\W?mailref\W?$/.test(this.#kept.at(-1)?.text ?? '')) this.#kept.pop();
      return this.#lines.length;
    }
    this.#readFrom(next);
    // The answers stand between the quoted lines, so all lines are read.
    if (isBelow) this.#level = Infinity;
    return next;
  }

  #readFrom(next: number): number {
    this.#noteStart = this.#kept.length;
    this.#level = this.#lines[next]?.depth ?? 0;
    return next;
  }

  /**
   * Number of lines of an introduction at `at`; 0 where there is none. Mail programs break a long
   * one, and its first line then has the date or the name.
   */
  #introductionLength(at: number): number {
    let text = '';
    for (let length = 1; length <= MAX_INTRODUCTION_LINES; length++) {
      const line = this.#lines[at + length - 1];
      if (!line || line.depth > this.#level || /[.!?:]$/.test(text)) return 0;
      const isMarked = (this.#lines[at + length]?.depth ?? 0) > this.#level;
      const isWhole = length === 1 || !/^[\p{Lu}\p{Lo}\d]/u.test(line.text);
      if (!isWhole && isIntroduction(line.text, isMarked)) return 0;
      text = text === '' ? line.text : `${text} ${line.text}`;
      if (isIntroduction(text, isMarked)) return length;
      if (length === 1 && countDates(text) === 0) return 0;
    }
    return 0;
  }

  #separatorKind(at: number): QuoteKind | null {
    const next = this.#lines[at + 1];
    return separatorKind(
      this.#lines[at]?.text ?? '',
      () =>
        (next?.depth ?? 0) > this.#level ||
        isHeaderField(next) ||
        findQuoteHeader(this.#lines, at + 1) !== null,
    );
  }

  #afterHeader(start: number): number {
    let at = start;
    while (isRule(this.#lines[at]?.text ?? '')) at++;
    const header = findQuoteHeader(this.#lines, at);
    if (header) return at + header.length;
    while (at < start + MAX_LOOSE_FIELDS && isHeaderField(this.#lines[at])) at++;
    return at;
  }

  /** Tells whether the text above is only a line to a colleague; a sign-off does not count. */
  #isHandedOn(): boolean {
    return wordsIn(dropSignOff(this.#kept.slice(this.#noteStart))) <= MAX_HANDED_WORDS;
  }

  #words(start: number): number {
    return wordsIn(this.#kept.slice(start));
  }
}

function wordsIn(lines: readonly MailLine[]): number {
  return countWords(lines.map(({ text }) => text).join(' '));
}
