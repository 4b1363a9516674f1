import { loadFullFiles } from '../../bundle/full-files.ts';
import type { Fetch } from '../../bundle/download.ts';
import { createCacheStore, createMemoryStore } from '../../bundle/stores.ts';
import type { LoadedBundle } from '../../core/bundle-data.ts';
import type { TicketInput } from '../../core/ticket.ts';
import type { Triage } from '../../core/triage.ts';
import type { BackendName, FullInfo } from '../full-tier.ts';
import { EngineClient } from '../engine-client.ts';
import type { WorkerLike } from '../../rpc/worker-like.ts';

export interface OpenFullRequest {
  readonly bundle: LoadedBundle;
  readonly bundleUrl: string;
  readonly storage: 'memory' | 'cache';
  /** Id of the encoder; the bundle's first unless said otherwise. */
  readonly encoder?: string;
  readonly fetch: Fetch;
  /** Starts the worker; the caller provides the worker's code. */
  readonly spawn: () => WorkerLike;
  /** Address of the WASM backend's binary. */
  readonly wasmUrl: string;
  /** For tests: which backends, and whether a software renderer counts. */
  readonly backends?: readonly BackendName[];
  readonly allowSoftware?: boolean;
}

/** A running full tier in a worker of its own. */
export interface RunningFullTier {
  readonly info: FullInfo;
  /** Null when the tier cannot answer any more; then the compact tier's answer counts. */
  triage(input: TicketInput): Promise<Triage | null>;
  /** Ends the worker. */
  dispose(): void;
}

/**
 * Fetches and verifies the full tier's files on this thread, so that the page sees every request,
 * and passes them to a worker that makes no requests. Rejects with the codes of `loadFull` after
 * ending the worker.
 */
export async function openFullTier({
  bundle,
  bundleUrl,
  storage,
  encoder,
  fetch,
  spawn,
  wasmUrl,
  backends,
  allowSoftware,
}: OpenFullRequest): Promise<RunningFullTier> {
  const store = storage === 'cache' ? createCacheStore(cacheStorage()) : createMemoryStore();
  const [files, simd] = await Promise.all([
    loadFullFiles(bundleUrl, bundle.manifest, { fetch, store, encoder }),
    // Without the WASM binary, WebGL and plain code can still be tried.
    fetch(wasmUrl, { signal: new AbortController().signal }).then(
      async (response) => (response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined),
      () => undefined,
    ),
  ]);
  let isGone = false;
  const client = new EngineClient({
    spawn,
    onState: (state) => {
      if (state === 'restarting' || state === 'failed') end();
    },
  });
  const end = (): void => {
    if (isGone) return;
    isGone = true;
    // Runs later, because the client is still changing its own state.
    queueMicrotask(() => {
      client.dispose();
    });
  };
  try {
    const info = await client.call('loadFull', {
      storage: 'memory',
      ...(encoder !== undefined && { encoder }),
      given: { bundle, files, wasm: simd ? { simd } : {} },
      ...(backends && { backends }),
      ...(allowSoftware !== undefined && { allowSoftware }),
    });
    return {
      info,
      async triage(input) {
        if (isGone) return null;
        const triage = await client.triage(input, { tier: 'full' }).catch(() => null);
        if (triage === null) end();
        return triage?.tier === 'full' ? triage : null;
      },
      dispose: end,
    };
  } catch (error) {
    end();
    throw error;
  }
}

// Where storage is denied, even reading the property may throw.
function cacheStorage(): CacheStorage | undefined {
  try {
    return globalThis.caches;
  } catch {
    return undefined;
  }
}
