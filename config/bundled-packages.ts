import type { Metafile, Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin } from 'vite';

/** The packages of which something is in a build: their folders, as `node_modules/idb`. */
export type BundledPackages = Set<string>;

/** Notes every package that leaves code in what Vite writes; name it for pages and for workers. */
export function notePackages(found: BundledPackages): Plugin {
  return {
    name: 'presort-note-packages',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') for (const id of Object.keys(file.modules)) note(found, id);
    },
  };
}

/** As `notePackages`, for what esbuild writes. */
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

/** Notes every package that leaves code in what esbuild wrote. */
export function noteMetafile(found: BundledPackages, { outputs }: Metafile): void {
  for (const { inputs } of Object.values(outputs))
    for (const [path, { bytesInOutput }] of Object.entries(inputs))
      if (bytesInOutput > 0) note(found, path);
}

/** A module's package is the innermost: packages may hold others. The builders write helpers of their own. */
function note(found: BundledPackages, module: string): void {
  const path = module.replaceAll('\\', '/');
  const [, builder] = /^\0(vite|rolldown)\//.exec(path) ?? [];
  if (builder !== undefined) found.add(`node_modules/${builder}`);
  const [, folder] = /.*(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  if (folder === undefined) return;
  const outer = /(node_modules\/.*)node_modules\//.exec(path)?.[1] ?? '';
  found.add(outer + folder);
}
