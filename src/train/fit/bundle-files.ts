import { sha256 } from '../../bundle/verify.ts';
import type { Manifest } from '../../core/manifest.ts';
import { firstPartBytes } from '../network/first-part.ts';

/** Files of a bundle by name, without the manifest. */
export type BundleFiles = Readonly<Record<string, Uint8Array>>;

/** The manifest with size and hash of every file, in the order of their names, and of the weights' first part. */
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

/** Size and hash of every file, as a manifest promises them. */
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

/** Files in the order of their names, in which a manifest lists them. */
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

/** The bytes at the start of weights that give a first answer, and their hash; empty where there are none. */
export async function firstPart(weights: Uint8Array): Promise<Pick<Manifest['encoder'], 'first'>> {
  const bytes = firstPartBytes(weights);
  if (bytes === null) return {};
  return { first: { bytes, sha256: await sha256(weights.slice(0, bytes)) } };
}

/** JSON as the bundle's files are written: an entry a line and no blanks, since pages fetch these bytes. */
export function jsonBytes(value: object): Uint8Array {
  const isList = Array.isArray(value);
  const plain = JSON.parse(JSON.stringify(value)) as object; // without what is undefined
  const lines = Object.entries(plain).map(([key, entry]) =>
    isList ? JSON.stringify(entry) : `${JSON.stringify(key)}:${JSON.stringify(entry)}`,
  );
  const [open, close] = isList ? '[]' : '{}';
  return new TextEncoder().encode(`${open}\n${lines.join(',\n')}\n${close}\n`);
}
