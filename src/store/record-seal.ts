import { gcm } from '@noble/ciphers/aes.js';
import { EngineError } from '../core/errors.ts';
import { decodeValue, encodeValue } from './sealed-value.ts';

/**
 * Stores whose records hold texts of tickets or data derived from them, with the fields that stay
 * readable: keys, indexes and browser objects. Jobs, history, counters and settings hold no ticket
 * text.
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

/** The field that replaces the unreadable fields in a sealed record. */
const SEALED = '$sealed';
const NONCE_BYTES = 12;

export function isSealedRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && SEALED in value;
}

/**
 * Seals all fields of a record except the store's readable ones with AES-256-GCM, a fresh nonce and
 * the store's name as additional data. It does not use WebCrypto, whose asynchronous answers arrive
 * after the IndexedDB transaction has closed; reading, changing and writing would then not be
 * atomic.
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
 * Opens a sealed record; returns an unsealed record unchanged. Throws `bad-input` when the record
 * was tampered with.
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
