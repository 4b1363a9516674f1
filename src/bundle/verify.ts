import type { BundleFile, Sha256 } from '../core/manifest.ts';

/** The part of WebCrypto that is used; missing on pages without HTTPS. */
type Digest = Pick<SubtleCrypto, 'digest'> | null;

/** SHA-256 of some bytes in hexadecimal, by WebCrypto, or in plain code where the page has none. */
export async function sha256(
  bytes: Uint8Array<ArrayBuffer>,
  subtle: Digest = globalThis.crypto?.subtle ?? null,
): Promise<Sha256> {
  const hash = subtle
    ? new Uint8Array(await subtle.digest('SHA-256', bytes))
    : (await import('@noble/hashes/sha2.js')).sha256(bytes);
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether the bytes are those that the manifest promised. */
export async function isIntact(
  bytes: Uint8Array<ArrayBuffer>,
  { bytes: size, sha256: expected }: BundleFile,
): Promise<boolean> {
  return bytes.length === size && (await sha256(bytes)) === expected;
}
