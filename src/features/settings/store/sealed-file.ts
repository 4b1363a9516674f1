import { EngineError } from '../../../core/errors.ts';
import { wrappingKey } from '../../../store/vault-key.ts';

const MAGIC = new TextEncoder().encode('PRESORT1');
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const ROUNDS = 600_000;

/** Encrypts text with a passphrase: PBKDF2-SHA-256 with 600,000 rounds, AES-256-GCM. */
export async function sealText(text: string, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const key = await wrappingKey(passphrase, salt, ROUNDS);
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: nonce, additionalData: MAGIC },
      key,
      new TextEncoder().encode(text),
    ),
  );
  const file = new Uint8Array(MAGIC.length + SALT_BYTES + NONCE_BYTES + sealed.length);
  file.set(MAGIC);
  file.set(salt, MAGIC.length);
  file.set(nonce, MAGIC.length + SALT_BYTES);
  file.set(sealed, MAGIC.length + SALT_BYTES + NONCE_BYTES);
  return file;
}

export function isSealed(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, at) => bytes[at] === byte);
}

/**
 * Decrypts the result of `sealText`. Throws `bad-input` for a wrong passphrase or a changed file,
 * which cannot be told apart.
 */
export async function openSealed(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<string> {
  const salt = bytes.slice(MAGIC.length, MAGIC.length + SALT_BYTES);
  const nonce = bytes.slice(MAGIC.length + SALT_BYTES, MAGIC.length + SALT_BYTES + NONCE_BYTES);
  const sealed = bytes.slice(MAGIC.length + SALT_BYTES + NONCE_BYTES);
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: nonce, additionalData: MAGIC },
      await wrappingKey(passphrase, salt, ROUNDS),
      sealed,
    );
    return new TextDecoder().decode(opened);
  } catch {
    throw new EngineError('bad-input', { why: 'wrong-passphrase-or-damaged' });
  }
}
