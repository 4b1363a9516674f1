import { gcm } from '@noble/ciphers/aes.js';
import { EngineError } from '../core/errors.ts';
import { decodeValue, encodeValue } from './sealed-value.ts';

/**
 * Stores whose records hold texts of tickets or what was made from them, with the fields that stay
 * readable: keys, indexes and what a browser object is. Jobs, history, counters and settings hold
 * no ticket text.
 */
export const SEALED_STORES: Readonly<Record<string, readonly string[]>> = {
  tickets: ['id', 'createdAt', 'updatedAt', 'status'],
  triages: ['ticketId'],
  vectors: ['ticketId'],
  corrections: ['id', 'ticketId'],
  batches: ['id', 'createdAt', 'updatedAt', 'handle'],
  batchRows: ['owner', 'chunk'],
  datasets: ['id', 'createdAt', 'updatedAt'],
  datasetRows: ['owner', 'chunk'],
  trainings: ['id', 'datasetId', 'createdAt', 'updatedAt'],
};

/** The field that a sealed record has instead of those that are not to be read. */
const SEALED = '$sealed';
const NONCE_BYTES = 12;

export function isSealedRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && SEALED in value;
}

/**
 * A record with everything but the store's readable fields sealed by AES-256-GCM under a fresh
 * nonce, bound to its store. Not WebCrypto: its answers come after the transaction of IndexedDB has
 * closed itself, and then reading, changing and writing back would not be one step any more.
 */
export function sealRecord(store: string, value: object, key: Uint8Array): object {
  const readable = SEALED_STORES[store] ?? [];
  const entries = Object.entries(value);
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const secret = encodeValue(
    Object.fromEntries(entries.filter(([name]) => !readable.includes(name))),
  );
  const sealed = gcm(key, nonce, new TextEncoder().encode(store)).encrypt(secret);
  const bytes = new Uint8Array(NONCE_BYTES + sealed.length);
  bytes.set(nonce);
  bytes.set(sealed, NONCE_BYTES);
  return {
    ...Object.fromEntries(entries.filter(([name]) => readable.includes(name))),
    [SEALED]: bytes,
  };
}

/**
 * What `sealRecord` was given; a record that is not sealed comes back as it is. Throws `bad-input`
 * for one that was tampered with.
 */
export function openRecord(store: string, value: unknown, key: Uint8Array): unknown {
  if (typeof value !== 'object' || value === null || !(SEALED in value)) return value;
  const { [SEALED]: bytes, ...readable } = value;
  try {
    if (!(bytes instanceof Uint8Array)) throw new TypeError('no bytes');
    const secret = gcm(key, bytes.slice(0, NONCE_BYTES), new TextEncoder().encode(store)).decrypt(
      bytes.subarray(NONCE_BYTES),
    );
    return { ...readable, ...decodeValue(secret) };
  } catch {
    throw new EngineError('bad-input', { why: 'record-damaged' });
  }
}
