import type { Metafile, Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin } from 'vite';

/** The folders of the packages that a build contains code of, such as `node_modules/idb`. */
export type BundledPackages = Set<string>;

/**
 * Records every package that Vite bundles code of; add it to the plugins of pages and of workers.
 */
export function notePackages(found: BundledPackages): Plugin {
  return {
    name: 'presort-note-packages',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') for (const id of Object.keys(file.modules)) note(found, id);
    },
  };
}

/** Does what `notePackages` does, for esbuild. */
export function noteInEsbuild(found: BundledPackages): EsbuildPlugin {
  return {
    name: 'presort-note-packages',
    setup({ initialOptions, onEnd }) {
      initialOptions.metafile = true;
      onEnd(({ metafile }) => {
        if (metafile) noteMetafile(found, metafile);
      });
    },
  };
}

/** Records every package that esbuild bundled code of. */
export function noteMetafile(found: BundledPackages, { outputs }: Metafile): void {
  for (const { inputs } of Object.values(outputs))
    for (const [path, { bytesInOutput }] of Object.entries(inputs))
      if (bytesInOutput > 0) note(found, path);
}

/**
 * Records the innermost package of a module, since packages may contain others. The helpers of a
 * builder count as code of the builder.
 */
function note(found: BundledPackages, module: string): void {
  const path = module.replaceAll('\\', '/');
  const [, builder] = /^\0(vite|rolldown)\//.exec(path) ?? [];
  if (builder !== undefined) found.add(`node_modules/${builder}`);
  const [, folder] = /.*(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  if (folder === undefined) return;
  const outer = /(node_modules\/.*)node_modules\//.exec(path)?.[1] ?? '';
  found.add(outer + folder);
}
