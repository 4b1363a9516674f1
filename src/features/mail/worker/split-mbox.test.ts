import { expect, test } from 'vitest';
import { readMail } from './read-mail.ts';
import { splitMbox } from './split-mbox.ts';

const header = (subject: string): string =>
  `From: A <a@b.test>\nSubject: ${subject}\nDate: Mon, 4 Mar 2024 10:12:00 +0000\n`;
const one = `${header('1')}\nOne`;
const two = `${header('2')}\nTwo\n`;
const STAMP = 'From a@b.test Mon Mar  4 10:12:00 2024';
const inner = 'See this:\n\nFrom x@y.test Mon Mar  4 10:12:00 2024\nSubject: inner\n\nhello\n';

test.each([
  ['without a blank line between', `${STAMP}\n${one}\n${STAMP}\n${two}`],
  ['with Windows line ends', `${STAMP}\n${one}\n${STAMP}\n${two}`.replaceAll('\n', '\r\n')],
  [
    'of Thunderbird',
    `From - Sat Apr 12 2025 15:59:28\nX-Mozilla-Status: 0001\n${one}\n\nFrom - \n${two}`,
  ],
  [
    'of Takeout',
    `From 17@xxx Mon Mar 04 10:12:00 +0000 2024\nX-GM-THRID: 1\n${one}\n\nFrom 18@xxx Mon Mar 04 10:12:00 +0000 2024\nX-GM-THRID: 2\n${two}`,
  ],
  [
    'with names and zones',
    `From MAILER-DAEMON Mon Mar  4 10:12:00 CET 2024\n${one}\n\nFrom nobody Mon, 04 Mar 2024 10:12:00 +0000\n${two}`,
  ],
  [
    'whose senders have blanks',
    `From "A B"@x.test Mon Mar  4 10:12:00 2024\n${one}\n\nFrom "A B"@x.test Mon Mar  4 10:12:00 2024\n${two}`,
  ],
  ['with bare separators', `From \n${one}\n\nFrom \n${two}`],
  ['with a quoted separator in the header', `${STAMP}\n>${STAMP}\n${one}\n\n${STAMP}\n${two}`],
  ['behind a byte order mark', `\ufeff${STAMP}\n${one}\n\n${STAMP}\n${two}`],
  ['behind words of an export', `; exported\n\n${STAMP}\n${one}\n\n${STAMP}\n${two}`],
  ['whose first mail has no separator', `${one}\n\n${STAMP}\n${two}`],
])('a mailbox %s has two mails', async (_how, text) => {
  expect(await mailsIn(text)).toEqual(['1: One', '2: Two']);
});

test.each([
  [
    'times of day',
    'One\n\nFrom 10:12 on it is dark\n\nFrom Monday 10:12:00 it flickers\nSubject: no lamp',
    undefined,
  ],
  ['a journey', 'One\nFrom Leeds to York 10:12\nDate: 3 May\nTo: Bristol', undefined],
  ['a forwarded header', 'One\n\nFrom: B <b@c.test>\nSubject: x\n\nTwo', undefined],
  ['a separator, within the length that it states', inner.trimEnd(), inner.length],
])('a mail is not cut in two by %s', async (_what, body, length) => {
  const stated = length === undefined ? '' : `Content-Length: ${length}\n`;
  const text = `${STAMP}\n${header('1')}${stated}\n${body}\n\n${STAMP}\n${two}`;
  expect(await mailsIn(text)).toEqual([`1: ${body}`, '2: Two']);
});

test('a length that leads nowhere is not believed', async () => {
  const text = `${STAMP}\n${header('1')}Content-Length: 7\n\nOne\n\n${STAMP}\n${two}`;
  expect(await mailsIn(text)).toEqual(['1: One', '2: Two']);
});

async function mailsIn(text: string): Promise<readonly string[]> {
  const mails: string[] = [];
  for await (const { bytes } of splitMbox(new Blob([text]))) {
    const { subject, description } = await readMail(bytes);
    mails.push(`${subject}: ${description}`);
  }
  return mails;
}
