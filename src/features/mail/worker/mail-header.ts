import PostalMime, { type Email } from 'postal-mime';
import { MESSAGE_LABEL } from '../../../core/mail-words.ts';
import { decodeLetters, guessCharset } from './guess-charset.ts';
import { toLatin1 } from './mail-start.ts';

/**
 * Parses a mail's header: its fields by name, in lower case. Unencoded characters beyond ASCII are
 * read in the charset that the mail names, or in one that is guessed from all its bytes.
 */
export async function readHeader(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly mail: Email; readonly fields: ReadonlyMap<string, string> }> {
  const head = toLatin1(bytes.subarray(0, MAX_HEADER_BYTES));
  const end = /\n\r?\n/.exec(head);
  const header = bytes.subarray(0, end ? end.index + 1 : head.length);
  const declared = charsetOf(end ? head.slice(0, end.index + 1) : head);
  const isPlain = header.every((byte) => byte < 0x80);
  const charset = isPlain
    ? 'utf-8'
    : guessCharset(header, declared || guessCharset(bytes.subarray(0, MAX_LOOKED_AT), ''));
  const text = decodeLetters(header, charset);
  // The body is read separately, so the header's transfer encoding is ignored.
  const own = joinWords(text).replace(
    /^content-(?:type|transfer-encoding):.*\n(?:[ \t].*\n)*/gim,
    '',
  );
  const mail = await PostalMime.parse(new TextEncoder().encode(`${own.trimEnd()}\r\n\r\n`));
  const fields = new Map<string, string>();
  for (const { key, value } of mail.headers) if (!fields.has(key)) fields.set(key, value);
  const contentType = /^content-type[ \t]*:(.*(?:\n[ \t].*)*)/im.exec(text)?.[1]?.trim();
  if (contentType !== undefined) fields.set('content-type', contentType);
  return { mail, fields };
}

/** Some programs split a character's bytes over two encoded words, so adjacent words are joined. */
function joinWords(header: string): string {
  for (let round = 0, text = header; round < MAX_WORDS; round++) {
    const joined = text.replace(
      SPLIT_WORDS,
      (whole, charset: string, first: string, second: string) => {
        try {
          return `=?${charset}?B?${btoa(atob(first) + atob(second))}?=`;
        } catch {
          return whole; // invalid base64
        }
      },
    );
    if (joined === text) return text;
    text = joined;
  }
  return header;
}

/** The charset in the first content type of a header, or ''. */
function charsetOf(header: string): string {
  const field = /^content-type:.*(?:\r?\n[ \t].*)*/im.exec(header)?.[0] ?? '';
  return /charset\s*=\s*"?([\w-]+)/i.exec(field)?.[1] ?? '';
}

/** Formats the header of a forwarded mail as mail programs write it above the text. */
export async function headerText(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { mail } = await readHeader(bytes);
  return [
    ['From', senderOf(mail)],
    ['Date', mail.date ?? ''],
    ['Subject', mail.subject ?? ''],
    ['To', mail.to?.map(({ name, address }) => name || address).join(', ') ?? ''],
  ]
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

/**
 * The writer of the mail: "Name <address>", or either of them. If a server sent it for somebody, as
 * contact forms do, it is the address that replies go to.
 */
export function senderOf({ from, replyTo }: Email): string {
  const isServer =
    /^(?:no-?reply|do-?not-?reply|notifications?|mailer|wordpress|www-data|forms?)\b/i;
  const [reply] = replyTo ?? [];
  const writer = reply?.address && isServer.test(from?.address ?? '') ? reply : from;
  const address = writer?.address ?? '';
  const name = writer?.name ?? '';
  return name !== '' && address !== '' ? `${name} <${address}>` : name || address;
}

/**
 * Whether the header marks an automatic mail: RFC 3834, reports, the empty return path of bounces,
 * and the fields of older programs. Mass mails count too, unless replies go to another person or
 * the text is a filled-in form, which a server sent for a person.
 */
export function isAutomaticMail(
  mail: Email,
  fields: ReadonlyMap<string, string>,
  text: string,
): boolean {
  const value = (name: string): string => fields.get(name)?.trim().toLowerCase() ?? '';
  const submitted = value('auto-submitted');
  const precedence = value('precedence');
  if (/^auto-(?:replied|notified)/.test(submitted) || /^auto[-_]?reply/.test(precedence))
    return true;
  if (AUTOREPLY.some((name) => fields.has(name) && !/^(?:no|false|0)\b/.test(value(name))))
    return true;
  if (/^multipart\/report\b/.test(value('content-type')) || fields.has('x-failed-recipients'))
    return true;
  if (value('return-path') === '<>') return true;
  if (/^(?:mailer-daemon|postmaster|autoreply|auto-reply)@/i.test(mail.from?.address ?? ''))
    return true;
  const replyTo = mail.replyTo?.[0]?.address?.toLowerCase();
  const isForSomebody = replyTo !== undefined && replyTo !== mail.from?.address?.toLowerCase();
  return (
    !isForSomebody &&
    !isForm(text) &&
    (submitted.startsWith('auto-generated') || /^(?:bulk|junk)$/.test(precedence))
  );
}

/** Whether a text is a filled-in form: one field holds the message, another names the sender. */
function isForm(text: string): boolean {
  const labels = [...text.matchAll(/^[*_ ]{0,3}([^\n:]{1,40})[*_ ]{0,3}:/gm)].map(
    ([, label = '']) => label.trim(),
  );
  return (
    labels.some((label) => MESSAGE_LABEL.test(label)) && labels.some((label) => WHO.test(label))
  );
}

/** Whether a mail program has marked the mail as deleted but still keeps it. */
export function isDeletedMail(fields: ReadonlyMap<string, string>): boolean {
  const mozilla = Number.parseInt(fields.get('x-mozilla-status') ?? '', 16);
  return (mozilla & EXPUNGED) !== 0 || /^[A-Z]*D/.test(fields.get('x-status')?.trim() ?? '');
}

const EXPUNGED = 0x8;
const WHO =
  /^(?:your |ihr |su |votre |seu )?(?:\p{L}+ )?(?:name|nombre|nom|nome|from|von|e-?mail|mail|correo|courriel|phone|telefon)/iu;
const MAX_WORDS = 100;
const SPLIT_WORDS = /=\?([\w-]+)\?b\?([a-z\d+/=]*)\?=\s+=\?\1\?b\?([a-z\d+/=]*)\?=/gi;
const MAX_HEADER_BYTES = 1_048_576;
const MAX_LOOKED_AT = 200_000;
const AUTOREPLY: readonly string[] = [
  'x-autoreply',
  'x-auto-reply',
  'x-autorespond',
  'x-autoresponder',
  'x-mail-autoreply',
  'x-autogenerated',
  'x-vacation',
];
