import { sha256 } from '../../bundle/verify.ts';
import type { Manifest } from '../../core/manifest.ts';
import { firstPartBytes } from '../network/first-part.ts';

/** Files of a bundle by name, without the manifest. */
export type BundleFiles = Readonly<Record<string, Uint8Array>>;

/**
 * Adds the size and hash of every file, in the order of their names, and of the weights' first part
 * to the manifest.
 */
export async function withFiles(
  manifest: Omit<Manifest, 'files'>,
  files: BundleFiles,
): Promise<Manifest> {
  return {
    ...manifest,
    encoder: await withFirstPart(manifest.encoder, files),
    files: byName(await promiseFiles(files)),
  };
}

/** Returns the size and hash of every file for the manifest. */
export async function promiseFiles(files: BundleFiles): Promise<Manifest['files']> {
  return Object.fromEntries(
    await Promise.all(
      Object.entries(files).map(async ([name, bytes]) => {
        const copy = new Uint8Array(bytes);
        return [name, { bytes: copy.length, sha256: await sha256(copy) }] as const;
      }),
    ),
  );
}

/** Sorts files by name, which is their order in a manifest. */
export function byName<T>(files: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function withFirstPart(
  encoder: Manifest['encoder'],
  files: BundleFiles,
): Promise<Manifest['encoder']> {
  const { first: _, ...plain } = encoder;
  const weights = files[encoder.weights];
  return { ...plain, ...(weights && (await firstPart(weights))) };
}

/**
 * Returns the number and hash of the bytes at the start of the weights that give a first answer;
 * empty where the weights have no such part.
 */
export async function firstPart(weights: Uint8Array): Promise<Pick<Manifest['encoder'], 'first'>> {
  const bytes = firstPartBytes(weights);
  if (bytes === null) return {};
  return { first: { bytes, sha256: await sha256(weights.slice(0, bytes)) } };
}

/**
 * Writes the JSON of a bundle's file with one line per entry and without blanks, because pages
 * download it.
 */
export function jsonBytes(value: object): Uint8Array {
  const isList = Array.isArray(value);
  const plain = JSON.parse(JSON.stringify(value)) as object; // JSON leaves out undefined values
  const lines = Object.entries(plain).map(([key, entry]) =>
    isList ? JSON.stringify(entry) : `${JSON.stringify(key)}:${JSON.stringify(entry)}`,
  );
  const [open, close] = isList ? '[]' : '{}';
  return new TextEncoder().encode(`${open}\n${lines.join(',\n')}\n${close}\n`);
}
