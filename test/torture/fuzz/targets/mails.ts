/** Mails and mailboxes. */
import { importMails } from '../../../../src/features/mail/worker/import-mails.ts';
import { readMail } from '../../../../src/features/mail/worker/read-mail.ts';
import type { TicketRecord } from '../../../../src/store/schema.ts';
import { hostileBytes } from '../hostile-bytes.ts';
import { hostileText } from '../hostile-text.ts';
import { fuzzTarget, holds, type FuzzTarget } from '../target.ts';

const latin = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);

const MULTIPART = [
  'From: Anna <a@example.org>',
  'To: desk@example.org',
  'Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=',
  'Date: Mon, 3 Mar 2025 10:00:00 +0100',
  'Message-ID: <1@example.org>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b1"',
  '',
  '--b1',
  'Content-Type: multipart/alternative; boundary=b2',
  '',
  '--b2',
  'Content-Type: text/plain; charset=iso-8859-1; format=flowed',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'The export fails =E9 every =\nday.',
  '',
  '--b2',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  'PHA+VGhlIGV4cG9ydCBmYWlscy48L3A+',
  '--b2--',
  '--b1',
  'Content-Type: message/rfc822',
  '',
  'Subject: inner',
  '',
  'inner text',
  '--b1',
  'Content-Disposition: attachment; filename="x.png"',
  'Content-Type: image/png',
  '',
  'aaaa',
  '--b1--',
  '',
].join('\r\n');
const PLAIN =
  'Return-Path: <a@b.c>\nFrom: a@b.c\nSubject: Card\nContent-Type: text/plain; charset="utf-8"\n\nCharged twice.\n\nbegin 644 x.txt\nM1234\nend\n';
const SIGNED =
  'From: a@b.c\nSubject: s\n\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nbody\n-----BEGIN PGP SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----\n';
const MBOX = `From a@b.c Mon Mar  3 10:00:00 2025\n${PLAIN}\n\nFrom a@b.c Mon Mar  3 11:00:00 2025\nContent-Length: 9\n${PLAIN}\n>From here\n`;
const MAILS = [MULTIPART, PLAIN, SIGNED];
const TOKENS = [
  '\n',
  '\r\n',
  '\n\n',
  'From: ',
  'From ',
  '>From ',
  'Subject: ',
  'Content-Type: ',
  'content-type:\n',
  'multipart/mixed; boundary="',
  'boundary=',
  '--b1\n',
  '--b1--',
  '--',
  ';',
  '=?utf-8?B?',
  '=?utf-8?Q?=',
  '?=',
  '=\n',
  '=E9',
  'charset=',
  'charset="utf-7"',
  'charset*0=',
  "utf-8'en'%E9",
  '-----BEGIN PGP SIGNED MESSAGE-----\n\n',
  '-----BEGIN PGP SIGNATURE-----\n',
  'begin 644 A\n',
  'end\n',
  'M',
  '<',
  '>',
  '"',
  '(',
  '((',
  ')',
  ',',
  '\t',
  ' ',
  'a',
  'A',
  '<p>',
  '<blockquote>',
  '&#',
  'Content-Length: 99999999999\n',
  '<?xml',
  '<plist',
  'Content-Transfer-Encoding: base64\n',
  'message/rfc822',
  'name*0*="a";',
  'Date: ',
  '@',
  ': ',
];
const sizeOf = ({ length }: Uint8Array): number => length;

export function mailTargets(): readonly FuzzTarget[] {
  return [
    fuzzTarget({
      name: 'mail',
      inputs: hostileText(MAILS, TOKENS).map(latin),
      sizeOf,
      attack: checkMail,
    }),
    fuzzTarget({
      name: 'mail-bytes',
      inputs: hostileBytes(MAILS.map(latin), TOKENS.map(latin)),
      sizeOf,
      attack: checkMail,
    }),
    fuzzTarget({
      name: 'mailbox',
      inputs: hostileText([MBOX], TOKENS).map(latin),
      sizeOf,
      attack: checkMailbox,
    }),
  ];
}

async function checkMail(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const mail = await readMail(bytes);
  holds(/^M-[a-z2-9]{10}$/.test(mail.id), 'a mail has an id of its own kind');
  holds(
    !mail.description.includes('\0') && mail.description.length <= 200_000,
    'a text of bounded length',
  );
}

/**
 * Checks that every mail becomes a ticket, is a known one, or is reported: none is lost or doubled.
 */
async function checkMailbox(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const ids: string[] = [];
  let seen = 0;
  const { added, known, bad } = await importMails({
    tickets: {
      create: (tickets) => {
        ids.push(...tickets.map(({ id }) => id ?? ''));
        return Promise.resolve([] as TicketRecord[]);
      },
      getMany: () => Promise.resolve([]),
    },
    files: [{ name: 'all.mbox', file: new Blob([bytes]) }],
    signal: new AbortController().signal,
    progress: (mails) => {
      seen = mails;
    },
  });
  holds(
    bad.every(({ code }) => code !== 'internal'),
    'a mail that is refused is refused for a reason',
  );
  const read = bad.filter(({ why }) => why !== 'cut').length;
  holds(added + known + read >= seen, 'every mail is counted');
  holds(new Set(ids).size === ids.length && ids.length === added, 'no mail comes in twice');
}
