/**
 * `npm run without -- mail lab`: shows that a feature is a folder. For each feature named it deletes
 * its folder in a copy of the sources, with its lines in the router, the list of pages, their names
 * and the worker entries, builds the app, and says whether that worked. `--types` checks the types
 * too; `--out DIR` keeps what is built. The sources stay as they are. Fails at the first that fails.
 */
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { buildServiceWorker } from './build-service-worker.ts';
import { checkTypes } from './without/check-types.ts';
import { dropLines } from './without/drop-lines.ts';
import { dropPages } from './without/drop-pages.ts';

/** What the build of the app reads, but for packages and models. */
export const COPIED = [
  'src',
  'widget',
  'training',
  'config',
  'public',
  'test/setup',
  'index.html',
  'package.json',
  'vite.config.ts',
  'svelte.config.js',
  'tsconfig.json',
  'tsconfig.base.json',
  'tsconfig.svelte.json',
];

const home = process.cwd();
if (process.argv[1]?.endsWith('without-feature.ts')) {
  const { values, positionals } = parseArgs({
    options: { types: { type: 'boolean', default: false }, out: { type: 'string' } },
    allowPositionals: true,
  });
  for (const feature of positionals) await buildWithout(feature, values);
}

async function buildWithout(
  feature: string,
  { types, out }: { readonly types: boolean; readonly out?: string | undefined },
): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'presort-without-'));
  try {
    for (const name of COPIED) cpSync(name, join(copy, name), { recursive: true });
    for (const name of ['node_modules', 'models']) symlinkSync(resolve(name), join(copy, name));
    process.chdir(copy);
    const pages = dropPages(feature);
    rmSync(join('src/features', feature), { recursive: true });
    const loaders = ['src/shell/frame/page-loaders.ts', 'src/shell/palette/place-loaders.ts'];
    for (const file of [...loaders, ...workerEntries()]) dropLines(file, feature);
    const links = types ? checkTypes(pages) : [];
    await build({ root: copy, logLevel: 'error' });
    await buildServiceWorker({ outDir: 'dist' });
    if (out !== undefined) cpSync('dist', resolve(home, out, feature), { recursive: true });
    console.log(`without ${feature}: the build works`);
    for (const link of links) console.log(`  leads to a page that is gone: ${link}`);
  } finally {
    process.chdir(home);
    rmSync(copy, { recursive: true, force: true });
  }
}

function workerEntries(): readonly string[] {
  return readdirSync('src/workers').map((name) => join('src/workers', name));
}
