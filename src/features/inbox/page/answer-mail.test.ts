import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { addressOf, answerMail, mailFile, mailLink } from './answer-mail.ts';

test.each([
  ['Ann Lee <ann@example.org>', 'ann@example.org'],
  ['"Lee, Ann" <ann+x@mail.example.org>', 'ann+x@mail.example.org'],
  ['ann@example.org', 'ann@example.org'],
  ['Ann Lee', null],
  ['a@b', null],
  ['<ann@example.org>, <bob@example.org>', 'bob@example.org'],
  ['x@example.org?bcc=all@example.org', null],
  [undefined, null],
])('the address of %s', (sender, address) => {
  expect(addressOf(sender)).toBe(address);
});

test.each([
  ['Charged twice', 'Re: Charged twice'],
  ['RE: Charged twice', 'Re: Charged twice'],
  ['AW: Re: [2] WG: Rechnung', 'Re: [2] WG: Rechnung'],
  ['Re[3]: Fwd: Lamp', 'Re: Lamp'],
  ['Reset: how?', 'Re: Reset: how?'],
  ['  ', 'Re: P-1'],
])('the thread of "%s"', (subject, expected) => {
  expect(answerMail({ id: 'P-1', subject }, '').subject).toBe(expected);
});

const ticket = { id: 'P-1', subject: 'Grüße & mehr?', sender: 'Ann <ann@example.org>' };

test('a link holds address, subject and text, and nothing can be added to them', () => {
  const { href, isWhole } = mailLink(answerMail(ticket, 'Hello Ann,\nit is & stays 5 %.'));
  expect(isWhole).toBe(true);
  expect(href).toBe(
    'mailto:ann@example.org?subject=Re%3A%20Gr%C3%BC%C3%9Fe%20%26%20mehr%3F&body=Hello%20Ann%2C%0D%0Ait%20is%20%26%20stays%205%20%25.',
  );
  expect(mailLink(answerMail(ticket, 'x'.repeat(2_000)))).toEqual({
    href: href.slice(0, href.indexOf('&body')),
    isWhole: false,
  });
});

test('a file joins the thread of the mail that it answers', async () => {
  const messageId = '<a.1@mail.example.org>';
  const mail = await PostalMime.parse(mailFile(answerMail({ ...ticket, messageId }, 'Hello')));
  expect([mail.inReplyTo, mail.references]).toEqual([messageId, messageId]);
  for (const odd of ['', '<a>\r\nBcc: all@example.org'])
    expect(mailFile(answerMail({ ...ticket, messageId: odd }, 'Hello'))).not.toMatch(
      /In-Reply-To|Bcc/,
    );
});

test('a file is read back as it was written, long subjects and other scripts too', async () => {
  const subject = `${'Größe der Lieferung – 配送について '.repeat(8)}end`;
  const file = mailFile(answerMail({ ...ticket, subject }, 'Liebe Ann,\n\nalles gut. 👍'));
  for (const line of file.split('\r\n')) expect(line.length).toBeLessThanOrEqual(90);
  const mail = await PostalMime.parse(file);
  expect(mail.to?.map(({ address }) => address)).toEqual(['ann@example.org']);
  expect(mail.subject).toBe(`Re: ${subject}`);
  expect(mail.text?.trim().split(/\r?\n/)).toEqual(['Liebe Ann,', '', 'alles gut. 👍']);
});
