import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unpackEncoder } from '../../src/train/network/encoder-parameters.ts';
import type { SharedEncoder } from '../../src/train/network/train-host.ts';

/** Folder of the shared encoder that every training starts from. */
export const SHARED_ENCODER = fileURLToPath(new URL('../../models/encoder/', import.meta.url));

/** Languages that have a shared encoder; all of them map into one space. */
export const ENCODER_LANGUAGES: readonly string[] = ['en', 'de', 'es', 'fr', 'pt'];

/**
 * The shared encoder of a language, or null where it has not been built. Throws `bundle-weights`
 * when its file is damaged.
 */
export function readSharedEncoder(folder = SHARED_ENCODER, language = 'en'): SharedEncoder {
  const name = language === 'en' ? 'weights.bin' : `weights.${language}.bin`;
  const path = `${folder.replace(/\/$/, '')}/${name}`;
  return existsSync(path) ? unpackEncoder(Uint8Array.from(readFileSync(path))) : null;
}
