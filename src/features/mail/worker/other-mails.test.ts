import { describe, expect, test } from 'vitest';
import { normaliseTicket } from '../../../core/normalise.ts';
import type { NewTicket } from '../../../store/ticket-edits.ts';
import type { MailOutcome } from '../shared/mail-methods.ts';
import { importMails } from './import-mails.ts';
import { readMail } from './read-mail.ts';

const WISH = 'The lamp in the hall flickers, please send a new one.';
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const mail = (subject: string, body: string, ...fields: readonly string[]): string =>
  [`From: Ann <ann@example.test>`, `Subject: ${subject}`, ...fields, '', body].join('\n');
const read = (...parts: Parameters<typeof mail>): ReturnType<typeof readMail> =>
  readMail(bytesOf(mail(...parts)));
const multipart = (...parts: readonly string[]): [string, string] => [
  [...parts.map((part) => `--b\n${part}`), '--b--'].join('\n'),
  'Content-Type: multipart/mixed; boundary="b"',
];

async function bring(name: string, content: string): Promise<[MailOutcome, NewTicket[]]> {
  const made: NewTicket[] = [];
  const outcome = await importMails({
    tickets: {
      create: (tickets) => {
        made.push(...tickets);
        return Promise.resolve([]);
      },
      getMany: () => Promise.resolve([]),
    },
    files: [{ name, file: new Blob([content]) }],
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  return [outcome, made];
}

test('an introduction with its quote on the same line is cut, as Yahoo writes it', async () => {
  const introduction = 'On Mon, Mar 4, 2024 at 10:12, Desk<desk@example.test> wrote:';
  const { description } = await read('Request', `${WISH}\n\n${introduction}   Which lamp is it?`);
  expect(normaliseTicket({ description }).description).toBe(WISH);
});

describe('a mail that hangs on a mail as a file', () => {
  const inner = mail('Crash', WISH, 'Date: Mon, 4 Mar 2024 10:12:00 +0000');
  test.each([
    'Content-Type: application/octet-stream; name="x.eml"\nContent-Disposition: attachment; filename="x.eml"',
    'Content-Type: application/octet-stream\nContent-Disposition: attachment; filename="Fwd: Crash.EML"',
    "Content-Type: application/x-any\nContent-Disposition: attachment; filename*=utf-8''x.eml",
  ])('%j is read below the note', async (header) => {
    const [body, field] = multipart(
      'Content-Type: text/plain\n\nPlease handle.',
      `${header}\nContent-Transfer-Encoding: base64\n\n${btoa(inner)}`,
    );
    const { description, attachments } = await read('Fwd: customer', body, field);
    expect(description).toContain('Please handle.');
    expect(description).toContain(`Subject: Crash`);
    expect(description).toContain(WISH);
    expect(attachments).toBe(0);
  });

  test('other files stay files', async () => {
    const [body, field] = multipart(
      `Content-Type: text/plain\n\n${WISH}`,
      'Content-Type: application/octet-stream; name="x.eml.zip"\n\nAAAA',
    );
    expect(await read('Lamp', body, field)).toMatchObject({ description: WISH, attachments: 1 });
  });
});

describe('mailboxes', () => {
  const box = (...extra: readonly string[]): string =>
    ['One', 'Two']
      .map(
        (name, at) =>
          `From - Mon Mar  4 10:12:00 2024\n${mail(name, WISH, extra[at] ?? 'X-A: 1')}\n\n`,
      )
      .join('');

  test.each([
    ['X-Mozilla-Status: 0009', 1],
    ['X-Mozilla-Status: 0008', 1],
    ['X-Status: AD', 1],
    ['X-Mozilla-Status: 0001', 0],
    ['X-Status: A', 0],
  ])('a mail with "%s" that is deleted there does not come back', async (field, deleted) => {
    const [outcome, made] = await bring('Inbox.mbox', box('X-A: 1', field));
    expect(made.map(({ subject }) => subject)).toEqual(deleted ? ['One'] : ['One', 'Two']);
    expect(outcome).toMatchObject({ added: 2 - deleted, deleted, bad: [] });
  });

  test('of MMDF are split at their lines of control characters', async () => {
    const line = '\x01\x01\x01\x01\n';
    const [outcome, made] = await bring(
      'box',
      ['One', 'Two'].map((name) => `${line}${mail(name, WISH)}\n${line}`).join(''),
    );
    expect(made.map(({ subject, description }) => [subject, description])).toEqual([
      ['One', WISH],
      ['Two', WISH],
    ]);
    expect(outcome.bad).toEqual([]);
  });
});

describe('what of a mail cannot be read is said', () => {
  const only = (type: string, ...more: readonly string[]): [string, string, ...string[]] => [
    'AAAA',
    `Content-Type: ${type}`,
    ...more,
  ];
  test.each([
    ['outlook-only', only('application/ms-tnef; name="winmail.dat"')],
    ['outlook-only', multipart('Content-Type: application/octet-stream; name=winmail.dat\n\nAAAA')],
    ['rtf-only', only('application/rtf')],
    ['calendar-only', only('text/calendar; method=REQUEST')],
    ['encrypted', only('application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m')],
    ['encrypted', multipart('Content-Type: application/pgp-encrypted\n\nVersion: 1')],
    ['encrypted', ['-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----']],
    ['sealed', only('application/x-pkcs7-mime; smime-type=signed-data')],
    ['partial', only('message/partial; id=1; number=1; total=2')],
  ] as const)('%s', async (note, [body, ...fields]) => {
    expect(await read('Lamp', body, ...fields)).toMatchObject({ subject: 'Lamp', note });
    const [outcome, made] = await bring('a.eml', mail('Lamp', body, ...fields));
    expect(outcome).toMatchObject({ added: 1, bad: [{ line: 1, code: null, why: note }] });
    expect(made[0]).not.toHaveProperty('note');
  });

  test('nothing where there is a text', async () => {
    const [body, field] = multipart(
      `Content-Type: text/plain\n\n${WISH}`,
      'Content-Type: application/ms-tnef; name=winmail.dat\n\nAAAA',
    );
    expect(await read('Lamp', body, field)).not.toHaveProperty('note');
  });
});

describe('who wrote it', () => {
  const FORM = `Name: Ann\nEmail: ann@example.test\nMessage: ${WISH}`;
  const auto = 'Auto-Submitted: auto-generated';
  test.each([
    [false, ['New message', FORM, auto]],
    [
      false,
      ['Formular', `Ihr Name: Ann\nE-Mail: a@b.test\nNachricht: ${WISH}`, 'Precedence: bulk'],
    ],
    [true, ['Report', 'Backup done.\nName: nas\nSize: 3', auto]],
    [true, ['New message', FORM, 'Auto-Submitted: auto-replied']],
    [true, ['Accepted: Weekly call', 'AAAA', 'Content-Type: text/calendar; method=REPLY']],
    [true, ['Read: Lamp', 'Your message was read on Monday.']],
    [true, ['Ticket #123', 'We have received your request and our team will get back to you.']],
    [false, ['Read: the manual', 'I read it, and the lamp still does not work.']],
  ] as const)('a machine: %s for %j', async (isMachine, [subject, body, ...fields]) => {
    expect((await read(subject, body, ...fields)).automatic === true).toBe(isMachine);
  });

  test('letters that are split over two encoded words are whole', async () => {
    const letters = String.fromCharCode(...bytesOf('Rückfrage für Müller'));
    const words = [letters.slice(0, 2), letters.slice(2, 9), letters.slice(9)];
    const subject = words.map((word) => `=?utf-8?B?${btoa(word)}?=`).join('\n ');
    expect((await read(subject, WISH)).subject).toBe('Rückfrage für Müller');
  });
});
