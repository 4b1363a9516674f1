import { EngineError } from '../../../core/errors.ts';
import { startsWithHeader, toLatin1 } from './mail-start.ts';

/**
 * One mail of a mailbox. `line` is its first line, from 1. `isCut` is true if the mail exceeds the
 * limit.
 */
export interface MboxMail {
  readonly line: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isCut: boolean;
}

const PIECE_BYTES = 512 * 1024;
/** Larger mails are cut here, which usually keeps their text, because attachments come last. */
export const MAX_MAIL_BYTES = 32 * 1024 * 1024;
const [LF, CR] = [10, 13];
const MMDF = [1, 1, 1, 1];
const FROM = new TextEncoder().encode('From ');
/** Number of following lines that decide whether a mail begins at a line. */
const MAX_LOOK_AHEAD = 12;
/** Most lines before the first mail. */
const MAX_STRAYS = 20;

/**
 * Splits a mailbox into its mails, with one mail in memory at a time. A line that begins with `From
 * ` separates mails if a mail's header follows and the rest of the line is usual (an address or a
 * dash, mostly with a date); a blank line before it is optional. Without a header it must follow a
 * blank line and have a full time stamp. In a mail that states its length nothing separates, if
 * that length leads to the next mail. Stray lines before the first mail are skipped. Throws
 * `mail-format`, with the line, when no mail begins there.
 */
export async function* splitMbox(file: Blob): AsyncGenerator<MboxMail> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let isCut = false;
  let mailLine = 0;
  let wasBlank = true;
  let firstStray = 0;
  let [end, stated, isHeader] = [0, 0, true];
  for await (const { line, offset, bytes, next } of withNext(linesOf(file))) {
    const isBlank = bytes.every((byte) => byte === LF || byte === CR);
    if (isMmdf(bytes) && !isHeaderAt(next)) continue;
    const isSeparator = offset >= end && separates(bytes, next, wasBlank);
    if (isSeparator || (mailLine === 0 && isHeaderAt([bytes, ...next]))) {
      if (mailLine > 0) yield { line: mailLine, bytes: join(held, heldBytes), isCut };
      [held, heldBytes, isCut, mailLine] = [[], 0, false, line];
      [end, stated, isHeader] = [0, 0, true];
      if (!isSeparator) [held, heldBytes] = [[bytes], bytes.length];
    } else if (mailLine === 0) {
      if (!isBlank) firstStray ||= line;
      if (firstStray > 0 && line - firstStray >= MAX_STRAYS) break;
    } else if (heldBytes + bytes.length <= MAX_MAIL_BYTES) {
      const own = unquote(bytes);
      held.push(own);
      heldBytes += own.length;
    } else isCut = true;
    if (isHeader && !isSeparator) {
      stated ||= statedLength(bytes);
      if (isBlank && stated > 0) end = await endOfMail(file, offset + bytes.length + stated);
      isHeader = !isBlank;
    }
    wasBlank = isBlank;
  }
  if (mailLine > 0) yield { line: mailLine, bytes: join(held, heldBytes), isCut };
  else if (firstStray > 0) throw new EngineError('mail-format', { line: firstStray });
  else throw new EngineError('csv-empty');
}

/**
 * A line of a mailbox with its number, its position in the file and the lines after it. It is valid
 * until the next line is read.
 */
interface MboxLine {
  readonly line: number;
  readonly offset: number;
  readonly bytes: Uint8Array;
  readonly next: readonly Uint8Array[];
}

async function* withNext(lines: AsyncIterable<Uint8Array>): AsyncGenerator<MboxLine> {
  const queue: Uint8Array[] = [];
  let [line, offset] = [0, 0];
  const shift = (): MboxLine => {
    const bytes = queue.shift() ?? new Uint8Array();
    line += 1;
    offset += bytes.length;
    return { line, offset: offset - bytes.length, bytes, next: queue };
  };
  for await (const bytes of lines) {
    queue.push(bytes);
    if (queue.length > MAX_LOOK_AHEAD) yield shift();
  }
  while (queue.length > 0) yield shift();
}

function separates(bytes: Uint8Array, next: readonly Uint8Array[], wasBlank: boolean): boolean {
  if (isMmdf(bytes)) return isHeaderAt(next);
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (!startsWithFrom(bytes, start)) return false;
  const text = toLatin1(bytes.subarray(start, MAX_SEPARATOR_BYTES)).trimEnd();
  if (wasBlank && STAMPED.test(text)) return true;
  return SEPARATOR.test(text) && isHeaderAt(next);
}

/** Whether a line is the separator that MMDF writes before and after each mail. */
function isMmdf(bytes: Uint8Array): boolean {
  return bytes.length < 7 && MMDF.every((byte, at) => bytes[at] === byte);
}

/** Whether these lines begin a mail's header, after separators that another program has quoted. */
function isHeaderAt(lines: readonly Uint8Array[]): boolean {
  const texts = lines.map((bytes) => toLatin1(bytes.subarray(0, MAX_SEPARATOR_BYTES)));
  const first = texts.findIndex((text) => !/^>+From /.test(text));
  const own = texts.slice(Math.max(0, first)).map((text) => text.replace(/\n?$/, '\n'));
  return startsWithHeader(own.join(''));
}

/** The number in a Content-Length field; 0 for any other line. */
function statedLength(bytes: Uint8Array): number {
  if ((bytes[0] ?? 0) % 32 !== 3) return 0; // the first letter is neither C nor c
  return Number(
    /^content-length:[ \t]*(\d{1,10})\s*$/i.exec(toLatin1(bytes.subarray(0, 100)))?.[1] ?? 0,
  );
}

/** Returns `end` if a mail really ends there, else 0. */
async function endOfMail(file: Blob, end: number): Promise<number> {
  const behind = await file.slice(end, end + FROM.length + 4).text();
  return end <= file.size && (end === file.size || /^(?:\r?\n){0,2}From /.test(behind)) ? end : 0;
}

/** Lines with their line ends; a line longer than a mail may be is returned in pieces. */
async function* linesOf(file: Blob): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array();
  for (let start = 0; start < file.size; start += PIECE_BYTES) {
    const piece = new Uint8Array(await file.slice(start, start + PIECE_BYTES).arrayBuffer());
    const bytes = rest.length === 0 ? piece : join([rest, piece], rest.length + piece.length);
    let from = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, from)) {
      yield bytes.subarray(from, end + 1);
      from = end + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length <= MAX_MAIL_BYTES) continue;
    yield rest;
    rest = new Uint8Array();
  }
  if (rest.length > 0) yield rest;
}

/** Removes the one `>` that mboxrd writes before lines that look like a separator. */
function unquote(bytes: Uint8Array): Uint8Array {
  let quotes = 0;
  while (bytes[quotes] === 0x3e) quotes += 1;
  return quotes > 0 && startsWithFrom(bytes, quotes) ? bytes.subarray(1) : bytes;
}

function startsWithFrom(bytes: Uint8Array, at: number): boolean {
  return FROM.every((byte, offset) => bytes[at + offset] === byte);
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

const MAX_SEPARATOR_BYTES = 300;
const DAY = '(?:mon|tue|wed|thu|fri|sat|sun)';
/** One word followed by a full time stamp. */
const STAMPED = new RegExp(
  `^From \\S+ +${DAY},? (?:[a-z]{3} +\\d{1,2} +|\\d{1,2} [a-z]{3} )?\\d{1,2}:\\d\\d(?::\\d\\d)?(?: +(?:[A-Z]{2,5}|[+-]\\d{4}|\\d{4}))*$`,
  'i',
);
/** The text after `From `: nothing, a dash, an address, or an optional name followed by a day. */
const SEPARATOR = new RegExp(
  `^From(?:$| (?:(?:-|(?:"[^"]{1,60}"|<?\\S+)@\\S+|mailer-daemon)(?: .*)?|\\S* +(?:${DAY}\\b|\\d{4}-).*)$)`,
  'i',
);
