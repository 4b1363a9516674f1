import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { COPIED } from '../../config/without-feature.ts';

it('`npm run without` copies every file that the configuration of the build is made of', async () => {
  const { metafile } = await build({
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    entryPoints: ['vite.config.ts', 'config/build-service-worker.ts'],
    outdir: 'nowhere',
  });
  const sources = Object.keys(metafile.inputs);
  expect(sources).toContain('config/dev-server.ts');
  const missing = sources.filter(
    (file) => !COPIED.some((copied) => file === copied || file.startsWith(`${copied}/`)),
  );
  expect(missing).toEqual([]);
});
