/** The package as npm would publish it: publint and "are the types wrong" find nothing, and every hash in integrity.json is true. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publint } from 'publint';

/** The package without models and app, which no entry point needs: packing those takes half a minute. */
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'presort-package-'));
  for (const path of ['package.json', 'custom-elements.json', 'training/presort.mjs'])
    cpSync(path, join(folder, path));
  cpSync('dist/presort', join(folder, 'dist/presort'), {
    recursive: true,
    filter: (path) => !path.includes('models'),
  });
  cpSync('models/support/manifest.json', join(folder, 'models/support/manifest.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  test('publint finds nothing', async () => {
    const { messages } = await publint({ pkgDir: folder, strict: true });
    expect(messages).toEqual([]);
  });

  test('the types are right for every entry point of an ES module package', () => {
    const packed = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--silent'], {
        cwd: folder,
        encoding: 'utf8',
      }),
    ) as { readonly filename: string }[]; // npm's own format
    const attw = resolve('node_modules/@arethetypeswrong/cli/dist/index.js');
    const output = execFileSync(
      process.execPath,
      [
        attw,
        join(folder, packed[0]?.filename ?? ''),
        '--profile',
        'esm-only',
        '--format',
        'ascii',
        '--no-color',
      ],
      { encoding: 'utf8' },
    );
    // It ends with another code when it finds anything; what the profile leaves out is listed as ignored.
    expect(
      output.split('\n').filter((line) => line.includes('❌') && !line.includes('ignored')),
    ).toEqual([]);
  });

  test('integrity.json holds the true hash of every script, and the versioned loader is the loader', () => {
    const { version, files } = JSON.parse(readFileSync('dist/presort/integrity.json', 'utf8')) as {
      readonly version: string;
      readonly files: Readonly<
        Record<string, { readonly integrity: string; readonly bytes: number }>
      >;
    }; // written by the build
    const scripts = readdirSync('dist/presort').filter((name) => /\.m?js$/.test(name));
    expect(Object.keys(files).sort()).toEqual(scripts.sort());
    for (const [name, { integrity, bytes }] of Object.entries(files)) {
      const content = readFileSync(join('dist/presort', name));
      expect(integrity).toBe(`sha384-${createHash('sha384').update(content).digest('base64')}`);
      expect(bytes).toBe(content.length);
    }
    expect(files[`presort-${version}.js`]?.integrity).toBe(files['presort.js']?.integrity);
    // Everything else that is fetched carries its own hash in its name.
    expect(
      scripts
        .filter((name) => !/^presort/.test(name))
        .every((name) => /-[0-9A-Z]{8}\.js$/.test(name)),
    ).toBe(true);
  });
});
