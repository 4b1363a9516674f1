import type { MailNote } from '../shared/mail-methods.ts';
import type { MimePart } from './mime-parts.ts';
import { toLatin1 } from './mail-start.ts';

/** Why the text of a mail cannot be read; null if `text` holds all of it. */
export function noteOf(mail: MimePart, text: string): MailNote | null {
  if (/^-----BEGIN PGP MESSAGE-----$/m.test(text)) return 'encrypted';
  if (text !== '') return null;
  const parts = allParts(mail);
  return NOTES.find(([, isIt]) => parts.some(isIt))?.[0] ?? null;
}

/** Whether a mail is a reply to an invitation, or an invitation without other text. */
export function isInvitation(mail: MimePart, text: string): boolean {
  return allParts(mail).some((part) => {
    if (part.type !== 'text/calendar') return false;
    const method = part.param('method') || (METHOD.exec(toLatin1(part.body))?.[1] ?? '');
    return text === '' || /^reply$/i.test(method);
  });
}

function allParts(part: MimePart): readonly MimePart[] {
  return [part, ...part.parts.flatMap(allParts)];
}

/** Formats that can hide a mail's text; the first that applies is reported. */
const NOTES: readonly (readonly [MailNote, (part: MimePart) => boolean])[] = [
  [
    'encrypted',
    (part) =>
      /^(?:multipart|application\/pgp-)\/?encrypted/.test(part.type) ||
      (PKCS.test(part.type) && !/signed/i.test(part.param('smime-type'))),
  ],
  ['sealed', ({ type }) => PKCS.test(type)],
  [
    'outlook-only',
    ({ type, fileName }) =>
      /^application\/(?:vnd\.)?ms-tnef/.test(type) || fileName === 'winmail.dat',
  ],
  ['partial', ({ type }) => /^message\/(?:partial|external-body)$/.test(type)],
  ['calendar-only', ({ type }) => type === 'text/calendar'],
  ['rtf-only', ({ type }) => /^(?:text|application)\/(?:x-)?rtf$/.test(type)],
];
const PKCS = /^application\/(?:x-)?pkcs7-mime$/;
const METHOD = /^METHOD:(\w+)/im;
