/** Packs `presort-cli`: the command line and the engine for Node as plain JavaScript, with the shipped bundles. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { buildTypes, type TypesRequest } from './build-types.ts';
import { noteMetafile, type BundledPackages } from './bundled-packages.ts';
import { LICENCES_FILE, licencesText } from './licences.ts';
import { commonFields, readRootPackage } from './package-json.ts';
import { packReadme } from './package-readme.ts';

/** The modules that programs import from the package. */
export const CLI_TYPES: TypesRequest = {
  entries: ['training/node/open-bundle.ts'],
  project: 'config/threads/tsconfig.node.json',
};

export async function packCli({ outDir }: { readonly outDir: string }): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(join(outDir, 'bin'), { recursive: true });
  const { metafile } = await build({
    bundle: true,
    platform: 'node',
    // The encoder's package has an ES module, which can share TensorFlow.js with the rest.
    mainFields: ['module', 'main'],
    format: 'esm',
    target: 'node20.19',
    splitting: true,
    metafile: true,
    logLevel: 'warning',
    legalComments: 'inline',
    entryPoints: {
      main: 'training/cli/main.ts',
      'open-bundle': 'training/node/open-bundle.ts',
      'train-worker': 'training/node/train-worker.ts',
      'help-worker': 'training/node/help-worker.ts',
      'classify-worker': 'training/node/classify-worker.ts',
    },
    // The code lies two folders below the package, as the sources lie below the repository, so that
    // `../../models` works in both.
    outdir: join(outDir, 'lib/node'),
    outExtension: { '.js': '.mjs' },
    plugins: [withoutPageBackends(), packagesOutside()],
  });
  writeFileSync(join(outDir, 'bin/presort.mjs'), BIN, { mode: 0o755 });
  cpSync('models', join(outDir, 'models'), {
    recursive: true,
    filter: (path) => !basename(path).startsWith('.') && !path.endsWith('use-lite'),
  });
  cpSync('LICENSE', join(outDir, 'LICENSE'));
  const inside: BundledPackages = new Set();
  noteMetafile(inside, metafile);
  writeFileSync(join(outDir, LICENCES_FILE), licencesText(inside));
  buildTypes({ ...CLI_TYPES, outDir: join(outDir, 'types') });
  packReadme('training/cli/README.md', outDir);
  writeFileSync(
    join(outDir, 'package.json'),
    `${JSON.stringify(packageJson(dependenciesOf(metafile)), null, 2)}\n`,
  );
}

const BIN = `#!/usr/bin/env node
import { main } from '../lib/node/main.mjs';

process.exitCode = await main(process.argv.slice(2));
`;

function packageJson(dependencies: Readonly<Record<string, string>>): object {
  return {
    name: 'presort-cli',
    description:
      'Triages support tickets, trains and measures the models that do it; and the same engine for Node programs.',
    ...commonFields(),
    bin: { presort: 'bin/presort.mjs' },
    types: './types/training/node/open-bundle.d.ts',
    exports: {
      '.': {
        types: './types/training/node/open-bundle.d.ts',
        default: './lib/node/open-bundle.mjs',
      },
      './models/*': './models/*',
      './package.json': './package.json',
    },
    files: ['bin', 'lib', 'models', 'types', LICENCES_FILE],
    dependencies,
  };
}

/**
 * Packages stay dependencies, but for the Universal Sentence Encoder: it asks for TensorFlow.js 3
 * as its peer, which only the root of a tree may override.
 */
function packagesOutside(): Plugin {
  return {
    name: 'presort-packages-outside',
    setup({ onResolve }) {
      onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
        kind === 'entry-point' || path === '@tensorflow-models/universal-sentence-encoder'
          ? undefined
          : { path, external: true },
      );
    },
  };
}

/** Replaces the WebGL and WebGPU packages: only pages use them, Node has neither. */
function withoutPageBackends(): Plugin {
  return {
    name: 'presort-without-page-backends',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^@tensorflow\/tfjs-backend-web/ }, ({ path }) => ({
        path,
        namespace: 'left-out',
      }));
      onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
        contents: `throw new Error('${path} is for pages');`,
      }));
    },
  };
}

/** The packages that the code imports, in the versions that the repository was tested with. */
function dependenciesOf({ outputs }: Metafile): Record<string, string> {
  const { dependencies } = readRootPackage();
  const names = Object.values(outputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external, path }) => external === true && !path.startsWith('node:'))
    .map(({ path }) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path);
  // The command line reads this package's WebAssembly files by path
  // (training/full/node-encoder.ts).
  const all = [...new Set([...names, '@tensorflow/tfjs-backend-wasm'])].sort();
  return Object.fromEntries(
    all.map((name) => {
      const version = dependencies[name];
      if (version === undefined) throw new Error(`${name} is no dependency in package.json`);
      return [name, version];
    }),
  );
}
