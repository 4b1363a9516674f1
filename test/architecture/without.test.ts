import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { COPIED } from '../../config/without-feature.ts';
import { isLink } from '../../config/without/check-types.ts';

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

it.each([
  [`Argument of type '"lab"' is not assignable to parameter of type '"ask" | "docs"'.`, true],
  [`Argument of type '"ask" | "lab"' is not assignable to parameter of type '"ask"'.`, true],
  [`Property 'lab' does not exist on type '{ ask: string; }'.`, true],
  [`Argument of type '"ask" | "frob"' is not assignable to parameter of type '"ask"'.`, false],
  [`Argument of type '"lab" | "frob"' is not assignable to parameter of type '"ask"'.`, false],
  [`Type 'string' is not assignable to type '"ask"'.`, false],
  [`Cannot find module '../features/lab/shared/fit.ts'.`, false],
])('%s: a link to a page that is gone %s', (fault, is) => {
  expect(isLink(fault, ['lab'])).toBe(is);
});
