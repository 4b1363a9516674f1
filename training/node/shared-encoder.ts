import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unpackEncoder } from '../../src/train/network/encoder-parameters.ts';
import type { SharedEncoder } from '../../src/train/network/train-host.ts';

/** Folder of the shared encoder that every training starts from. */
export const SHARED_ENCODER = fileURLToPath(new URL('../../models/encoder/', import.meta.url));

/** The file of a language's shared encoder; the encoders of all languages map into one space. */
export function encoderFile(language: string): string {
  return language === 'en' ? 'weights.bin' : `weights.${language}.bin`;
}

/**
 * The shared encoder of a language, or null where it has not been built. Throws `bundle-weights`
 * when its file is damaged.
 */
export function readSharedEncoder(folder = SHARED_ENCODER, language = 'en'): SharedEncoder {
  const path = `${folder.replace(/\/$/, '')}/${encoderFile(language)}`;
  return existsSync(path) ? unpackEncoder(Uint8Array.from(readFileSync(path))) : null;
}

/** The encoder of a language, or the English one if the language has none. */
export function encoderToStartFrom(language: string, folder = SHARED_ENCODER): SharedEncoder {
  return readSharedEncoder(folder, language) ?? readSharedEncoder(folder);
}
