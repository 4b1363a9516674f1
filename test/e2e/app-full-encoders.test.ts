import { expect, it } from 'vitest';
import type { FullEncoderManifest, Manifest } from '../../src/core/manifest.ts';
import { readManifestOf } from '../../training/cli/bundle-folder.ts';
import { readEncoderFolder } from '../../training/full/encoder-folder.ts';
import { tierFiles } from '../../training/full/tier-files.ts';
import { readVectors } from '../fixtures/read-vectors.ts';
import { useStage } from '../setup/shared-harness.ts';

/**
 * Both real encoders on the Models page, from the files that the build puts in place: nothing but
 * the app's own server is asked.
 */

const stage = useStage();

/** A USE-lite tier whose heads are zeros, so that its answers equal those of the compact tier. */
async function useLiteTier({ heads, scope }: Manifest): Promise<{
  readonly full: FullEncoderManifest;
  readonly written: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
}> {
  const encoder = await readEncoderFolder('use-lite');
  const cases = readVectors('test/fixtures/use-lite-vectors.json').map(({ text, vector }) => ({
    text,
    embedding: [...vector],
  }));
  const probe = new TextEncoder().encode(JSON.stringify({ cases }));
  const dense = new Map(
    heads.map(({ name, labels }) => [
      name,
      {
        weights: new Float32Array(labels.length * encoder.dims),
        bias: new Float32Array(labels.length),
      },
    ]),
  );
  const { written, promised, ...paths } = await tierFiles(encoder, true, probe, heads, dense);
  const { kind, name, dims, maxTokens } = encoder;
  const byHead = Object.fromEntries(
    heads.map((head) => [
      head.name,
      { temperature: head.temperature, thresholds: head.thresholds },
    ]),
  );
  const measured = { tickets: 1, compact: 0, full: 0 };
  const full = { kind, name, dims, maxTokens, ...paths, byHead, scope, measured, files: promised };
  return { full, written };
}

it('MiniLM of the shipped model and USE-lite both run, chosen from a list, and no other host is asked', async () => {
  const manifest = await readManifestOf('models/support');
  const { full, written } = await useLiteTier(manifest);
  // Without a service worker, so that every request is seen here.
  const context = await stage.browser.newContext({ serviceWorkers: 'block' });
  context.setDefaultTimeout(60_000);
  const foreign: string[] = [];
  context.on('request', (request) => {
    if (!/^(?:blob:|data:)/.test(request.url()) && !request.url().startsWith(stage.appUrl))
      foreign.push(request.url());
  });
  await context.route('**/models/support/manifest.json', (route) =>
    route.fulfill({ json: { ...manifest, fulls: [...(manifest.fulls ?? []), full] } }),
  );
  for (const [name, bytes] of Object.entries(written))
    await context.route(`**/models/support/${name}`, (route) =>
      route.fulfill({ body: Buffer.from(bytes) }),
    );
  const page = await context.newPage();
  await page.goto(`${stage.appUrl}/#/models`);
  const card = page.getByRole('region', { name: 'Larger model' });
  const choice = card.getByLabel('Encoder');
  for (const name of ['minilm', 'use-lite']) {
    await choice.selectOption(name);
    await card.getByRole('button', { name: 'Load the larger model' }).click();
    await card.getByText('Running').waitFor({ timeout: 200_000 });
    await card.getByRole('button', { name: 'Run self-test' }).click();
    await card.getByText(/^passed, .* ms a text, off by/).waitFor({ timeout: 90_000 });
  }
  expect(foreign).toEqual([]);
  await context.close();
}, 600_000);
