import { toLatin1 } from './mail-start.ts';

/** One part of a mail, by its places in the bytes. */
export interface MimePart {
  /** `text/plain` where it says nothing. */
  readonly type: string;
  /** Value of a parameter of its content type; '' where there is none. */
  param(name: string): string;
  readonly encoding: string;
  readonly isAttachment: boolean;
  readonly hasContentId: boolean;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Of a multipart, in order. */
  readonly parts: readonly MimePart[];
}

/** Takes a mail apart, as deep as `MAX_DEPTH`; nothing is decoded. */
export function readParts(
  bytes: Uint8Array<ArrayBuffer>,
  defaultType = 'text/plain',
  depth = 0,
): MimePart {
  const head = toLatin1(bytes.subarray(0, MAX_HEADER_BYTES));
  const end = /(?:^|\n)\r?\n/.exec(head);
  const header = (end ? head.slice(0, end.index + 1) : head).replace(/\r?\n[ \t]+/g, ' ');
  const body = end ? bytes.subarray(end.index + end[0].length) : new Uint8Array();
  const contentType = field(header, 'content-type');
  const type = (/^[\w.+-]+\/[\w.+-]+/.exec(contentType)?.[0] ?? defaultType).toLowerCase();
  const disposition = field(header, 'content-disposition');
  // Long values come in numbered pieces: boundary*0="ab"; boundary*1="cd".
  const valuesOf = (name: string): readonly string[] =>
    [
      ...contentType.matchAll(new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'gi')),
    ].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const param = (name: string): string =>
    valuesOf(name)[0] ?? valuesOf(`${name}\\*\\d{1,2}\\*?`).join('');
  const boundary = param('boundary');
  const mayHaveParts = type.startsWith('multipart/') && depth < MAX_DEPTH;
  const named = mayHaveParts ? split(body, boundary) : [];
  // Some programs name another boundary than they use.
  const parts =
    mayHaveParts && named.length === 0 && depth === 0 ? split(body, usedBoundary(body)) : named;
  const isMultipart = parts.length > 0;
  const childType = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  return {
    // Without boundaries nobody can take it apart: its text is all there is.
    type: type.startsWith('multipart/') && !isMultipart ? 'text/plain' : type,
    param,
    encoding: field(header, 'content-transfer-encoding').trim().toLowerCase(),
    isAttachment: /^\s*attachment/i.test(disposition),
    hasContentId: field(header, 'content-id') !== '',
    body,
    parts: isMultipart ? parts.map((part) => readParts(part, childType, depth + 1)) : [],
  };
}

/** The first line of a body that looks like a boundary, with a part's header below it. */
function usedBoundary(body: Uint8Array): string {
  const head = toLatin1(body.subarray(0, MAX_HEADER_BYTES));
  return /(?:^|\n)--([!-~]{1,70})\r?\ncontent-[a-z-]+[ \t]*:/i.exec(head)?.[1] ?? '';
}

function field(header: string, name: string): string {
  return new RegExp(`^${name}[ \\t]*:[ \\t]*(.*)$`, 'im').exec(header)?.[1]?.trim() ?? '';
}

/** What stands between the lines with the boundary; a last one that is missing is taken to be the end. */
function split(
  body: Uint8Array<ArrayBuffer>,
  boundary: string,
): readonly Uint8Array<ArrayBuffer>[] {
  const text = toLatin1(body);
  if (boundary === '') return [];
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
    if (rest === '--') break;
  }
  if (start >= 0) parts.push(body.subarray(start));
  return parts;
}

const MAX_DEPTH = 30;
const MAX_HEADER_BYTES = 1_048_576;
