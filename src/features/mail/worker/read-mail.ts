import PostalMime from 'postal-mime';
import { sha256 } from '../../../bundle/verify.ts';
import { EngineError } from '../../../core/errors.ts';
import { htmlToText } from '../../../core/html-text.ts';
import type { MailTicket } from '../shared/mail-methods.ts';

/** Longest text that a ticket keeps of a mail. */
const MAX_TEXT = 200_000;
const MAX_SUBJECT = 1_000;

/**
 * One mail as a ticket. Quoted replies and the signature stay in its text; the triage leaves them out. Attachments are
 * counted and not kept. The id follows from the Message-ID (or from sender, date and text where there is none), so that a
 * mail that comes twice is the same ticket. Throws `mail-format` for bytes that are no mail.
 */
export async function readMail(bytes: Uint8Array<ArrayBuffer>): Promise<MailTicket> {
  const mail = await PostalMime.parse(bytes).catch(() => {
    throw new EngineError('mail-format');
  });
  const known = mail.headers.some(({ key }) => HEADERS.includes(key));
  if (!known || (bytes.includes(0) && mail.headers.length < 2))
    throw new EngineError('mail-format');
  const text = (
    mail.text?.trim() ? mail.text : mail.html === undefined ? '' : htmlToText(mail.html)
  )
    .replace(/\r\n?/g, '\n')
    .trim();
  const createdAt = mail.date === undefined ? Number.NaN : Date.parse(mail.date);
  const attachments = mail.attachments.filter(
    ({ related, disposition }) => related !== true || disposition === 'attachment',
  ).length;
  const subject = (mail.subject ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_SUBJECT);
  if (subject === '' && text === '')
    throw new EngineError('mail-format', { why: 'there is no subject and no text' });
  return {
    id: await idOf(
      mail.messageId?.trim() ||
        [mail.from?.address ?? '', mail.date ?? '', subject, text].join('\n'),
    ),
    subject,
    description: text.slice(0, MAX_TEXT),
    attachments,
    ...(Number.isFinite(createdAt) && createdAt > 0 ? { createdAt } : {}),
  };
}

/** `M-` and ten letters and digits of the SHA-256. */
async function idOf(name: string): Promise<string> {
  const digest = await sha256(new TextEncoder().encode(name));
  const bytes = (digest.match(/../g) ?? []).slice(0, 10).map((byte) => Number.parseInt(byte, 16));
  return `M-${bytes.map((byte) => ALPHABET[byte % 32]).join('')}`;
}

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const HEADERS: readonly string[] = [
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'received',
  'mime-version',
];
