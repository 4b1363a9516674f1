import type { TicketRecord } from '../../../store/schema.ts';

/** A mail that answers a ticket. */
export interface AnswerMail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** The Message-ID of the mail that is answered, in brackets; '' where the ticket came from elsewhere. */
  readonly inReplyTo: string;
}

/** Mail programs accept no longer links; a longer text must be pasted. */
const MAX_LINK = 1_900;
/** Prefixes of replies and forwards in mail programs of many languages. */
const MARKS =
  /^(?:\s*(?:re|aw|antw|antwort|rv|res|resp|rép|sv|vs|wg|fwd?|tr|enc|rif|odp|ynt|回复|答复|返信)\s*(?:\[\d+\]|\(\d+\))?\s*[:：])+\s*/iu;

/** The mail address in "Name <address>" or in a bare address; null if there is none. */
export function addressOf(sender: string | undefined): string | null {
  const text = sender?.trim() ?? '';
  const found = /<\s*([^\s<>@]+@[^\s<>@]+)\s*>\s*$/.exec(text)?.[1] ?? text;
  return /^[^\s<>@,;:"()]+@[^\s<>@,;:"()]+\.[^\s<>@,;:"()]+$/.test(found) ? found : null;
}

/**
 * The reply to a ticket, with the subject of its thread. The recipient is empty if the ticket has
 * no address.
 */
export function answerMail(
  {
    id,
    subject,
    sender,
    messageId = '',
  }: Pick<TicketRecord, 'id' | 'subject' | 'sender' | 'messageId'>,
  body: string,
): AnswerMail {
  const thread = subject.replace(/\s+/g, ' ').trim().replace(MARKS, '') || id;
  return { to: addressOf(sender) ?? '', subject: `Re: ${thread}`, body, inReplyTo: messageId };
}

/**
 * A link that opens the mail in the person's mail program. A body that is too long for a link is
 * left out.
 */
export function mailLink({ to, subject, body }: Omit<AnswerMail, 'inReplyTo'>): {
  readonly href: string;
  readonly isWhole: boolean;
} {
  const head = `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`;
  const href = `${head}&body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`;
  return href.length <= MAX_LINK ? { href, isWhole: true } : { href: head, isWhole: false };
}

/** The mail as a file that mail programs open as a draft. */
export function mailFile({ to, subject, body, inReplyTo }: AnswerMail): string {
  const text = base64(body.replace(/\r?\n/g, '\r\n'));
  return [
    'X-Unsent: 1',
    ...(to === '' ? [] : [`To: ${to}`]),
    ...encodedWords(subject).map((word, at) => (at === 0 ? `Subject: ${word}` : ` ${word}`)),
    ...(/^<[!-;=?-~]+>$/.test(inReplyTo)
      ? [`In-Reply-To: ${inReplyTo}`, `References: ${inReplyTo}`]
      : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(text.match(/.{1,76}/g) ?? []),
    '',
  ].join('\r\n');
}

/**
 * Encodes a header's text: plain ASCII stays as it is, other text becomes encoded words of at most
 * 75 characters.
 */
function encodedWords(text: string): readonly string[] {
  if (/^[\x20-\x7e]{0,900}$/.test(text)) return [text];
  const parts: string[] = [];
  let part = '';
  for (const letter of text) {
    if (base64(part + letter).length > 60) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].map((one) => `=?utf-8?B?${base64(one)}?=`);
}

function base64(text: string): string {
  return btoa(
    Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''),
  );
}
