import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { LETTERS } from '../src/core/letters-of-languages.ts';
import { LETTERS_FILE } from '../src/shell/sw/letters-file.ts';
import { notePackages, type BundledPackages } from './bundled-packages.ts';

/** One file of the app shell, in the form that workbox-precaching takes. */
interface PrecacheEntry {
  readonly url: string;
  readonly revision: string | null;
}

/**
 * Largest file of the shell, which has small files only; a larger one is a model, an engine or a
 * mistake.
 */
const MAX_SHELL_FILE_BYTES = 400_000;

/**
 * Bundles the service worker as one classic script and puts the list of shell files in front of it.
 * What packages are in it is noted in `found`. Models, the larger models' engine and WASM files are
 * left out: they are cached at run time, by hash.
 */
export async function buildServiceWorker({
  outDir,
  found = new Set(),
}: {
  readonly outDir: string;
  readonly found?: BundledPackages;
}): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [LETTERS_LATER, notePackages(found)],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      rolldownOptions: { checks: { bundlerTimings: false } },
      lib: {
        entry: 'src/workers/service-worker.ts',
        formats: ['iife'],
        name: 'presortServiceWorker',
        fileName: () => 'sw.js',
      },
    },
  });
  writeFileSync(join(outDir, LETTERS_FILE), JSON.stringify(LETTERS));
  const entries = shellFiles(outDir);
  const path = join(outDir, 'sw.js');
  writeFileSync(path, `self.__PRECACHE=${JSON.stringify(entries)};\n${readFileSync(path, 'utf8')}`);
}

/**
 * Every first visit downloads the service worker's script, so code that only the local route needs
 * is a file of its own.
 */
const LETTERS_LATER: Plugin = {
  name: 'letters-later',
  enforce: 'pre',
  resolveId: (source) =>
    source.endsWith('/language-letters.ts') ? resolve('src/shell/sw/letters-later.ts') : null,
};

function shellFiles(outDir: string): PrecacheEntry[] {
  const workers = workerFiles(outDir);
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => isShell(name, workers) && statSync(join(outDir, name)).isFile())
    .sort()
    .map((name) => ({
      url: name, // resolved against the folder of the service worker
      revision: isHashed(name) ? null : revisionOf(join(outDir, name)),
    }));
}

/**
 * Scripts that a worker imports later: the full tier's, and those that only a page without https
 * needs.
 */
const LATER = /^worker-(?:open-full-tier|wasm-files|sha2)-/;

/**
 * The workers that must start offline, with every script that they import at once: the compact
 * engine and the file reader. The page may have fetched the engine before a service worker could
 * cache it.
 */
function workerFiles(outDir: string): ReadonlySet<string> {
  const all = readdirSync(join(outDir, 'assets'));
  const found = new Set(all.filter((name) => /^(?:engine|intake)-worker-.*\.js$/.test(name)));
  for (const name of found) {
    const code = readFileSync(join(outDir, 'assets', name), 'utf8');
    for (const other of all)
      if (/^worker-.*\.js$/.test(other) && !LATER.test(other) && code.includes(other))
        found.add(other);
  }
  return new Set([...found].map((name) => `assets/${name}`));
}

function isShell(name: string, workers: ReadonlySet<string>): boolean {
  if (/^(models|examples|screenshots|sw\.js|404\.html|_headers)/.test(name)) return false;
  if (name.startsWith('presort/')) return /^presort\/(?!worker-|full-)[^/]+\.m?js$/.test(name);
  if (workers.has(name)) return true;
  if (/worker|tfjs|full|\.wasm$|\.map$/.test(name)) return false;
  return /\.(html|js|mjs|css|svg|png|webmanifest|json)$/.test(name);
}

function isHashed(name: string): boolean {
  return name.startsWith('assets/');
}

function revisionOf(path: string): string {
  if (statSync(path).size > MAX_SHELL_FILE_BYTES)
    throw new Error(`${path} is too large for the app shell: cache it at run time`);
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 8);
}
