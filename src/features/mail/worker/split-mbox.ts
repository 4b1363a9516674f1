import { EngineError } from '../../../core/errors.ts';

/** One mail of a mailbox; `line` is where it begins, from 1. `isCut` when it is larger than a mail may be. */
export interface MboxMail {
  readonly line: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isCut: boolean;
}

const PIECE_BYTES = 512 * 1024;
/** A mail of more bytes is read up to here: its text comes before its attachments. */
export const MAX_MAIL_BYTES = 32 * 1024 * 1024;
const [LF, CR] = [10, 13];
const FROM = new TextEncoder().encode('From ');

/**
 * Splits a mailbox at lines that begin with `From ` after a blank line and tell a time of day, in memory for one mail at
 * a time. Older kinds of mailbox leave such lines of a text unquoted; without the time they would be taken for separators. Throws `mail-format` when the file does not begin with such a line.
 */
export async function* splitMbox(file: Blob): AsyncGenerator<MboxMail> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let isCut = false;
  let mailLine = 0;
  let line = 0;
  let wasBlank = true;
  let isFirst = true;
  for await (const bytes of linesOf(file)) {
    line += 1;
    const isBlank = bytes.every((byte) => byte === LF || byte === CR);
    if (isFirst) {
      if (isBlank) continue;
      if (!startsWithFrom(bytes, 0)) throw new EngineError('mail-format', { line });
    }
    if (isFirst || (wasBlank && isSeparator(bytes))) {
      if (!isFirst) yield { line: mailLine, bytes: join(held, heldBytes), isCut };
      [held, heldBytes, isCut, mailLine, isFirst] = [[], 0, false, line, false];
    } else if (heldBytes + bytes.length <= MAX_MAIL_BYTES) {
      const own = unquote(bytes);
      held.push(own);
      heldBytes += own.length;
    } else isCut = true;
    wasBlank = isBlank;
  }
  if (isFirst) throw new EngineError('csv-empty');
  yield { line: mailLine, bytes: join(held, heldBytes), isCut };
}

/** Lines with their ends; one that is longer than a mail comes in parts. */
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

/** Takes off the one `>` that mboxrd puts in front of lines that begin like a separator. */
function unquote(bytes: Uint8Array): Uint8Array {
  let quotes = 0;
  while (bytes[quotes] === 0x3e) quotes += 1;
  return quotes > 0 && startsWithFrom(bytes, quotes) ? bytes.subarray(1) : bytes;
}

function isSeparator(bytes: Uint8Array): boolean {
  return (
    startsWithFrom(bytes, 0) && /\d\d:\d\d/.test(String.fromCharCode(...bytes.subarray(0, 200)))
  );
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
