import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Manifest } from '../../src/core/manifest.ts';
import { jsonBytes, type BundleFiles } from '../../src/train/fit/bundle-files.ts';

/** Writes a bundle's folder, the manifest last, so that a folder with a manifest is whole. */
export async function writeBundle(
  folder: string,
  manifest: Manifest,
  files: BundleFiles,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  await writeFile(join(folder, 'manifest.json'), jsonBytes(manifest));
}
