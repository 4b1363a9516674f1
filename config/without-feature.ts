/**
 * `npm run without -- mail lab`: shows that a feature is a folder. In a copy of the sources it deletes the folder of each feature named, with its
 * lines in the router and in the worker entries, builds the app, and says whether that worked. The
 * sources stay as they are.
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

const COPIED = [
  'src',
  'widget',
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
for (const feature of process.argv.slice(2)) await buildWithout(feature);

async function buildWithout(feature: string): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'presort-without-'));
  try {
    for (const name of COPIED) cpSync(name, join(copy, name), { recursive: true });
    for (const name of ['node_modules', 'models']) symlinkSync(resolve(name), join(copy, name));
    process.chdir(copy);
    rmSync(join('src/features', feature), { recursive: true });
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
