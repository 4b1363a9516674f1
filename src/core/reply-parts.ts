import { countDates, countWords, isSentence, toMailLine, type MailLine } from './mail-lines.ts';
import { countAboveNotices, countBanners } from './mail-notices.ts';
import { BELOW, POSTSCRIPT } from './mail-words.ts';
import { findQuoteHeader, isHeaderField } from './quote-headers.ts';
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
 * Takes off what the customer did not write now: quoted replies, their headers, signatures,
 * sign-offs. In a forward what was forwarded is the matter and its header goes. Expects trimmed
 * lines without blank ones; `subject` says what the mail is by the sign before its subject
 * ("Fwd:"), where there is one. Every cut needs more than one mark, and none is made that leaves
 * nothing of one's own: then the quoted words are read. Cutting what was cut changes nothing more.
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
  if (own.length < 2) return own;
  let hint = subject;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const read = new OwnLines(own, hint).read();
    const texts = read.map(({ text }) => text);
    const kept = dropSignOff(read.slice(countBanners(texts), countAboveNotices(texts)));
    if (kept.length === own.length && own.every(({ depth }) => depth === 0)) return kept;
    // What is left is read once more as the text that it is now, so that a second cut finds nothing.
    own = kept.map(({ at, text }) => toMailLine(text, at)).filter(({ text }) => text !== '');
    hint = null;
  }
  return own;
}

/** Marks within marks: no mail has so many. */
const MAX_ROUNDS = 50;
/** Words with which somebody hands a mail on. */
const MAX_NOTE_WORDS = 6;
/** With so few words people answer one another about what was handed on to them. */
const MAX_HANDED_WORDS = 8;
/** Fewer words than this above a header are no answer to what stands below. */
const MIN_ANSWER_WORDS = 4;
/** Longer texts say what they say themselves. */
const MAX_BELOW_WORDS = 12;
const MAX_INTRODUCTION_LINES = 3;
/** Header lines below a separator that are too few to be known by themselves. */
const MAX_LOOSE_FIELDS = 6;

/** Goes through a text once, from its top, and keeps what is its writer's own. */
class OwnLines {
  readonly #lines: readonly MailLine[];
  readonly #kept: MailLine[] = [];
  /** Marked quotes that nothing introduces: read after all when hardly anything else is there. */
  readonly #quoted: MailLine[] = [];
  #hint: SubjectKind | null;
  /** Where in `#kept` the note of the present forward begins. */
  #noteStart = 0;
  #isIntroduced = false;
  /** Quote marks that belong to what is read. */
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

  /** The marked quotes that are read after all. */
  #readQuotes(): readonly MailLine[] {
    if (this.#quoted.length === 0) return [];
    if (this.#hint === 'handed' && this.#isHandedOn()) return this.#quoted;
    const words = this.#words(0);
    const isEnough = words >= (this.#hint === 'reply' ? 1 : MIN_ANSWER_WORDS);
    return isEnough || (words > 0 && this.#isIntroduced) ? [] : this.#quoted;
  }

  /** The place after what begins at `at` and is not to be read; null where nothing such begins. */
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
    if (!header) return null;
    const isOwn = this.#kept.at(-1)?.text.endsWith(':') === true;
    return this.#passHeader(isOwn ? 'forward' : 'reply', at + header.length, header.isPlain);
  }

  /** A line of one's own, or all lines of a marked quote. */
  #take(at: number): number {
    let end = at;
    while ((this.#lines[end]?.depth ?? 0) > this.#level) end++;
    if (end === at) end++;
    const taken = this.#lines.slice(at, end);
    const isQuote = (taken[0]?.depth ?? 0) > this.#level;
    // What somebody announces with a colon, say an error message, he quotes himself.
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
    // Without marks nobody can tell where the quote ends: it is taken to be the rest.
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
    if (!isBelow && kind === 'reply' && !isNote && isAnswer) return this.#lines.length;
    this.#readFrom(next);
    // Answers stand between what they answer, with marks or without.
    if (isBelow) this.#level = Infinity;
    return next;
  }

  #readFrom(next: number): number {
    this.#noteStart = this.#kept.length;
    this.#level = this.#lines[next]?.depth ?? 0;
    return next;
  }

  /**
   * Lines of an introduction at `at`: mail programs break a long one, and then its first line has
   * the date or the name.
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

  /** Whether all that stands above is a line to a colleague: its signature does not count. */
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
