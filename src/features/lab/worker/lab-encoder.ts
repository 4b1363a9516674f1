import { createDeviceStore } from '../../../bundle/device-store.ts';
import type { BundleStore } from '../../../bundle/stores.ts';
import { EngineError } from '../../../core/errors.ts';
import { READ_LANGUAGES } from '../../../core/languages.ts';
import { unpackEncoder } from '../../../train/network/encoder-parameters.ts';
import { freezeEncoder, type FrozenEncoder } from '../../../train/network/frozen-encoder.ts';

const KEY = 'lab/encoder';

const frozen = new Map<string, Promise<FrozenEncoder>>();

export function bundleStore(): BundleStore {
  return createDeviceStore();
}

/**
 * The encoder from which every training in a language (two-letter code) starts, with the embeddings
 * computed since the worker started. Languages without one use the English encoder. Its file is
 * stored for offline use. Throws `bundle-missing` where there is neither, `bundle-weights` when it
 * is damaged.
 */
export function sharedEncoder(origin: string, language: string): Promise<FrozenEncoder> {
  const own = READ_LANGUAGES.find((read) => read === language) ?? 'en';
  const encoder = frozen.get(own) ?? loadEncoder(origin, own === 'en' ? '' : `.${own}`);
  frozen.set(own, encoder);
  encoder.catch(() => frozen.delete(own));
  return encoder;
}

async function loadEncoder(origin: string, suffix: string): Promise<FrozenEncoder> {
  const store = bundleStore();
  const url = `${origin}/models/encoder/weights${suffix}.bin`;
  const response = await fetch(url, { cache: 'no-cache' }).catch(() => null);
  const fetched = response?.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  const bytes = fetched ?? (await store.get(KEY + suffix));
  if (!bytes) throw new EngineError('bundle-missing', { url, status: response?.status ?? 0 });
  const encoder = freezeEncoder(unpackEncoder(bytes));
  if (fetched) await store.put(KEY + suffix, fetched);
  return encoder;
}
