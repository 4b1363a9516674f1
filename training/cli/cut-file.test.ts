import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TempFolder, jsonLines, presortHere } from '../../test/fixtures/cli.ts';

let folder: TempFolder;
beforeAll(async () => {
  folder = await TempFolder.create();
});
afterAll(() => folder.remove());

/** A packed table of which the last third is missing. */
async function cutFile(): Promise<string> {
  const rows = Array.from(
    { length: 4_000 },
    (_, at) =>
      `${at},the lamp number ${(at * 7919) % 99_991} flickers,${at % 2 ? 'Lamp' : 'Light'}\n`,
  );
  const packed = gzipSync(`id,text,category\n${rows.join('')}`);
  return folder.write('cut.csv.gz', packed.subarray(0, (packed.length * 2) / 3));
}

test('classify gives what stands before the cut, and says how many tickets those are', async () => {
  const run = await presortHere(['classify', '--in', await cutFile()]);
  const results = jsonLines(run.stdout);
  expect(run.code).toBe(2);
  expect(results.length).toBeGreaterThan(100);
  expect(run.stderr).toContain(`only ${results.length} tickets before the fault are classified`);
  expect(run.stderr).toMatch(/file-damaged: .*cut\.csv\.gz is not valid gzip/);
});

test.each([
  ['train', ['--mode', 'head', '--out', 'never']],
  ['evaluate', ['--bundle', 'support']],
  ['pick', ['--bundle', 'support']],
])('%s takes nothing of a file that is cut', async (command, args) => {
  const out = args.map((arg) => (arg === 'never' ? folder.at('never') : arg));
  const run = await presortHere([command, await cutFile(), ...out]);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toMatch(/file-damaged/);
});
