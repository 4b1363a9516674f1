/**
 * The notices of the build name every package in it. The test finds the packages in the sources,
 * without the builder's list.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packagesIn } from '../../config/licences.ts';
import { DIST } from '../setup/shared-harness.ts';
import { atNight } from '../setup/nightly.ts';

const text = readFileSync(join(DIST, 'licences.txt'), 'utf8');
const named = packagesIn(text).map((name) => name.replace(/@[^@]+$/, ''));

it('names every package that the app, the widget and the workers import', () => {
  const files = execFileSync('git', ['ls-files', 'src', 'widget'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.(?:ts|svelte)$/.test(file) && !/\.test\.ts$|\.d\.ts$|\/dev\//.test(file))
    .filter((file) => existsSync(file));
  const imported = new Set(files.flatMap((file) => packagesOf(readFileSync(file, 'utf8'))));
  expect(imported.size).toBeGreaterThan(15);
  expect([...imported].filter((name) => !named.includes(name))).toEqual([]);
});

it('gives a licence for each, word for word or with who holds the rights, and the models’ sources', () => {
  const parts = text.split(/^={72}\n/m);
  for (const name of packagesIn(text)) {
    const at = parts.findIndex((part) => part.startsWith(`${name} (`));
    expect(parts[at + 1]?.trim().length, name).toBeGreaterThan(90);
  }
  for (const source of ['all-MiniLM-L6-v2', 'CC BY 4.0', 'CLINC150', 'Version 2.0, January 2004'])
    expect(text).toContain(source);
});

atNight('the list of parts holds the same packages, with hashes and licences', () => {
  const folder = mkdtempSync(join(tmpdir(), 'presort-sbom-'));
  const file = join(folder, 'sbom.cdx.json');
  execFileSync('node', ['--import', 'tsx', 'config/sbom.ts', file], { encoding: 'utf8' });
  const bom = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly bomFormat: string;
    readonly components: readonly {
      readonly 'bom-ref': string;
      readonly hashes: readonly unknown[];
      readonly licenses: readonly unknown[];
    }[];
  }; // written by config/sbom.ts
  rmSync(folder, { recursive: true });
  expect(bom.bomFormat).toBe('CycloneDX');
  expect(bom.components.map((part) => part['bom-ref']).sort()).toEqual(
    [...packagesIn(text)].sort(),
  );
  expect(bom.components.filter(({ hashes, licenses }) => !hashes[0] || !licenses[0])).toEqual([]);
});

/** The packages whose code a file imports, at once or later. */
function packagesOf(source: string): string[] {
  const found = [
    ...source.matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\bfrom\s+)?'([^'.][^']*)'/gm),
    ...source.matchAll(/\bimport\(\s*'([^'.][^']*)'\s*\)/g),
  ].map(([, name = '']) => name);
  return found
    .filter((name) => !/^(?:node:|\/|virtual:)/.test(name))
    .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
}
