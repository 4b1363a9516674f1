import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createCompactModel } from '../compact/compact-model.ts';
import { readManifest } from '../core/bundle-schema.ts';
import { readFullTier } from '../core/full-tier.ts';
import { openFullTier } from './open-full-tier.ts';
import { wasmFromPackage } from '../../test/fixtures/full-runtime.ts';

it("the support bundle's full tier opens on its committed files and decides like the summed scores say", async () => {
  const folder = 'models/support';
  const read = (name: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array(readFileSync(join(folder, name)));
  const manifest = readManifest(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const full = readFullTier(manifest);
  expect(full.measured.full).toBeGreaterThan(full.measured.compact);
  const compact = createCompactModel(manifest, read(manifest.encoder.weights));
  const { model, encoder } = await openFullTier({
    manifest,
    files: new Map(Object.keys(full.files).map((name) => [name, read(name)])),
    compact,
    backends: ['wasm'],
    wasm: wasmFromPackage,
  });
  expect((await encoder.selfTest()).ok).toBe(true);

  const text =
    'I was charged TWICE for my subscription this month.\nPlease refund one of the payments.';
  const [alone] = await model.run([text]);
  const [, inBatch] = await model.run(['the export button crashes the app', text]);
  const logits = alone?.logits['category'];
  expect(manifest.heads[0]?.labels[logits?.indexOf(Math.max(...logits)) ?? -1]).toBe(
    'Billing Inquiry',
  );
  expect(
    Math.max(
      ...Array.from(logits ?? [], (value, at) =>
        Math.abs(value - (inBatch?.logits['category']?.[at] ?? NaN)),
      ),
    ),
  ).toBeLessThan(1e-3);
  expect(logits).not.toEqual(compact.run(text).logits['category']);
  await encoder.dispose();
});
