import { createDeviceStore } from '../../../bundle/device-store.ts';
import type { BundleStore } from '../../../bundle/stores.ts';
import { EngineError } from '../../../core/errors.ts';
import { unpackEncoder } from '../../../train/network/encoder-parameters.ts';
import { freezeEncoder, type FrozenEncoder } from '../../../train/network/frozen-encoder.ts';

const KEY = 'lab/encoder';

let frozen: Promise<FrozenEncoder> | null = null;

export function bundleStore(): BundleStore {
  return createDeviceStore();
}

/**
 * The encoder that every training starts from, with the embeddings that were computed since the
 * worker started. Its file is kept for use without a network. Throws `bundle-missing` where there
 * is neither, `bundle-weights` when it is damaged.
 */
export function sharedEncoder(origin: string): Promise<FrozenEncoder> {
  frozen ??= loadEncoder(origin);
  frozen.catch(() => {
    frozen = null;
  });
  return frozen;
}

async function loadEncoder(origin: string): Promise<FrozenEncoder> {
  const store = bundleStore();
  const url = `${origin}/models/encoder/weights.bin`;
  const response = await fetch(url, { cache: 'no-cache' }).catch(() => null);
  const fetched = response?.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  const bytes = fetched ?? (await store.get(KEY));
  if (!bytes) throw new EngineError('bundle-missing', { url, status: response?.status ?? 0 });
  const encoder = freezeEncoder(unpackEncoder(bytes));
  if (fetched) await store.put(KEY, fetched);
  return encoder;
}
