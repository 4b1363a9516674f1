import { expect, test } from 'vitest';
import { htmlToText } from '../../../core/html-text.ts';
import { readMail } from './read-mail.ts';

const WISH = 'The lamp in the hall flickers, please send a new one.';
const mail = (fields: readonly string[], body: string, lineEnd = '\r\n'): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    ['From: Ann <ann@example.test>', 'Subject: Lamp', ...fields, '', body]
      .join('\n')
      .replaceAll('\n', lineEnd),
  ) as Uint8Array<ArrayBuffer>;
const part = (fields: string, text = WISH): string => `--b\n${fields}\n\n${text}\n`;

test.each([
  ['with returns alone at its line ends', mail([], WISH, '\r')],
  ['with two returns at its line ends', mail([], WISH, '\r\r\n')],
  [
    'in base64 with the footer of a list',
    mail(
      ['Content-Transfer-Encoding: base64'],
      `${btoa(`${WISH} `)}\n\n____________\nlamps mailing list\nlamps@example.test\n`,
    ),
  ],
  [
    'in base64 that ends with padding, and a footer',
    mail(['Content-Transfer-Encoding: base64'], `${btoa(WISH)}\n--\nlamps mailing list\n`),
  ],
  [
    'in UTF-7',
    mail(['Content-Type: text/plain; charset=unicode-1-1-utf-7'], WISH.replace('T', '+AFQ-')),
  ],
  [
    'whose boundary comes in pieces',
    mail(
      ['Content-Type: multipart/mixed; boundary*0="a"; boundary*1="b"'],
      `--ab\nContent-Type: text/plain\n\n${WISH}\n--ab--\n`,
    ),
  ],
  [
    'that names another boundary than it uses',
    mail(
      ['Content-Type: multipart/alternative; boundary="other"'],
      `${part('Content-Type: text/plain')}${part('Content-Type: text/html', `<p>${WISH}</p>`)}--b--\n`,
    ),
  ],
  [
    'whose only text hangs on it as a file',
    mail(
      ['Content-Type: multipart/mixed; boundary="b"'],
      `${part('Content-Type: text/plain; name=a.txt\nContent-Disposition: attachment; filename=a.txt')}--b--\n`,
    ),
  ],
  [
    'that is signed in its text',
    mail(
      [],
      `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${WISH}\n-----BEGIN PGP SIGNATURE-----\n\niQEz\n=ab\n-----END PGP SIGNATURE-----\n`,
    ),
  ],
  [
    'in enriched text',
    mail(['Content-Type: text/enriched'], `<color><param>red</param>${WISH}</color>`),
  ],
  [
    'with a hidden line for the preview of an inbox',
    mail(
      ['Content-Type: text/html'],
      `<div style="display:none; max-height:0"><div>Log in</div>now</div><p>${WISH}</p>`,
    ),
  ],
])('a mail %s is read', async (_, bytes) => {
  expect((await readMail(bytes)).description).toBe(WISH);
});

const SIGNATURE =
  'Content-Type: application/pkcs7-signature; name=smime.p7s\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=smime.p7s';
const signed = (inner: string, protocol = 'application/pkcs7-signature'): Uint8Array<ArrayBuffer> =>
  mail(
    [`Content-Type: multipart/signed; protocol="${protocol}"; micalg=sha-256; boundary="b"`],
    `${inner}${part(SIGNATURE, 'MIIF')}--b--\n`,
  );

test.each([
  ['a text', signed(part('Content-Type: text/plain; charset=utf-8'))],
  [
    'alternatives',
    signed(
      `--b\nContent-Type: multipart/alternative; boundary="c"\n\n--c\nContent-Type: \
text/plain\n\n${WISH}\n--c\nContent-Type: text/html\n\n<p>${WISH}</p>\n--c--\n`,
    ),
  ],
  ['markup alone', signed(part('Content-Type: text/html', `<p>${WISH}</p>`))],
])('a signed mail with %s is read, and its signature is no file', async (_, bytes) => {
  expect(await readMail(bytes)).toMatchObject({ description: WISH, attachments: 0 });
});

test('a text file beside a text stays a file', async () => {
  const bytes = mail(
    ['Content-Type: multipart/mixed; boundary="b"'],
    `${part('Content-Type: text/plain')}${part('Content-Type: text/plain\nContent-Disposition: attachment', 'log')}--b--\n`,
  );
  expect(await readMail(bytes)).toMatchObject({ description: WISH, attachments: 1 });
});

test('preformatted lines stay lines, and something hidden without an end hides nothing', () => {
  expect(htmlToText('<pre>one\n  two\n\nthree</pre>four')).toBe('one\ntwo\n\nthree\nfour');
  expect(htmlToText('<div style="display:none">one<p>two')).toBe('one\ntwo');
  expect(htmlToText('<p hidden>one</p><p>two</p>')).toBe('two');
  expect(htmlToText('<img style="display:none" src="x">one')).toBe('one');
});

test('its Message-ID is kept as far as it is one', async () => {
  const idOf = async (field: string): Promise<string | undefined> =>
    (await readMail(mail([field], WISH))).messageId;
  expect(await idOf('Message-ID: <a.1@mail.example.test>')).toBe('<a.1@mail.example.test>');
  expect(await idOf('X-Nothing: 1')).toBeUndefined();
});
