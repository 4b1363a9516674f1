/** The SHA-256 chunk: hashing in plain code, fetched only by pages without WebCrypto. */
export { sha256 } from '@noble/hashes/sha2.js';
