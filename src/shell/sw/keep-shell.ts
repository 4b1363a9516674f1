import type { PrecacheController, PrecacheEntry } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;

/** Number of parallel requests: a browser opens this many connections to an HTTP/1.1 host. */
const MAX_AT_ONCE = 6;

/**
 * Fetches the files of `controller` into its cache when the service worker is installed, and
 * deletes others when it activates. Workbox would fetch the app's 170 or so files one after the
 * other, with a round trip each. If one file fails, the installation fails.
 */
export function keepShell(controller: PrecacheController, files: readonly PrecacheEntry[]): void {
  controller.addToCacheList([...files]);
  self.addEventListener('install', (event) => {
    const left = files.values();
    const fetchNext = async (): Promise<void> => {
      for (const { url, revision } of left) {
        const request = new Request(url, {
          // The browser's cache may hold an older version of a file without a hash in its name.
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
