/**
 * Who builds the same sources gets the same bytes: in another folder, another time zone, another language. And what the
 * stamp of a build does not look at, the build does not read.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { SOURCES } from '../../config/build-stamp.ts';
import { packWidget } from '../../config/pack-widget.ts';
import { packCli } from '../../config/pack-cli.ts';
import { atNight as test } from '../setup/nightly.ts';
import { DIST } from '../setup/shared-harness.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'presort-again-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('two builds of the same sources are the same, file by file and byte by byte', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  const copy = join(folder, 'copy');
  for (const file of files.split('\n').filter((name) => isRead(name) && existsSync(name)))
    cpSync(file, join(copy, file));
  // Links each file if the disk is the same. With a link to the folder, modules would get other
  // paths.
  const to = join(copy, 'node_modules');
  const linked = spawnSync('cp', ['-al', 'node_modules', to]).status === 0;
  if (!linked) cpSync('node_modules', to, { recursive: true, verbatimSymlinks: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'config/build.ts'],
    {
      cwd: copy,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' },
      timeout: 300_000,
    },
  );
  expect(status, stdout + stderr).toBe(0);
  expect(differences(DIST, join(copy, 'dist'))).toEqual([]);
}, 400_000);

test('two packings of both packages are the same', async () => {
  for (const at of ['one', 'two']) {
    packWidget({ outDir: join(folder, at, 'presort'), built: DIST });
    await packCli({ outDir: join(folder, at, 'presort-cli') });
  }
  expect(differences(join(folder, 'one'), join(folder, 'two'))).toEqual([]);
}, 200_000);

/**
 * The files that a build's stamp covers, and the reporters and browsers that `vite.config.ts` names
 * for the tests.
 */
function isRead(file: string): boolean {
  const isSource = SOURCES.some((one) => file === one || file.startsWith(`${one}/`));
  return (isSource && !file.endsWith('.test.ts')) || file.startsWith('test/setup/');
}

/**
 * Names of files that differ or exist in one folder only; files that `npm run pack` and `npm run
 * sbom` add are left out.
 */
function differences(one: string, other: string): string[] {
  const names = new Set([...listFiles(one), ...listFiles(other)]);
  return [...names].filter((name) => {
    const [a, b] = [one, other].map((root) => join(root, name));
    return (
      !existsSync(a ?? '') ||
      !existsSync(b ?? '') ||
      !readFileSync(a ?? '').equals(readFileSync(b ?? ''))
    );
  });
}

function listFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(join(root, name)).isFile() && !/^packages|^sbom/.test(name),
  );
}
