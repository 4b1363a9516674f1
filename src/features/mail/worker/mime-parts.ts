import { toLatin1 } from './mail-start.ts';

/** One part of a mail with its raw bytes. */
export interface MimePart {
  /** `text/plain` if the header names no type. */
  readonly type: string;
  /** Value of a parameter of the content type; '' if it is absent. */
  param(name: string): string;
  readonly encoding: string;
  /** The declared file name in lower case; '' if there is none. */
  readonly fileName: string;
  readonly isAttachment: boolean;
  readonly hasContentId: boolean;
  readonly body: Uint8Array<ArrayBuffer>;
  /** The parts of a multipart, in order. */
  readonly parts: readonly MimePart[];
}

/**
 * Splits a mail into its parts, at most `MAX_DEPTH` levels and `MAX_PARTS` parts; decodes nothing.
 */
export function readParts(
  bytes: Uint8Array<ArrayBuffer>,
  defaultType = 'text/plain',
  depth = 0,
  room = { left: MAX_PARTS },
): MimePart {
  const head = toLatin1(bytes.subarray(0, headerLength(bytes)));
  const end = /(?:^|\n)\r?\n/.exec(head);
  const header = (end ? head.slice(0, end.index + 1) : head).replace(/\r?\n[ \t]+/g, ' ');
  const body = end ? bytes.subarray(end.index + end[0].length) : new Uint8Array();
  const contentType = field(header, 'content-type');
  const type = (/^[\w.+-]+\/[\w.+-]+/.exec(contentType)?.[0] ?? defaultType).toLowerCase();
  const disposition = field(header, 'content-disposition');
  // RFC 2231 splits long values into numbered pieces: boundary*0="ab"; boundary*1="cd".
  const valuesOf = (name: string, value = contentType): readonly string[] =>
    [...value.matchAll(new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'gi'))].map(
      ([, quoted, bare]) => quoted ?? bare ?? '',
    );
  const param = (name: string): string =>
    valuesOf(name)[0] ?? valuesOf(`${name}\\*\\d{1,2}\\*?`).join('');
  const boundary = param('boundary');
  const mayHaveParts = type.startsWith('multipart/') && depth < MAX_DEPTH;
  const named = mayHaveParts ? split(body, boundary, room) : [];
  // Some programs declare another boundary than the one that they write.
  const parts =
    mayHaveParts && named.length === 0 && depth === 0
      ? split(body, usedBoundary(body), room)
      : named;
  const isMultipart = parts.length > 0;
  const childType = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  return {
    // A multipart without boundaries cannot be split, so it is read as text.
    type: type.startsWith('multipart/') && !isMultipart ? 'text/plain' : type,
    param,
    fileName: [
      ...[
        ...valuesOf('filename', disposition),
        ...valuesOf('filename\\*(?:\\d{1,2}\\*?)?', disposition),
      ],
      param('name'),
    ]
      .join('')
      .toLowerCase(),
    encoding: field(header, 'content-transfer-encoding').trim().toLowerCase(),
    isAttachment: /^\s*attachment/i.test(disposition),
    hasContentId: field(header, 'content-id') !== '',
    body,
    parts: isMultipart ? parts.map((part) => readParts(part, childType, depth + 1, room)) : [],
  };
}

/** Number of bytes of the header and the blank line after it. */
function headerLength(bytes: Uint8Array): number {
  for (let at = 0, start = 0; at < Math.min(bytes.length, MAX_HEADER_BYTES); at++) {
    if (bytes[at] !== LF) continue;
    if (at === start || (at === start + 1 && bytes[start] === CR)) return at + 1;
    start = at + 1;
  }
  return Math.min(bytes.length, MAX_HEADER_BYTES);
}

/** Finds the boundary in the body: a line that looks like one, followed by the header of a part. */
function usedBoundary(body: Uint8Array): string {
  const head = toLatin1(body.subarray(0, MAX_HEADER_BYTES));
  return /(?:^|\n)--([!-~]{1,70})\r?\ncontent-[a-z-]+[ \t]*:/i.exec(head)?.[1] ?? '';
}

function field(header: string, name: string): string {
  return new RegExp(`^${name}[ \\t]*:[ \\t]*(.*)$`, 'im').exec(header)?.[1]?.trim() ?? '';
}

/**
 * The parts between the boundary lines; without a closing line the last part ends with the body.
 */
function split(
  body: Uint8Array<ArrayBuffer>,
  boundary: string,
  room: { left: number },
): readonly Uint8Array<ArrayBuffer>[] {
  if (boundary === '') return [];
  const text = toLatin1(body);
  const mark = `--${boundary}`;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let start = -1;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (at > 0 && text[at - 1] !== '\n') continue;
    const lineEnd = text.indexOf('\n', at);
    const rest = text.slice(at + mark.length, lineEnd < 0 ? undefined : lineEnd).trimEnd();
    if (rest !== '' && rest !== '--') continue;
    if (start >= 0)
      parts.push(body.subarray(start, Math.max(start, at - (text[at - 2] === '\r' ? 2 : 1))));
    start = rest === '--' || lineEnd < 0 ? -1 : lineEnd + 1;
    room.left -= 1;
    if (rest === '--' || room.left <= 0) break;
  }
  if (start >= 0) parts.push(body.subarray(start));
  return parts;
}

const [LF, CR] = [10, 13];
/** Deepest level of parts; usual mails have five or six levels. */
const MAX_DEPTH = 12;
/** Most parts of a mail; the last one keeps the rest of the bytes. */
const MAX_PARTS = 1_000;
const MAX_HEADER_BYTES = 1_048_576;
