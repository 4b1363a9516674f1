import * as v from 'valibot';
import { EngineError } from '../core/errors.ts';

/** State of a workspace between plain and encrypted. */
export type VaultMode = 'off' | 'sealing' | 'on' | 'opening';

const Bytes = v.instance(Uint8Array<ArrayBuffer>);
export const VaultRecord = v.object({
  mode: v.picklist(['sealing', 'on', 'opening']),
  salt: Bytes,
  rounds: v.pipe(v.number(), v.integer(), v.minValue(1)),
  nonce: Bytes,
  /** The data key, sealed with the key from the passphrase. */
  wrapped: Bytes,
});
export type VaultRecord = v.InferOutput<typeof VaultRecord>;

const ROUNDS = 600_000;
const KEY_BYTES = 32;
const CONTEXT = new TextEncoder().encode('presort-vault-1');

/** A new random data key, and the record that holds it sealed: PBKDF2-SHA-256 with 600,000 rounds, AES-256-GCM. */
export async function createVaultKey(
  passphrase: string,
): Promise<{ readonly record: VaultRecord; readonly key: Uint8Array<ArrayBuffer> }> {
  const key = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return { key, record: { mode: 'sealing', ...(await wrapKey(key, passphrase)) } };
}

/** Seals the data key with another passphrase; records that it sealed stay unchanged. */
export async function wrapKey(
  key: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<Omit<VaultRecord, 'mode'>> {
  const [salt, nonce] = [
    crypto.getRandomValues(new Uint8Array(16)),
    crypto.getRandomValues(new Uint8Array(12)),
  ];
  const wrapping = await wrappingKey(passphrase, salt, ROUNDS);
  const wrapped = new Uint8Array(
    await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: nonce, additionalData: CONTEXT },
      wrapping,
      key,
    ),
  );
  return { salt, rounds: ROUNDS, nonce, wrapped };
}

/** The data key. Throws `bad-input` for a wrong passphrase or a damaged record. */
export async function openVaultKey(
  { salt, rounds, nonce, wrapped }: VaultRecord,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const wrapping = await wrappingKey(passphrase, salt, rounds);
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: nonce, additionalData: CONTEXT },
        wrapping,
        wrapped,
      ),
    );
  } catch {
    throw new EngineError('bad-input', { why: 'wrong-passphrase' });
  }
}

/** Derives a key from a passphrase by PBKDF2, for the vault and for sealed files. */
export async function wrappingKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(passphrase),
    'PBKDF2',
    false,
    ['deriveKey'],
  );
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
