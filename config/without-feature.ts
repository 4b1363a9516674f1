/**
 * `npm run without -- mail lab`: shows that a feature is a folder. For each feature named it deletes
 * its folder in a copy of the sources, with its lines in the router, in the list of pages and in the
 * worker entries, builds the app, and says whether that worked. The sources stay as they are.
 */
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { buildServiceWorker } from './build-service-worker.ts';

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
];

const home = process.cwd();
if (process.argv[1]?.endsWith('without-feature.ts'))
  for (const feature of process.argv.slice(2)) await buildWithout(feature);

async function buildWithout(feature: string): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'presort-without-'));
  try {
    for (const name of COPIED) cpSync(name, join(copy, name), { recursive: true });
    for (const name of ['node_modules', 'models']) symlinkSync(resolve(name), join(copy, name));
    process.chdir(copy);
    rmSync(join('src/features', feature), { recursive: true });
    dropPages(feature);
    const entries = readdirSync('src/workers').map((name) => join('src/workers', name));
    for (const file of [
      'src/shell/frame/PageView.svelte',
      'src/shell/frame/page-loaders.ts',
      ...entries,
    ])
      dropLines(file, feature);
    await build({ root: copy, logLevel: 'error' });
    await buildServiceWorker({ outDir: 'dist' });
    console.log(`without ${feature}: the build works`);
  } finally {
    process.chdir(home);
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Drops the feature's pages from the list that navigation and router read. */
function dropPages(feature: string): void {
  const loaders = readFileSync('src/shell/frame/page-loaders.ts', 'utf8');
  const own = [...loaders.matchAll(/^ {2}(\w+): \(\) => import\('[^']*features\/(\w+)\//gm)]
    .filter(([, , folder]) => folder === feature)
    .map(([, page]) => page);
  const list = readFileSync('src/shell/page-list.ts', 'utf8').split('\n');
  const kept = list.filter((line) => !own.some((page) => line.includes(`{ name: '${page}',`)));
  writeFileSync('src/shell/page-list.ts', kept.join('\n'));
}

/** Drops what imports the feature, and what uses the imported names; an entry of the feature alone goes as a file. */
function dropLines(file: string, feature: string): void {
  const text = readFileSync(file, 'utf8');
  const path = `features/${feature}/`;
  if (!text.includes(path)) return;
  const names = [...text.matchAll(/import (?:type )?(?:\{([^}]*)\}|(\w+)) from '([^']*)';/g)]
    .filter(([, , , from = '']) => from.includes(path))
    .flatMap(([, list, one]) => (list ?? one ?? '').split(',').map((name) => name.trim()));
  const kept = text
    .split('\n')
    .map((line) =>
      names.reduce((rest, name) => rest.replace(` & ${name}`, '').replace(`${name} & `, ''), line),
    )
    .filter(
      (line) =>
        !line.includes(path) &&
        !names.some((name) => name !== '' && new RegExp(`\\b${name}\\b`).test(line)),
    );
  if (
    /^src\/workers\//.test(file) &&
    !kept.join('\n').includes('features/') &&
    !file.endsWith('service-worker.ts')
  )
    rmSync(file);
  else writeFileSync(file, kept.join('\n'));
}
