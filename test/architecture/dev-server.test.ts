import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { changeOf } from '../../config/dev-server.ts';

describe('`npm run dev`', () => {
  it.each([
    ['widget/loader.ts', 'build'],
    ['widget/dev/panel-gallery.ts', null],
    ['widget/why.test.ts', null],
    ['models/support/replies.json', 'bundle'],
    ['public/examples/index.html', 'site'],
    ['src/features/lab/page/LabPage.svelte', null],
  ] as const)('does with %s what ends in %s', (place, change) => {
    expect(changeOf(place)).toBe(change);
  });

  it('builds again whatever the widget and the service worker are made of', async () => {
    const { metafile } = await build({
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      splitting: true,
      packages: 'external',
      entryPoints: ['widget/loader.ts', 'widget/index.ts', 'src/workers/service-worker.ts'],
      outdir: 'nowhere',
    });
    const sources = Object.keys(metafile.inputs);
    expect(sources).toContain('src/core/triage-ticket.ts');
    expect(sources.filter((file) => changeOf(file) !== 'build')).toEqual([]);
  });
});
