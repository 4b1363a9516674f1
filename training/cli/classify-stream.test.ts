/** What docs/streaming.md and docs/spark.md say of `presort classify` as a part of a pipe. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Triage } from '../../src/core/triage.ts';
import { jsonLines, presort, presortHere, TempFolder } from '../../test/fixtures/cli.ts';
import { mixedTickets } from '../../test/fixtures/mixed-tickets.ts';

const BASE = ['classify', '--bundle', 'it-desk'] as const;
const ROWS = Array.from({ length: 300 }, (_, at) => `${at},my printer ${at} is broken\n`);

let folder: TempFolder;
beforeAll(async () => {
  folder = await TempFolder.create();
});
afterAll(() => folder.remove());

const start = () =>
  spawn(process.execPath, ['training/presort.mjs', ...BASE, '--in', '-', '--threads', '1']);

const ended = (child: ReturnType<typeof start>): Promise<unknown> =>
  new Promise((resolve) => child.on('close', (code, signal) => resolve(signal ?? code)));

/** The first result that is written. */
const firstLine = (child: ReturnType<typeof start>): Promise<string> =>
  new Promise((resolve) => {
    child.stdout.setEncoding('utf8').once('data', resolve);
  });

describe('a table in pieces', () => {
  test('gives the results of the whole, each by its id', async () => {
    const lines = mixedTickets(150).map(
      ({ subject = '', description }, at) =>
        `${JSON.stringify({ id: `T-${at}`, subject, description })}\n`,
    );
    const sort = async (piece: readonly string[]): Promise<readonly Triage[]> => {
      const file = await folder.write('piece.jsonl', piece.join(''));
      const { code, stdout } = await presortHere([...BASE, '--in', file]);
      expect(code).toBe(0);
      return (jsonLines(stdout) as Triage[]).map((one) => ({ ...one, ms: 0 })); // our own results
    };
    const pieces = Array.from({ length: 4 }, (_, at) =>
      lines.filter((_line, row) => row % 4 === at),
    );
    const inPieces = new Map<string, Triage>();
    for (const piece of pieces) for (const one of await sort(piece)) inPieces.set(one.id, one);
    const whole = await sort(lines);
    expect(whole).toHaveLength(lines.length);
    expect(whole.map(({ id }) => inPieces.get(id))).toEqual(whole);
  });

  test('has no result for a piece without rows, and exit code 2', async () => {
    for (const piece of ['', 'id,text\n'])
      expect(await presort([...BASE, '--in', '-'], piece)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(/^presort: csv-empty: [^\n]+\n$/),
      });
  });

  test('has results for rows without a text, and exit code 2 where none has a column for one', async () => {
    const empty = await presort([...BASE, '--in', '-'], '{"id":"a","text":""}\n');
    expect(empty.code).toBe(0);
    const unnamed = await presort([...BASE, '--in', '-'], '{"id":"a"}\n{"id":"b"}\n');
    expect(unnamed.code).toBe(2);
    expect(unnamed.stderr).toContain('presort: bad-input: ');
    expect(jsonLines(empty.stdout)).toMatchObject([{ id: 'a', reason: 'empty' }]);
    expect(jsonLines(unnamed.stdout)).toMatchObject([
      { id: 'a', reason: 'empty' },
      { id: 'b', reason: 'empty' },
    ]);
  });
});

describe('the ends of a pipe', () => {
  // The header and 60 rows.
  test('a CSV is answered while the input is open, from its 61st line on', async () => {
    const child = start();
    child.stdin.write(`id,text\n${ROWS.slice(0, 60).join('')}`);
    expect(jsonLines(await firstLine(child))[0]).toMatchObject({ id: '0' });
    child.stdin.end();
    expect(await ended(child)).toBe(0);
  });

  test('a reader that closes its end ends the command with 0', async () => {
    const child = start();
    const end = ended(child);
    child.stdin.on('error', () => undefined); // The command no longer reads.
    child.stdin.write(`id,text\n${ROWS.join('')}`);
    await firstLine(child);
    child.stdout.destroy();
    expect(await end).toBe(0);
  });

  test('a command that is killed has answered rows from the beginning only, and does not end with 0', async () => {
    const child = start();
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more;
    });
    child.stdin.on('error', () => undefined);
    child.stdin.write(`id,text\n${ROWS.join('')}`);
    await firstLine(child);
    child.kill('SIGKILL');
    expect(await ended(child)).toBe('SIGKILL');
    const ids = jsonLines(text.slice(0, text.lastIndexOf('\n'))).map((one) => (one as Triage).id);
    expect(ids).toEqual(ROWS.slice(0, ids.length).map((_, at) => String(at)));
  });

  test.skipIf(!existsSync('/dev/full'))(
    'a full disk behind stdout is one line and exit code 1',
    async () => {
      const full = await open('/dev/full', 'w');
      const { status, stderr } = spawnSync(
        process.execPath,
        ['training/presort.mjs', ...BASE, '--text', 'my printer is broken'],
        { stdio: ['ignore', full.fd, 'pipe'], encoding: 'utf8' },
      );
      await full.close();
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr: expect.stringMatching(/^presort: disk-full: [^\n]+\n$/),
      });
    },
  );
});
