import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** The chunks that the loader names; these import the others. */
export type LoaderChunk = 'view' | 'engine' | 'downloader';

/** Imports a module from the chunk that contains it already. */
export function fromOtherChunks(shared: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'presort-shared',
    setup({ onResolve }) {
      onResolve({ filter: /^[./@]/ }, ({ path }) => {
        const found = Object.keys(shared).find((end) => path.endsWith(end));
        return found === undefined
          ? undefined
          : { path: `./${shared[found] ?? ''}`, external: true };
      });
    },
  };
}

/** In the module build the lazy chunks are the very files that the loader fetches. */
export function chunkNames(files: Readonly<Record<LoaderChunk, string>>): Plugin {
  return {
    name: 'presort-chunks',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\/(view|engine|downloader)\.ts$/ }, ({ path, kind }) => {
        if (kind !== 'dynamic-import') return undefined;
        const name = path.slice(2, -3) as LoaderChunk; // the filter lets no other through
        return { path: `./${files[name]}`, external: true };
      });
    },
  };
}

/** Minifies the style sheet in the template literal, which script minifiers skip. */
export function minifyCss(): Plugin {
  return {
    name: 'presort-css',
    setup({ onLoad, esbuild }) {
      onLoad({ filter: /view\/styles\.ts$/ }, async ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const match = /const CSS_TEXT = `([\s\S]*)`;/.exec(source);
        if (!match?.[1]) throw new Error('styles.ts holds no CSS_TEXT');
        const { code } = await esbuild.transform(match[1], {
          loader: 'css',
          minify: true,
          target: 'es2022',
        });
        return {
          contents: source.replace(
            match[0],
            () => `const CSS_TEXT = ${JSON.stringify(withoutSpaces(code.trim()))};`,
          ),
          loader: 'ts',
        };
      });
    },
  };
}

/**
 * esbuild keeps the spaces in values of custom properties and after commas in them; no value of
 * ours needs one there.
 */
function withoutSpaces(css: string): string {
  return css.replace(/(--[\w-]+): /g, '$1:').replaceAll(', ', ',');
}

/** Takes another module of the repository for every one whose specifier matches. */
export function instead(modules: RegExp, file: string): Plugin {
  return {
    name: 'presort-instead',
    setup({ onResolve }) {
      onResolve({ filter: modules }, () => ({ path: resolve(file) }));
    },
  };
}

/** Replaces modules that a build does not need; calling one of their functions throws. */
export function leftOut(modules: RegExp): Plugin {
  return {
    name: 'presort-left-out',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: modules }, ({ path }) => ({ path, namespace: 'left-out' }));
      onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
        contents: `
          export const fetchWasm = () => Promise.reject(new Error("left out"));
          export const spawnEngineWorker = () => { throw new Error("left out"); };`,
      }));
    },
  };
}
