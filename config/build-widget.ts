/**
 * Builds the self-contained widget folder: `presort.js` (classic loader), `presort.mjs` (npm and module
 * scripts), one view and one engine chunk under names that carry their hash, the models, and
 * `integrity.json` with the SRI hash of every script.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';

export async function buildWidget({ outDir, models = 'models' }: { readonly outDir: string; readonly models?: string }): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const view = await buildChunk('view', outDir);
  const engine = await buildChunk('engine', outDir);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }; // our own file
  const define = { __PRESORT_FILES__: JSON.stringify({ view, engine }), __PRESORT_VERSION__: JSON.stringify(version) };
  await build({ ...COMMON, define, format: 'iife', entryPoints: ['widget/loader.ts'], outfile: join(outDir, 'presort.js') });
  await build({ ...COMMON, define, format: 'esm', entryPoints: ['widget/index.ts'], outfile: join(outDir, 'presort.mjs'), plugins: [chunkNames({ view, engine })] });
  // An immutable name beside the stable one, for pages that pin a version with SRI.
  cpSync(join(outDir, 'presort.js'), join(outDir, `presort-${version}.js`));
  cpSync(models, join(outDir, 'models'), { recursive: true, filter: (path) => !basename(path).startsWith('.') });
  writeIntegrity(outDir, version);
}

const COMMON = { bundle: true, minify: true, target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'warning' } as const satisfies BuildOptions;

async function buildChunk(name: 'view' | 'engine', outDir: string): Promise<string> {
  await build({ ...COMMON, format: 'esm', entryPoints: [`widget/${name}.ts`], outdir: outDir, entryNames: '[name]-[hash]', plugins: [minifyCss()] });
  const file = readdirSync(outDir).find((one) => one.startsWith(`${name}-`));
  if (file === undefined) throw new Error(`the ${name} chunk was not built`);
  return file;
}

/** In the module build the lazy chunks are the very files that the loader fetches. */
function chunkNames(files: Readonly<Record<'view' | 'engine', string>>): Plugin {
  return {
    name: 'presort-chunks',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\/(view|engine)\.ts$/ }, ({ path, kind }) => {
        if (kind !== 'dynamic-import') return undefined;
        return { path: `./${path.includes('view') ? files.view : files.engine}`, external: true };
      });
    },
  };
}

/** The sheet lives in a template literal, which a script minifier leaves alone. */
function minifyCss(): Plugin {
  return {
    name: 'presort-css',
    setup({ onLoad, esbuild }) {
      onLoad({ filter: /view\/styles\.ts$/ }, async ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const match = /const CSS_TEXT = `([\s\S]*)`;/.exec(source);
        if (!match?.[1]) throw new Error('styles.ts holds no CSS_TEXT');
        const { code } = await esbuild.transform(match[1], { loader: 'css', minify: true, target: 'es2022' });
        return { contents: source.replace(match[0], () => `const CSS_TEXT = ${JSON.stringify(code.trim())};`), loader: 'ts' };
      });
    },
  };
}

function writeIntegrity(outDir: string, version: string): void {
  const files = readdirSync(outDir).filter((file) => /\.m?js$/.test(file)).sort();
  const entries = files.map((file) => {
    const bytes = readFileSync(join(outDir, file));
    return [file, { integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`, bytes: statSync(join(outDir, file)).size }];
  });
  writeFileSync(join(outDir, 'integrity.json'), `${JSON.stringify({ version, files: Object.fromEntries(entries) }, null, 2)}\n`);
}
