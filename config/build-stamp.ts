/**
 * Says whether `dist/` is what the sources make now, by hashes, so that tests and `npm start` build
 * only when something has changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DOC_LIST } from './docs/doc-list.ts';

/** Every file and folder that the build reads. */
export const SOURCES = [
  'src',
  'widget',
  'public',
  'models',
  'config',
  // The package with the Universal Sentence Encoder, which the build and the command line find alike.
  'training/cli/use-lite-files.ts',
  'index.html',
  'LICENSE',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'tsconfig.base.json',
  'vite.config.ts',
  ...DOC_LIST.map(({ file }) => file),
];
const STAMP = '.cache/build-stamp.json';

interface Stamp {
  readonly sources: string;
  readonly output: string;
}

/** A hash over names and contents of the sources; tests are no part of the build. */
export function hashSources(root = '.', sources: readonly string[] = SOURCES): string {
  return hashFiles(
    sources
      .flatMap((name) => filesOf(join(root, name)))
      .filter((path) => !/\.test\.ts$/.test(path)),
    (path) => readFileSync(path),
  );
}

/**
 * Writes the stamp: `outDir` was built from sources with this hash. Call it after a complete build.
 */
export function writeStamp(sources: string, outDir: string, stampPath = STAMP): void {
  mkdirSync(dirname(stampPath), { recursive: true });
  const stamp: Stamp = { sources, output: hashOutput(outDir) };
  writeFileSync(stampPath, JSON.stringify(stamp));
}

/** True when the sources have that hash and `outDir` still holds what was built from them. */
export function isFresh(sources: string, outDir: string, stampPath = STAMP): boolean {
  if (!existsSync(stampPath) || !existsSync(join(outDir, 'index.html'))) return false;
  const stamp = JSON.parse(readFileSync(stampPath, 'utf8')) as Stamp; // written above
  return stamp.sources === sources && stamp.output === hashOutput(outDir);
}

/** Compares names, sizes and times only: editing a built file by hand changes its time. */
function hashOutput(outDir: string): string {
  return hashFiles(filesOf(outDir), (path) => {
    const { size, mtimeMs } = statSync(path);
    return `${size} ${mtimeMs}`;
  });
}

function hashFiles(
  paths: readonly string[],
  contentOf: (path: string) => string | Uint8Array,
): string {
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) hash.update(`\0${path}\0`).update(contentOf(path));
  return hash.digest('hex');
}

/** All files below a folder, or the file itself; empty if neither exists. */
function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)],
  );
}
