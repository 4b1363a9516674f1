import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  assembleBundle,
  languageFiles,
  parseManifest,
  promisedFile,
} from '../../src/bundle/assemble-bundle.ts';
import { isIntact } from '../../src/bundle/verify.ts';
import type { LoadedBundle } from '../../src/core/bundle-data.ts';
import { EngineError } from '../../src/core/errors.ts';
import type { BundleFile, FullEncoderManifest, Manifest } from '../../src/core/manifest.ts';
import { CommandError } from './command-error.ts';
import { findBundleFile } from './use-lite-files.ts';

/** Where the shipped bundles lie. */
export const MODELS_FOLDER = fileURLToPath(new URL('../../models', import.meta.url));

/** The folder of a bundle, given as a path or as the id of a shipped one. Throws `bundle-missing`. */
export function findBundleFolder(idOrFolder: string): string {
  const folder = [idOrFolder, join(MODELS_FOLDER, idOrFolder)].find((path) =>
    existsSync(join(path, 'manifest.json')),
  );
  if (folder === undefined) {
    throw new CommandError(
      'bundle-missing',
      `There is no bundle "${idOrFolder}": neither a folder with a manifest.json nor a shipped bundle of that id. Give the folder that "presort train --out" wrote.`,
    );
  }
  return folder;
}

/** Reads the manifest alone. Throws what `parseManifest` throws. */
export async function readManifestOf(folder: string): Promise<Manifest> {
  return parseManifest(await readFile(join(folder, 'manifest.json')));
}

/**
 * Reads a bundle's folder in the given languages, all of them unless said otherwise, and verifies
 * every byte that it uses, as the browser does. Throws what `loadBundle` throws.
 */
export async function readBundleFolder(
  folder: string,
  languages?: readonly string[],
): Promise<LoadedBundle> {
  const manifest = await readManifestOf(folder);
  const wanted = languages ?? manifest.languages;
  const files = await Promise.all(
    Object.entries(languageFiles(manifest, wanted)).map(
      async ([name, file]) => [name, await readIntact(folder, name, file)] as const,
    ),
  );
  return assembleBundle(manifest, new Map(files), wanted);
}

/**
 * Every file of a full tier of a bundle by its path, verified; USE-lite's come out of the installed
 * package where they are not beside the bundle. Throws `bundle-missing` or `bundle-integrity`,
 * naming the file.
 */
export async function readFullFiles(
  folder: string,
  { files }: FullEncoderManifest,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  return new Map(
    await Promise.all(
      Object.entries(files).map(
        async ([name, promised]) => [name, await readIntact(folder, name, promised)] as const,
      ),
    ),
  );
}

/**
 * Whether the encoder that a full tier shares with other bundles is on this machine; one inside the
 * bundle's folder must be.
 */
export function isEncoderThere(folder: string, { model }: FullEncoderManifest): boolean {
  return !model.startsWith('../') || existsSync(findBundleFile(folder, model));
}

/** One file of a bundle. Throws `bundle-missing` or `bundle-integrity`, naming it. */
export async function readVerified(
  folder: string,
  name: string,
  manifest: Manifest,
): Promise<Uint8Array<ArrayBuffer>> {
  return readIntact(folder, name, promisedFile(manifest, name));
}

async function readIntact(
  folder: string,
  name: string,
  promised: BundleFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(findBundleFile(folder, name)).catch(() => {
    throw new EngineError('bundle-missing', { file: name });
  });
  const copy = new Uint8Array(bytes);
  if (!(await isIntact(copy, promised))) throw new EngineError('bundle-integrity', { file: name });
  return copy;
}
