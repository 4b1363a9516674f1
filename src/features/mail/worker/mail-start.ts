import { EngineError } from '../../../core/errors.ts';
import type { MailFault } from '../shared/mail-methods.ts';

/** Bytes as a string with one character per byte, so that positions are the same in both. */
export function toLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}

/** Whether `text` begins with a mail's header: lines of fields, one of which is a known field. */
export function startsWithHeader(text: string): boolean {
  const header = HEADER.exec(text)?.[0];
  return header !== undefined && KNOWN.test(header);
}

/**
 * Cuts a file to its mail: it skips byte order marks, blank lines, mailbox separators and other
 * stray lines, unwraps Apple's `.emlx` and converts UTF-16 to UTF-8. Throws `mail-format` where no
 * mail is found, with the name of the format if it is another program's.
 */
export function findMail(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const foreign = FOREIGN.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte));
  if (foreign) throw new EngineError('mail-format', { why: foreign.why });
  const plain = withLineFeeds(fromUtf16(bytes));
  const head = toLatin1(plain.subarray(0, MAX_STRAY_BYTES));
  const counted = /^\s*(\d{1,10})\s*\r?\n/.exec(head);
  const length = Number(counted?.[1]);
  if (counted && startsWithHeader(head.slice(counted[0].length)))
    return plain.subarray(
      counted[0].length,
      Math.min(counted[0].length + length, endOfMail(plain)),
    );
  for (let at = 0, line = 0; at >= 0 && line < MAX_STRAY_LINES; line++) {
    if (head.startsWith('\xef\xbb\xbf', at)) at += 3;
    const rest = head.slice(at);
    if (startsWithHeader(rest)) return plain.subarray(at);
    at = head.indexOf('\n', at) + 1 || -1;
  }
  throw new EngineError('mail-format', HTML.test(head) ? { why: WEB_PAGE } : {});
}

/** The position of the property list that Apple appends to a mail. */
function endOfMail(bytes: Uint8Array): number {
  const from = Math.max(0, bytes.length - MAX_STRAY_BYTES);
  const at = toLatin1(bytes.subarray(from)).search(
    /<\?xml[^>]*>\s*(?:<!DOCTYPE plist[^>]*>\s*)?<plist\b/,
  );
  return at < 0 ? bytes.length : from + at;
}

/** Old programs end lines with a carriage return alone, and copying may double it. */
function withLineFeeds(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const [LF, CR] = [10, 13];
  const head = bytes.subarray(0, MAX_STRAY_BYTES);
  if (TWO_RETURNS.test(toLatin1(head)))
    return bytes.filter((byte, at) => byte !== CR || bytes[at + 1] !== CR);
  return head.includes(LF) || !head.includes(CR)
    ? bytes
    : bytes.map((byte) => (byte === CR ? LF : byte));
}

function fromUtf16(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : '';
  return encoding === ''
    ? bytes
    : new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

/** A first line that ends with two carriage returns. */
const TWO_RETURNS = /^[^\n]*\r\r\n/;
const CHUNK = 16_384;
const MAX_STRAY_BYTES = 65_536;
const MAX_STRAY_LINES = 30;
/** One to eight fields with their continuation lines. */
const HEADER = /^(?:[!-9;-~]+[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n)*){1,8}/;
const KNOWN =
  /^(?:from|to|subject|date|message-id|received|mime-version|return-path|delivered-to|reply-to|sender|content-type|dkim-signature|arc-seal|authentication-results)[ \t]*:/im;
const HTML = /^\s*<(?:!doctype|html|head|body)\b/i;
const WEB_PAGE: MailFault = 'web-page';
const FOREIGN: readonly { readonly magic: readonly number[]; readonly why: MailFault }[] = [
  { magic: [0xd0, 0xcf, 0x11, 0xe0], why: 'office' },
  { magic: [0x21, 0x42, 0x44, 0x4e], why: 'outlook-data' },
  { magic: [0x78, 0x9f, 0x3e, 0x22], why: 'winmail' },
  { magic: [0x50, 0x4b, 3, 4], why: 'zip' },
  { magic: [0x1f, 0x8b], why: 'gzip' },
  { magic: [0x25, 0x50, 0x44, 0x46], why: 'pdf' },
  { magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], why: 'rtf' },
];
