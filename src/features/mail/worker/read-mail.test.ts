import { describe, expect, it, test } from 'vitest';
import { normaliseTicket } from '../../../core/normalise.ts';
import { guessCharset } from './guess-charset.ts';
import { en } from '../page/words/en.ts';
import { readMail } from './read-mail.ts';

const WISH = 'The lamp in the hall flickers, please send a new one.';
const FIELDS = [
  'From: Ann Example <ann@example.test>',
  'To: desk@example.test',
  'Subject: Lamp',
  'Date: Mon, 4 Mar 2024 10:12:00 +0000',
];
const mail = (body: string, ...fields: readonly string[]): Uint8Array<ArrayBuffer> =>
  latin1([...FIELDS, ...fields, '', body].join('\r\n'));
const latin1 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...latin1(part)] : [...part])),
  );
const multipart = (kind: string, ...parts: readonly string[]): Uint8Array<ArrayBuffer> =>
  mail(
    [...parts.map((part) => `--b\r\n${part}`), '--b--'].join('\r\n'),
    'MIME-Version: 1.0',
    `Content-Type: multipart/${kind}; boundary="b"`,
  );
const plain = (text: string): string => `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`;
const html = (text: string): string => `Content-Type: text/html; charset=utf-8\r\n\r\n${text}`;
const textIn = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  (await readMail(bytes)).description;

describe('where a mail begins', () => {
  const own = [...mail(WISH)];
  test.each([
    ['a byte order mark', bytesOf([0xef, 0xbb, 0xbf], own)],
    ['blank lines', bytesOf('\r\n\n  \r\n', own)],
    ["a mailbox's separator", bytesOf('From ann@example.test Mon Mar  4 10:12:00 2024\n', own)],
    ['a quoted separator', bytesOf('>From - Sat Apr 12 2025 15:59:28\n', own)],
    ['words of an export', bytesOf('Exported on Monday\n=====\n\n', own)],
    ['a count of bytes', bytesOf(`${own.length}\n`, own, '\n<?xml version="1.0"?>\n<plist/>\n')],
    [
      'a wrong count',
      bytesOf('9999\n', own, '\n<?xml version="1.0"?>\n<plist version="1.0"></plist>'),
    ],
    [
      'UTF-16',
      bytesOf(
        [0xff, 0xfe],
        own.flatMap((byte) => [byte, 0]),
      ),
    ],
  ])('behind %s', async (_what, bytes) => {
    expect(await readMail(bytes)).toMatchObject({
      subject: 'Lamp',
      description: WISH,
      sender: 'Ann Example <ann@example.test>',
      createdAt: Date.parse('2024-03-04T10:12:00Z'),
    });
  });

  test.each([
    ['.msg', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'office', /\.msg.*\.eml/],
    ['.pst', [0x21, 0x42, 0x44, 0x4e, 1, 2], 'outlook-data', /\.pst/],
    ['winmail.dat', [0x78, 0x9f, 0x3e, 0x22, 1, 2], 'winmail', /winmail\.dat/],
    ['a PDF', [...latin1('%PDF-1.7\nxx')], 'pdf', /PDF/],
    ['a web page', [...latin1('<!doctype html><p>Subject: x</p>')], 'web-page', /web page/],
  ] as const)('%s is named for what it is, with what to do', async (_what, bytes, why, said) => {
    await expect(readMail(bytesOf(bytes))).rejects.toMatchObject({
      code: 'mail-format',
      details: { why },
    });
    expect(en.whys[why]).toMatch(said);
  });
});

describe('what of a mail is its text', () => {
  const stub = 'There is only markup here; read it elsewhere, where markup is shown.';
  test.each([
    ['markup behind a stub', multipart('alternative', plain(stub), html(`<p>${WISH}</p>`)), WISH],
    [
      'plain text beside its markup',
      multipart('alternative', plain(WISH), html(`<b>${WISH}</b>`)),
      WISH,
    ],
    [
      'plain text beside a picture',
      multipart('alternative', plain(WISH), html('<img src="cid:x">')),
      WISH,
    ],
    [
      'markup, then a footer',
      multipart('mixed', html(`<p>${WISH}</p>`), plain('Checked.')),
      `${WISH}\n\nChecked.`,
    ],
    [
      'text around a picture',
      multipart('mixed', plain('See:'), 'Content-Type: image/png\r\n\r\nx', plain(WISH)),
      `See:\n\n${WISH}`,
    ],
    ['markup that calls itself plain', mail(`<html><body><p>${WISH}</p></body></html>`), WISH],
    [
      'plain text that calls itself markup',
      mail(`One\r\n${WISH}`, 'Content-Type: text/html'),
      `One\n${WISH}`,
    ],
    [
      'a part without an end',
      mail(`--b\r\n${plain(WISH)}`, 'Content-Type: multipart/mixed; boundary=b'),
      WISH,
    ],
    ['a boundary that is not there', mail(WISH, 'Content-Type: multipart/mixed'), WISH],
    [
      'soft breaks with blanks',
      mail(
        'The la=  \r\nmp is =E2=80=93 gone.',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
      ),
      'The lamp is – gone.',
    ],
    [
      'flowed lines',
      mail('The lamp \r\nis gone.', 'Content-Type: text/plain; format=flowed'),
      'The lamp is gone.',
    ],
    ['a calendar entry', mail('BEGIN:VCALENDAR', 'Content-Type: text/calendar'), ''],
  ])('%s', async (_what, bytes, text) => {
    expect(await textIn(bytes)).toBe(text);
  });

  it('a file in old coding is none of the text', async () => {
    const ticket = await readMail(mail(`${WISH}\n\nbegin 644 a.txt\n#0V%T\n\`\nend`));
    expect(ticket).toMatchObject({ description: WISH, attachments: 1 });
  });

  it('quotes of markup are cut when a footer stands below', async () => {
    const reply = `<p>${WISH}</p><div>On Mon, 4 Mar 2024 at 10:12, Desk &lt;d@example.test&gt; wrote:</div>\
<blockquote>Sign in again.</blockquote>`;
    const ticket = await readMail(multipart('mixed', html(reply), plain('Checked.')));
    expect(normaliseTicket(ticket).description).toBe(`${WISH}\nChecked.`);
  });

  it.each([
    ['inline', ''],
    ['as a file', 'Content-Disposition: attachment; filename="lamp.eml"\r\n'],
  ])('a mail that is forwarded %s is the matter', async (_how, disposition) => {
    const inner = new TextDecoder().decode(mail(WISH));
    const outer = multipart(
      'mixed',
      plain('Please take this over from me.'),
      `Content-Type: message/rfc822\r\n${disposition}\r\n${inner}`,
    );
    const ticket = await readMail(outer);
    expect(ticket.attachments).toBe(0);
    expect(normaliseTicket(ticket).description).toBe(`Please take this over from me.\n${WISH}`);
  });
});

describe('the letters of a mail', () => {
  const german = [...latin1('Die Lampe f\xfcr M\xfcller \x96 kaputt.')];
  test.each([
    [
      'windows-1252, unnamed',
      bytesOf(FIELDS.join('\n').replace('Lamp', 'L\xe4mpchen'), '\n\n', german),
      'Lämpchen',
      'Die Lampe für Müller – kaputt.',
    ],
    [
      'UTF-8, called ASCII',
      bytesOf(`${FIELDS.join('\n')}\nContent-Type: text/plain; charset=us-ascii\n\n`, [
        ...new TextEncoder().encode('für – dich'),
      ]),
      'Lamp',
      'für – dich',
    ],
    [
      'a name of Windows',
      bytesOf(
        `${FIELDS.join('\n')}\nContent-Type: text/plain; charset=cp932\n\n`,
        [0x90, 0xbf, 0x8b, 0x81],
      ),
      'Lamp',
      '請求',
    ],
    ['JIS, unnamed', bytesOf(`${FIELDS.join('\n')}\n\n`, '\x1b$B@A5a\x1b(B'), 'Lamp', '請求'],
  ])('%s', async (_what, bytes, subject, description) => {
    expect(await readMail(bytes)).toMatchObject({ subject, description });
  });

  test.each([
    [
      'koi8-r',
      [
        0xec, 0xc1, 0xcd, 0xd0, 0xc1, 0x20, 0xcd, 0xc9, 0xc7, 0xc1, 0xc5, 0xd4, 0x20, 0xd0, 0xcf,
        0xd3, 0xcc, 0xc5,
      ],
    ],
    [
      'windows-1251',
      [
        0xcb, 0xe0, 0xec, 0xef, 0xe0, 0x20, 0xec, 0xe8, 0xe3, 0xe0, 0xe5, 0xf2, 0x20, 0xef, 0xee,
        0xf1, 0xeb, 0xe5,
      ],
    ],
    ['shift_jis', [0x83, 0x89, 0x83, 0x93, 0x83, 0x76, 0x82, 0xaa, 0x93, 0x5f, 0x82, 0xad]],
    ['euc-jp', [0xa5, 0xe9, 0xa5, 0xf3, 0xa5, 0xd7, 0xa4, 0xac, 0xc5, 0xc0, 0xa4, 0xaf]],
    ['gb18030', [0xb5, 0xc6, 0xc5, 0xdd, 0xd4, 0xda, 0xc9, 0xc1, 0xc7, 0xeb, 0xbb, 0xbb]],
    [
      'euc-kr',
      [
        0xc0, 0xfc, 0xb5, 0xee, 0xc0, 0xcc, 0x20, 0xb1, 0xf4, 0xba, 0xfd, 0xc0, 0xd4, 0xb4, 0xcf,
        0xb4, 0xd9,
      ],
    ],
    ['windows-1252', [...latin1('Gr\xfc\xdfe aus K\xf6ln, die Lampe flackert.')]],
  ])('bytes that name no encoding are guessed as %s', (charset, bytes) => {
    expect(guessCharset(Uint8Array.from(bytes), '')).toBe(charset);
  });
});

describe('an automatic mail', () => {
  test.each([
    ['Auto-Submitted: auto-replied'],
    ['Auto-Submitted: auto-generated (failure)'],
    ['X-Autoreply: yes'],
    ['X-Autorespond: Away'],
    ['Precedence: auto_reply'],
    ['Precedence: bulk'],
    ['Return-Path: <>'],
    ['X-Failed-Recipients: c@example.test'],
    ['Content-Type: multipart/report; report-type=delivery-status; boundary=b'],
  ])('is known by "%s"', async (field) => {
    expect(await readMail(mail(WISH, field))).toMatchObject({ automatic: true });
  });

  test.each([
    ['Auto-Submitted: no'],
    ['Precedence: list'],
    ['X-Autoreply: no'],
    ['Return-Path: <ann@example.test>'],
    ['Auto-Submitted: auto-generated\r\nReply-To: bo@example.test'],
    ['X-Auto-Response-Suppress: All'],
  ])('is none with "%s"', async (field) => {
    expect(await readMail(mail(WISH, field))).not.toHaveProperty('automatic');
  });
});
