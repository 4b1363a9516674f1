/** What `npm run pack` puts into both packages. `packaging.test.ts` installs and uses them, at night. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packCli } from '../../config/pack-cli.ts';
import { packWidget } from '../../config/pack-widget.ts';
import { DIST } from '../setup/shared-harness.ts';

interface Card {
  readonly files: readonly string[];
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly types: string;
}

let root = '';
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'presort-packed-'));
  packWidget({ outDir: join(root, 'presort'), built: DIST });
  await packCli({ outDir: join(root, 'presort-cli') });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function isInside(folder: string, file: string): boolean {
  return !relative(folder, join(folder, file)).startsWith('..') && existsSync(join(folder, file));
}

describe.each(['presort', 'presort-cli'])('the package %s', (name) => {
  it('has every file that its exports, types and commands name, among those that npm publishes', () => {
    const folder = join(root, name);
    const card = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Card; // written by config/
    const named = [
      ...Object.values(card.exports).flatMap((one) =>
        typeof one === 'string' ? [one] : Object.values(one),
      ),
      ...Object.values(card.bin ?? {}),
      card.types,
    ].map((path) => join(path));
    expect(named.filter((path) => path.endsWith('.d.ts')).length).toBeGreaterThan(1);
    // npm publishes package.json in any case.
    const isPublished = (path: string): boolean =>
      ['package.json', ...card.files].some((one) => path === one || path.startsWith(`${one}/`));
    const isThere = (path: string): boolean =>
      path.endsWith('/*')
        ? readdirSync(join(folder, path.slice(0, -1))).length > 0
        : existsSync(join(folder, path));
    expect(named.filter((path) => !isPublished(path) || !isThere(path))).toEqual([]);
    for (const file of ['README.md', 'LICENSE']) expect(isThere(file), file).toBe(true);
    expect(card.files.filter((file) => !isThere(file))).toEqual([]);
  });

  it('has a README whose links to files lead into the package', () => {
    const text = readFileSync(join(root, name, 'README.md'), 'utf8');
    // Reads the files with code of its own, so that a fault of the packer shows.
    const files = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link = '']) => link.replace(/#.*/, ''))
      .filter((link) => link !== '' && !/^[a-z]+:/.test(link));
    expect(files.filter((file) => !isInside(join(root, name), file))).toEqual([]);
  });

  it('has nothing that publint finds', async () => {
    const { messages } = await publint({ pkgDir: join(root, name), strict: true, pack: false });
    expect(messages).toEqual([]);
  });
});
