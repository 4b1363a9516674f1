/**
 * Builds the folder that a site copies: `presort.js` (classic loader), `presort.mjs` and
 * `presort-engine.mjs` (npm and module scripts), the view, engine and downloader chunks under names
 * that carry their hash, of each bundle the files that a page needs, and `integrity.json` with the
 * SRI hash of every script. What the full tier needs besides is a folder of its own beside it.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { minify } from 'vite';
import { noteInEsbuild, type BundledPackages } from './bundled-packages.ts';
import { copyFullTiers, copyPageBundles, fullBundles } from './page-bundles.ts';
import { readRootPackage } from './package-json.ts';
import { writeIntegrity } from './write-integrity.ts';
import {
  chunkNames,
  fromOtherChunks,
  instead,
  leftOut,
  minifyCss,
  type LoaderChunk,
} from './widget-plugins.ts';

/** Builds the whole folder as it is published. Records the bundled packages in `found`. */
export async function buildWidget({
  outDir,
  found,
  models = 'models',
}: {
  readonly outDir: string;
  readonly found: BundledPackages;
  readonly models?: string;
}): Promise<void> {
  const version = await buildScripts(outDir, found, models);
  const fullDir = `${outDir}-full`;
  await squeeze(outDir);
  await squeeze(fullDir);
  // For pages that pin a version with SRI.
  cpSync(join(outDir, 'presort.js'), join(outDir, `presort-${version}.js`));
  copyPageBundles(models, join(outDir, 'models'));
  copyFullTiers(models, join(fullDir, 'models'));
  writeIntegrity(outDir, version);
  writeIntegrity(fullDir, version);
}

/**
 * Builds the loader and the chunks without models and hashes, as the development server does after
 * a change. Gives the version.
 */
export async function buildScripts(
  outDir: string,
  found: BundledPackages = new Set(),
  models = 'models',
): Promise<string> {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const fullDir = `${outDir}-full`;
  rmSync(fullDir, { recursive: true, force: true });
  mkdirSync(fullDir, { recursive: true });
  const beside = `../${basename(fullDir)}/`;
  const full = {
    worker: beside + (await buildFullWorker(fullDir, found)),
    wasm: beside + copyWasm(fullDir),
    models: `${beside}models/`,
    bundles: fullBundles(models),
  };
  const into = { outDir, found };
  const sha256 = await buildChunk('sha256', into);
  const view = await buildView(into, sha256, full);
  const mails = await buildChunk('mails', into);
  const downloader = await buildChunk('downloader', into, {
    [HASHES]: sha256,
    './mails.ts': mails,
  });
  const engine = await buildChunk(
    'engine',
    into,
    Object.fromEntries(IN_DOWNLOADER.map((module) => [`/${module}.ts`, downloader])),
  );
  return buildEntries({ view, engine, downloader }, into);
}

/** Loader and modules, which name the chunks. Gives the version. */
async function buildEntries(
  files: Readonly<Record<LoaderChunk, string>>,
  { outDir, found }: Into,
): Promise<string> {
  const { version } = readRootPackage();
  const define = {
    __PRESORT_FILES__: JSON.stringify(files),
    __PRESORT_VERSION__: JSON.stringify(version),
  };
  await build({
    ...COMMON,
    define,
    format: 'iife',
    entryPoints: ['widget/loader.ts'],
    outfile: join(outDir, 'presort.js'),
    plugins: [noteInEsbuild(found)],
  });
  for (const [entry, file] of [
    ['index', 'presort.mjs'],
    ['open-bundle', 'presort-engine.mjs'],
  ] as const) {
    await build({
      ...COMMON,
      define,
      format: 'esm',
      entryPoints: [`widget/${entry}.ts`],
      outfile: join(outDir, file),
      plugins: [chunkNames(files), noteInEsbuild(found)],
    });
  }
  return version;
}

/** The folder of the chunks, and the packages that the chunks contain. */
interface Into {
  readonly outDir: string;
  readonly found: BundledPackages;
}

/** Builds the view and the chunks that it imports. Gives the view's name. */
async function buildView(into: Into, sha256: string, full: object): Promise<string> {
  const hashes = { [HASHES]: sha256 };
  const define = { __PRESORT_FULL__: JSON.stringify(full) };
  const fullTier = await buildChunk('full', into, hashes, define);
  return buildChunk('view', into, {
    '../tier.ts': await buildChunk('tier', into, { './full.ts': fullTier }),
    '../words.ts': await buildChunk('words', into),
    '../shield.ts': await buildChunk('shield', into),
    './adapters.ts': await buildChunk('adapters', into),
    '../issues.ts': await buildChunk('issues', into),
    '../replies.ts': await buildChunk('replies', into),
  });
}

const COMMON = {
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Engine modules that the downloader chunk contains; `widget/downloader.ts` exports them. */
const IN_DOWNLOADER = [
  'errors',
  'detect-language',
  'language-part',
  'local-forms',
  'reply-parts',
  'subject-signs',
] as const;

/** What the mails chunk gets from the downloader at run time: each names the other otherwise. */
const LETTERS = /\/(?:detect-language|language-odds)\.ts$/;

/** SHA-256 in plain JavaScript, for pages without WebCrypto. */
const HASHES = '@noble/hashes/sha2.js';
type ChunkName =
  | LoaderChunk
  | 'sha256'
  | 'mails'
  | 'full'
  | 'words'
  | 'adapters'
  | 'shield'
  | 'issues'
  | 'replies'
  | 'tier';

/**
 * Builds a chunk as one file. `shared`: ends of the specifiers of modules that another chunk
 * contains.
 */
async function buildChunk(
  name: ChunkName,
  { outDir, found }: Into,
  shared: Readonly<Record<string, string>> = {},
  define: Readonly<Record<string, string>> = {},
): Promise<string> {
  await build({
    ...COMMON,
    format: 'esm',
    define: { ...define, __PRESORT_SHA256__: JSON.stringify(shared[HASHES] ?? '') },
    entryPoints: [`widget/${name}.ts`],
    outdir: outDir,
    entryNames: '[name]-[hash]',
    plugins: [
      // The downloader never starts the app's worker; a bundler that reads this chunk would look
      // for its file and fail.
      leftOut(/\/spawn-engine-worker\.ts$/),
      ...(name === 'mails' ? [instead(LETTERS, 'widget/letters-link.ts')] : []),
      minifyCss(),
      fromOtherChunks(shared),
      noteInEsbuild(found),
    ],
  });
  return fileOf(outDir, `${name}-`);
}

/**
 * The full tier's worker with TensorFlow.js in it, as one classic script: it may be started from a
 * blob, where nothing relative can be imported. It is handed all files; WebGPU, which the widget
 * never asks for, is left out.
 */
async function buildFullWorker(outDir: string, found: BundledPackages): Promise<string> {
  await build({
    ...COMMON,
    format: 'iife',
    entryPoints: ['src/workers/engine-worker.ts'],
    outdir: outDir,
    entryNames: 'worker-full-[hash]',
    plugins: [leftOut(/\/wasm-files\.ts$|tfjs-backend-webgpu$/), noteInEsbuild(found)],
  });
  return fileOf(outDir, 'worker-full-');
}

/** The WASM backend's binary under a name that carries its hash. */
function copyWasm(outDir: string): string {
  const bytes = readFileSync(
    'node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
  );
  const name = `wasm-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.wasm`;
  writeFileSync(join(outDir, name), bytes);
  return name;
}

function fileOf(outDir: string, start: string): string {
  const file = readdirSync(outDir).find((one) => one.startsWith(start));
  if (file === undefined) throw new Error(`${start}* was not built`);
  return file;
}

// The size budgets are tight, and Oxc removes another 3 % after esbuild.
async function squeeze(outDir: string): Promise<void> {
  for (const file of readdirSync(outDir).filter((name) => /\.m?js$/.test(name))) {
    const path = join(outDir, file);
    const { code, errors } = await minify(file, readFileSync(path, 'utf8'), {
      module: file !== 'presort.js',
      compress: true,
      mangle: { toplevel: true },
    });
    if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
    writeFileSync(path, code);
  }
}
