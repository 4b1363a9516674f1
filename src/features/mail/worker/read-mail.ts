import { sha256 } from '../../../bundle/verify.ts';
import { EngineError } from '../../../core/errors.ts';
import { markMachineMail } from '../../../core/machine-mails.ts';
import { fitText } from '../../../core/machine-lines.ts';
import type { TicketInput } from '../../../core/ticket.ts';
import type { MailFault, MailNote, MailTicket } from '../shared/mail-methods.ts';
import { headerText, isAutomaticMail, isDeletedMail, readHeader, senderOf } from './mail-header.ts';
import { isInvitation, noteOf } from './mail-notes.ts';
import { findMail } from './mail-start.ts';
import { textOf, type MailText } from './mail-text.ts';
import { readParts, type MimePart } from './mime-parts.ts';

/** Longest text that a ticket keeps of a mail. */
const MAX_TEXT = 200_000;
const MAX_SUBJECT = 1_000;
const MAX_SENDER = 320;

/**
 * Makes a ticket of one mail. Its text keeps quotes and signature, which the triage leaves out.
 * Attachments are only counted. The id comes from the Message-ID (or from sender, date and text
 * without one), so that the same mail gives the same ticket. Throws `mail-format` for bytes that
 * are no mail.
 */
export async function readMail(bytes: Uint8Array<ArrayBuffer>): Promise<MailTicket> {
  const own = findMail(bytes);
  const { mail, fields } = await readHeader(own);
  const parts = readParts(own);
  const body = await textOrFile(parts);
  const plain = body.text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
  const text = withoutSignature(plain.replace(UUENCODED, ''))
    .replace(LONG_INTRODUCTION, '$1\n')
    .trim();
  const createdAt = mail.date === undefined ? Number.NaN : Date.parse(mail.date);
  const subject = (mail.subject ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_SUBJECT);
  const note: MailNote | null = isDeletedMail(fields) ? 'deleted' : noteOf(parts, text);
  if (subject === '' && text === '')
    throw new EngineError('mail-format', { why: note ?? ('no-text' satisfies MailFault) });
  const isMachine =
    isAutomaticMail(mail, fields, text) ||
    isInvitation(parts, text) ||
    markMachineMail<TicketInput>({ subject, description: text }).automatic === true;
  const sender = senderOf(mail).slice(0, MAX_SENDER);
  return {
    id: await idOf(
      mail.messageId?.trim() ||
        [mail.from?.address ?? '', mail.date ?? '', subject, text].join('\n'),
    ),
    subject,
    description: fitText(text, MAX_TEXT),
    attachments: body.attachments + (plain.match(UUENCODED)?.length ?? 0),
    ...(note === null ? {} : { note }),
    ...(isMachine ? { automatic: true } : {}),
    ...(sender === '' ? {} : { sender }),
    ...messageIdOf(mail.messageId),
    ...(Number.isFinite(createdAt) && createdAt > 0 ? { createdAt } : {}),
  };
}

function messageIdOf(field = ''): Pick<MailTicket, 'messageId'> {
  const messageId = MESSAGE_ID.exec(field)?.[0];
  return messageId === undefined ? {} : { messageId };
}

/** Makes the id from a SHA-256: `M-` and ten letters and digits. */
async function idOf(name: string): Promise<string> {
  const digest = await sha256(new TextEncoder().encode(name));
  const bytes = (digest.match(/../g) ?? []).slice(0, 10).map((byte) => Number.parseInt(byte, 16));
  return `M-${bytes.map((byte) => ALPHABET[byte % 32]).join('')}`;
}

/** The text of a mail; without one, the text of its attached text files. */
async function textOrFile(body: MimePart): Promise<MailText> {
  const shown = await textOf(body, headerText);
  return shown.text.trim() === '' ? textOf(withFilesShown(body), headerText) : shown;
}

/** Removes the PGP lines around the first signed text. */
function withoutSignature(text: string): string {
  const start = SIGNED_START.exec(text);
  if (!start) return text;
  const from = start.index + start[0].length;
  const signature = text.indexOf(SIGNATURE_START, from);
  if (signature < 0) return text;
  const end = text.indexOf(SIGNATURE_END, signature + SIGNATURE_START.length);
  const behind = end < 0 ? '' : text.slice(end + SIGNATURE_END.length);
  return text.slice(0, start.index) + text.slice(from, signature) + behind;
}

function withFilesShown(part: MimePart): MimePart {
  return { ...part, isAttachment: false, parts: part.parts.map(withFilesShown) };
}

/** The lines that PGP writes around a signed text. */
const SIGNED_START = /^-----BEGIN PGP SIGNED MESSAGE-----\n(?:\w+: .*\n)*\n/m;
const SIGNATURE_START = '\n-----BEGIN PGP SIGNATURE-----\n';
const SIGNATURE_END = '-----END PGP SIGNATURE-----';
/** Uuencoded files, which old programs put into the text. */
const UUENCODED = /^begin [0-7]{3,4} \S.*\n(?:[ -`]{1,61}\n)*end$/gm;
/** Yahoo's app puts the quote on the line of its introduction, behind three blanks. */
const LONG_INTRODUCTION = /^([^\n<>]{5,120}<[^\s<>@]+@[^\s<>]+> ?\p{L}{3,12}:) {2,}(?=\S)/gmu;
const MESSAGE_ID = /<[!-;=?-~]{1,500}>/;
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
