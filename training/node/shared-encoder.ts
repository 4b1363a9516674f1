import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unpackEncoder } from '../../src/train/network/encoder-parameters.ts';
import type { SharedEncoder } from '../../src/train/network/train-host.ts';

/** Folder of the shared encoder that every training starts from. */
export const SHARED_ENCODER = fileURLToPath(new URL('../../models/encoder/', import.meta.url));

/** The shared encoder, or null where it has not been built. Throws `bundle-weights` when its file is damaged. */
export function readSharedEncoder(folder = SHARED_ENCODER): SharedEncoder {
  const path = `${folder.replace(/\/$/, '')}/weights.bin`;
  return existsSync(path) ? unpackEncoder(Uint8Array.from(readFileSync(path))) : null;
}
