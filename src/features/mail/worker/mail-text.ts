import PostalMime from 'postal-mime';
import { countWords } from '../../../core/mail-lines.ts';
import { htmlToText } from '../../../core/html-text.ts';
import { decodeLetters, guessCharset } from './guess-charset.ts';
import { toLatin1 } from './mail-start.ts';
import { readParts, type MimePart } from './mime-parts.ts';

/** A mail's text and its number of attachments. */
export interface MailText {
  readonly text: string;
  readonly attachments: number;
}

/**
 * The text of a mail as a mail program shows it: all parts in order, the richest of alternatives,
 * only the explanation of a report, and of a forwarded mail its header and text. `header` formats
 * that header.
 */
export async function textOf(
  part: MimePart,
  header: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>,
  depth = 0,
): Promise<MailText> {
  const inside = (child: MimePart): Promise<MailText> => textOf(child, header, depth);
  switch (isMailFile(part) ? 'message/rfc822' : part.type) {
    case 'multipart/alternative':
      return richest(part, await Promise.all(part.parts.map(inside)));
    case 'multipart/related':
    case 'multipart/signed':
      return firstText(await Promise.all(part.parts.map(inside)));
    case 'multipart/report':
      return {
        text: (await Promise.all(part.parts.slice(0, 1).map(inside)))[0]?.text ?? '',
        attachments: 0,
      };
    case 'message/rfc822':
    case 'message/global': {
      if (depth >= MAX_MAILS) return { text: '', attachments: 1 };
      const bytes = await decodeBytes(part);
      const { text, attachments } = await textOf(readParts(bytes), header, depth + 1);
      return { text: `${FORWARD_MARK}\n${await header(bytes)}\n\n${text}`, attachments };
    }
    default:
  }
  if (part.type.startsWith('multipart/')) return joined(await Promise.all(part.parts.map(inside)));
  // A signature does not count as an attachment.
  if (SIGNATURES.test(part.type)) return { text: '', attachments: 0 };
  if (!TEXTS.test(part.type) || part.isAttachment)
    return { text: '', attachments: part.isAttachment || !part.hasContentId ? 1 : 0 };
  return { text: await decodeText(part), attachments: 0 };
}

/** Whether a part is a forwarded mail that was attached as an ordinary file. */
function isMailFile({ type, fileName, parts }: MimePart): boolean {
  return (
    parts.length === 0 && /\.(?:eml|emlx)$/.test(fileName) && !/^(?:text|message)\//.test(type)
  );
}

function joined(parts: readonly MailText[]): MailText {
  return {
    text: parts
      .map(({ text }) => text.trim())
      .filter(Boolean)
      .join('\n\n'),
    attachments: parts.reduce((sum, { attachments }) => sum + attachments, 0),
  };
}

function firstText(parts: readonly MailText[]): MailText {
  return { ...joined(parts), text: parts.find(({ text }) => text.trim() !== '')?.text ?? '' };
}

/**
 * Chooses among alternatives. Mail programs show the last readable one; this returns the first that
 * has its words: usually the plain text, or the markup where the plain text only refers to it.
 */
function richest({ parts }: MimePart, texts: readonly MailText[]): MailText {
  const forms = texts
    .map(({ text }) => text)
    .filter((text, at) => isReadable(parts[at]) && countWords(text) > 0);
  const shown = forms.findLast((text) => countWords(text) >= MIN_SHOWN_WORDS) ?? forms[0] ?? '';
  return { ...joined(texts), text: forms.find((text) => hasWordsOf(text, shown)) ?? shown };
}

/** Whether `text` has at least half of the words of `other`. */
function hasWordsOf(text: string, other: string): boolean {
  const own = new Set(wordsOf(text));
  const words = wordsOf(other);
  return words.filter((word) => own.has(word)).length * 2 >= words.length;
}

function wordsOf(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu))];
}

function isReadable(part: MimePart | undefined): boolean {
  return part !== undefined && (TEXTS.test(part.type) || part.type.startsWith('multipart/'));
}

/**
 * The text of a part. Its content decides how it is read: markup that is declared as plain text is
 * read as markup.
 */
async function decodeText(part: MimePart): Promise<string> {
  const bytes = await decodeBytes(part);
  const head = toLatin1(bytes.subarray(0, MAX_META_BYTES));
  const isHtml = part.type === 'text/html' ? MARKUP.test(head) : PAGE.test(head);
  const declared = part.param('charset') || ((isHtml ? META.exec(head)?.[1] : '') ?? '');
  const charset = guessCharset(bytes, declared);
  const text = decodeLetters(bytes, charset);
  if (isHtml) return htmlToText(text);
  if (part.type === 'text/enriched') return text.replace(ENRICHED, '').replaceAll('<<', '<');
  if (!/^flowed$/i.test(part.param('format')) || text.length > MAX_FLOWED) return text;
  return (
    (
      await parse(
        `text/plain; charset=utf-8; format=flowed; delsp=${part.param('delsp') || 'no'}`,
        '8bit',
        new TextEncoder().encode(text),
      )
    ).text ?? ''
  );
}

/** Decodes the transfer encoding of a part. */
async function decodeBytes(part: MimePart): Promise<Uint8Array<ArrayBuffer>> {
  if (!/base64|quoted-printable/.test(part.encoding)) return part.body;
  const coded = toLatin1(part.body);
  const body = fromLatin1(
    part.encoding.includes('quoted')
      ? // Mail servers add blanks after the sign of a soft line break.
        coded.replace(/=[ \t]+(?=\r?\n)/g, '=')
      : // Mailing lists append their footer as plain text.
        coded.slice(0, endOfBase64(coded)),
  );
  const { attachments } = await parse('application/octet-stream', part.encoding, body);
  const content = attachments[0]?.content;
  return content instanceof ArrayBuffer ? new Uint8Array(content) : new Uint8Array();
}

/** The end of base64 that is followed by other text after its padding or after a blank line. */
function endOfBase64(coded: string): number {
  const edge = /=[ \t]*\r?\n|\n\r?\n/.exec(coded.trimStart());
  if (!edge) return coded.length;
  const end = coded.length - coded.trimStart().length + edge.index + 1;
  return /[^A-Za-z\d+/=\s]/.test(coded.slice(end)) ? end : coded.length;
}

function parse(
  type: string,
  encoding: string,
  body: Uint8Array<ArrayBuffer>,
): ReturnType<typeof PostalMime.parse> {
  const header = `MIME-Version: 1.0\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  const bytes = new Uint8Array(header.length + body.length);
  bytes.set(new TextEncoder().encode(header));
  bytes.set(body, header.length);
  return PostalMime.parse(bytes);
}

function fromLatin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

/** The line that Gmail writes above a forwarded mail; `reply-parts.ts` recognises it. */
const FORWARD_MARK = '---------- Forwarded message ---------';
const MAX_MAILS = 5;
const MIN_SHOWN_WORDS = 3;
const MAX_META_BYTES = 20_000;
/** Longer texts keep their line breaks, because joining their lines takes seconds. */
const MAX_FLOWED = 200_000;
const TEXTS = /^text\/(?:plain|html|x-?markdown|markdown|enriched)$/;
const SIGNATURES = /^application\/(?:(?:x-)?pkcs7|pgp)-signature$/;
const MARKUP = /<[a-z!/][^>]*>|&(?:[a-z]{2,8}|#\d{2,5});/i;
const PAGE =
  /^\s*(?:<!doctype html|<html\b|<(?:head|body|div|p|table|meta)\b[^>]*>[^]*<\/(?:div|p|table|body)>)/i;
/** Commands of RFC 1896; the content of `param` is removed too. */
const ENRICHED = /<param>[^<]{0,200}<\/param>|(?<!<)<\/?[a-z-]{1,60}>/gi;
const META = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;
