import { describe, expect, it } from 'vitest';
import { startProcessorClock } from '../../../../test/fixtures/processor-time.ts';
import { readMail } from './read-mail.ts';

const HEADER = 'From: a@b.c\nSubject: slow\n';
const SIZE = 600_000;

function nested(): string {
  const levels = Array.from(
    { length: 200 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
  );
  return HEADER + levels.join('') + 'x'.repeat(SIZE);
}

/** Processor time in seconds, so that other processes do not count. */
async function secondsFor(mail: string): Promise<number> {
  const computedMs = startProcessorClock();
  await readMail(new TextEncoder().encode(mail));
  return computedMs() / 1_000;
}

describe('mails that somebody made to be slow', () => {
  // Each of these mails once took four to seventeen seconds.
  it.each([
    ['a field again and again', `${HEADER}${'content-type:\n'.repeat(SIZE / 14)}\nbody`],
    [
      'signed texts without a signature',
      `${HEADER}\n${'-----BEGIN PGP SIGNED MESSAGE-----\n\n'.repeat(SIZE / 36)}`,
    ],
    [
      'parts of nothing',
      `${HEADER}Content-Type: multipart/mixed; boundary=b\n\n${'--b\n'.repeat(SIZE / 4)}`,
    ],
    ['parts in parts', nested()],
    [
      'quotes that flow',
      `${HEADER}Content-Type: text/plain; format=flowed\n\n${'> a \n'.repeat(SIZE / 5)}`,
    ],
  ])('are read in a time that grows with their length: %s', async (_what, mail) => {
    expect(await secondsFor(mail)).toBeLessThan(2.5);
  });

  it('leaves out what PGP puts around a text, and nothing where it is not whole', async () => {
    const signed =
      '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nThe export fails.\n-----BEGIN PGP SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----\nBye';
    const read = async (body: string): Promise<string> =>
      (await readMail(new TextEncoder().encode(`${HEADER}\n${body}`))).description;
    expect(await read(`Hello\n${signed}`)).toBe('Hello\nThe export fails.\nBye');
    expect(await read(signed.replace(/-----END[^]*/, ''))).toBe('The export fails.');
    expect(await read(signed.replace(/-----BEGIN PGP SIGNATURE[^]*/, ''))).toContain('BEGIN PGP');
  });

  it('keeps a text behind a thousand parts', async () => {
    const parts = `--b\nContent-Type: image/png\n\nx\n`.repeat(1_200);
    const mail = `${HEADER}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nWhere is my order?\n${parts}--b--\n`;
    const { description, attachments } = await readMail(new TextEncoder().encode(mail));
    expect(description).toBe('Where is my order?');
    expect(attachments).toBe(999);
  });
});
