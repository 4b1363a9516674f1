import type { PrecacheController, PrecacheEntry } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;

/** Requests at a time: as many as a browser opens to a host that speaks HTTP/1.1. */
const MAX_AT_ONCE = 6;

/**
 * Fills the cache of `controller` with its files when the service worker is installed, and empties
 * it of others when it takes over. Workbox asks for one file after the other, so that each costs a
 * whole way to the server and back; the app has some 170. One that fails, fails the installation.
 */
export function keepShell(controller: PrecacheController, files: readonly PrecacheEntry[]): void {
  controller.addToCacheList([...files]);
  self.addEventListener('install', (event) => {
    const left = files.values();
    const fetchNext = async (): Promise<void> => {
      for (const { url, revision } of left) {
        const request = new Request(url, {
          // A file whose name holds no hash may lie in the browser's cache in an older state.
          cache: revision ? 'reload' : 'default',
          credentials: 'same-origin',
        });
        const cacheKey = controller.getCacheKeyForURL(url) ?? url;
        await Promise.all(controller.strategy.handleAll({ params: { cacheKey }, request, event }));
      }
    };
    event.waitUntil(Promise.all(Array.from({ length: MAX_AT_ONCE }, fetchNext)));
  });
  self.addEventListener('activate', (event) => {
    void controller.activate(event);
  });
}
