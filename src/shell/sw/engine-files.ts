import { pathInApp } from './app-folder.ts';
import { addRoute } from './network.ts';
import { CacheFirst } from 'workbox-strategies';

const ENGINE_CACHE = 'presort-engine';
const MAX_FILES = 40;

/**
 * Hashed files that are not part of the precached shell: the worker with its chunks and WASM files.
 * Cached on first use, never stale.
 */
export function routeEngineFiles(): void {
  addRoute(
    ({ url }) => pathInApp(url)?.startsWith('assets/') === true,
    new CacheFirst({ cacheName: ENGINE_CACHE }),
  );
}

/** Deletes the files of old versions, oldest first. */
export async function trimEngineFiles(): Promise<void> {
  const cache = await caches.open(ENGINE_CACHE);
  const requests = await cache.keys();
  await Promise.all(
    requests
      .slice(0, Math.max(0, requests.length - MAX_FILES))
      .map((request) => cache.delete(request)),
  );
}
