import { describe, expect, it } from 'vitest';
import { startProcessorClock } from '../../../../test/fixtures/processor-time.ts';
import { normaliseTicket } from '../../../core/normalise.ts';
import { htmlToText } from '../../../core/html-text.ts';
import { importMails } from './import-mails.ts';
import type { MailOutcome } from '../shared/mail-methods.ts';
import { readMail } from './read-mail.ts';
import { splitMbox } from './split-mbox.ts';
import type { NewTicket } from '../../../store/ticket-edits.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const mail = (id: string, body: string, extra = ''): string =>
  `From: Ann <ann@example.org>\r\nSubject: Broken lamp\r\nMessage-ID: <${id}@example.org>\r\nDate: Tue, 1 Jul 2025 10:52:37 +0200\r\n${extra}\r\n${body}\r\n`;

describe('a mail', () => {
  it('becomes a ticket; the quoted reply stays in it and is left out when it is sorted', async () => {
    const ticket = await readMail(
      bytes(
        mail(
          'a',
          'The lamp is broken again.\r\n\r\nOn Mon, Ann wrote:\r\n> We sent a new one.\r\n\r\nBest regards\r\nAnn',
        ),
      ),
    );
    expect(ticket).toMatchObject({
      subject: 'Broken lamp',
      attachments: 0,
      createdAt: Date.parse('2025-07-01T08:52:37Z'),
    });
    expect(ticket.description).toContain('> We sent a new one.');
    expect(normaliseTicket(ticket).description).toBe('The lamp is broken again.');
  });

  it('in HTML alone becomes text, nothing of its scripts', async () => {
    const ticket = await readMail(
      bytes(
        mail(
          'b',
          '<p>Hello &amp; goodbye<br>friend</p><script>alert(1)</script>',
          'Content-Type: text/html; charset=utf-8\r\n',
        ),
      ),
    );
    expect(ticket.description).toBe('Hello & goodbye\nfriend');
  });

  it('has its attachments counted and not kept, and its encodings decoded', async () => {
    const parts = [
      '--x',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Gr=FC=DFe',
      '--x',
      'Content-Type: application/pdf',
      'Content-Disposition: attachment; filename="a.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '--x--',
    ].join('\r\n');
    const ticket = await readMail(
      bytes(mail('c', parts, 'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n')),
    );
    expect(ticket).toMatchObject({ description: 'Grüße', attachments: 1 });
    expect(JSON.stringify(ticket)).not.toContain('AAAA');
  });

  it('has the same id whenever it comes, and another mail another one', async () => {
    const [one, again, other] = await Promise.all([
      readMail(bytes(mail('a', 'x'))),
      readMail(bytes(mail('a', 'x'))),
      readMail(bytes(mail('b', 'x'))),
    ]);
    expect(one.id).toBe(again.id);
    expect(one.id).not.toBe(other.id);
  });

  it.each(['', 'just words', '\0\0\0\0\x01\x02'])('%j is refused', async (text) => {
    await expect(readMail(bytes(text))).rejects.toMatchObject({ code: 'mail-format' });
  });
});

describe('HTML as text', () => {
  it.each([
    ['a &lt; b', 'a < b'],
    ['one<div>two</div>three', 'one\ntwo\nthree'],
    ['<ul><li>x<li>y</ul>', '- x\n- y'],
    ['<blockquote>was said</blockquote>new', '> was said\nnew'],
    ['3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
    ['<style>p{}</style><p title="a>b">x</p>', 'x'],
    ['Gr&uuml;&szlig;e, &Zcaron;eljko &amp;amp; &hearts;', 'Grüße, Željko &amp; ♥'],
    ['in&shy;voice<svg/>s', 'invoices'],
    ['<textarea>a <b>\nc</textarea><select><option>never</select>read', 'a <b>\nc\nread'],
    ['<blockquote><blockquote>a</blockquote>b</blockquote></blockquote>c', '> > a\n> b\nc'],
    ['<!-- hidden -->shown', 'shown'],
    ['<div style="opacity:0;height:0">preview</div>shown', 'shown'],
    ['<span style="color:#fff;font-size:0px">preview</span>shown', 'shown'],
    ['<td style="font-size:0px"><div style="font-size:13px">shown</div></td>', 'shown'],
    ['&#x41;&#66;&nosuch;&#xD800;', 'AB&nosuch;\ufffd'],
    ['<script>never', ''],
  ])('%j is %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('takes time in proportion to its length, whatever the markup', () => {
    const count = 300_000;
    const parts = [
      '<',
      '<a ',
      '<!--',
      '&#',
      '&',
      '&amp',
      '<p',
      '</',
      '<p>',
      '<script>',
      '<a b="',
      '<![CDATA[',
    ];
    const nested = `${'<div>'.repeat(count)}${'</b>'.repeat(count)}`;
    for (const html of [...parts.map((part) => part.repeat(count)), nested]) {
      const computedMs = startProcessorClock();
      htmlToText(html);
      expect(computedMs(), html.slice(0, 20)).toBeLessThan(2_000);
    }
  });
});

async function split(text: string): Promise<{ line: number; text: string }[]> {
  const mails: { line: number; text: string }[] = [];
  for await (const { line, bytes: own } of splitMbox(new Blob([text])))
    mails.push({ line, text: new TextDecoder().decode(own) });
  return mails;
}

describe('a mailbox', () => {
  it('is split at its separators only, and lines that were quoted for it are as they were', async () => {
    const mails = await split(
      'From a@b Tue Jul  1 10:52:37 2025\nSubject: 1\n\nFrom here on\n>From there\n>>From far\n\nFrom c@d Wed Jul  2 10:52:37 2025\nSubject: 2\n\nx\n',
    );
    expect(mails).toEqual([
      { line: 1, text: 'Subject: 1\n\nFrom here on\nFrom there\n>From far\n\n' },
      { line: 8, text: 'Subject: 2\n\nx\n' },
    ]);
  });

  it('that begins with something else is refused with the line, an empty one too', async () => {
    await expect(split('\n\nHello\n')).rejects.toMatchObject({
      code: 'mail-format',
      details: { line: 3 },
    });
    await expect(split('')).rejects.toMatchObject({ code: 'csv-empty' });
  });
});

async function run(
  files: readonly { name: string; file: Blob }[],
): Promise<{ outcome: MailOutcome; stored: NewTicket[] }> {
  const stored: NewTicket[] = [];
  const outcome = await importMails({
    files,
    signal: new AbortController().signal,
    progress: () => undefined,
    tickets: {
      getMany: (ids) => Promise.resolve(stored.filter(({ id }) => ids.includes(id ?? '')) as never), // the code reads the ids only
      create: (tickets) => {
        stored.push(...tickets);
        return Promise.resolve([]);
      },
    },
  });
  return { outcome, stored };
}

describe('importing', () => {
  it('takes every mail once and names those that cannot be read', async () => {
    const box = `From a Tue 10:00\n${mail('a', 'one')}\nFrom b Tue 10:01\nno mail at all\n\nFrom c Tue 10:02\n${mail('a', 'one')}`;
    const { outcome, stored } = await run([
      { name: 'a.mbox', file: new Blob([box]) },
      { name: 'a.eml', file: new Blob([mail('a', 'one')]) },
      { name: 'b.eml', file: new Blob([mail('b', 'two')]) },
      { name: 'c.mbox', file: new Blob(['nothing']) },
      { name: 'd.eml', file: new Blob([]) },
    ]);
    expect(stored.map(({ description }) => description)).toEqual(['one', 'two']);
    expect(outcome).toMatchObject({ added: 2, known: 2 });
    expect(outcome.bad.map(({ file, line }) => [file, line])).toEqual([
      ['a.mbox', 9],
      ['c.mbox', 1],
      ['d.eml', 1],
    ]);
  });
});
