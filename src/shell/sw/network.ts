import { Route, Router } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

/** The switch is on while this cache exists, so that a restarted service worker knows its state. */
const AIRPLANE_CACHE = 'presort-airplane';

/** All routes of the app; the first that matches answers. */
export const router = new Router();

/** Adds a route; the parameters are those of Workbox's `Route`. */
export function addRoute(...route: ConstructorParameters<typeof Route>): void {
  router.registerRoute(new Route(...route));
}

const plainFetch = self.fetch.bind(self);
/** Whether the switch is on; null until the cache was checked. */
let isAirplane: boolean | null = null;
let refused = 0;
const looked = caches
  .has(AIRPLANE_CACHE)
  .catch(() => false)
  .then((on) => {
    isAirplane = on;
  });

/**
 * Answers every request of the app by its route. With the airplane switch on, it refuses and counts
 * each request to the network, with or without a route; a refused request fails as without a
 * network. A page turns the switch by `{ type: 'AIRPLANE', on? }`, and every page receives
 * `{ type: 'AIRPLANE', on, refused }`.
 */
export function answerRequests(): void {
  self.fetch = async (input, init) => {
    await looked;
    if (!isAirplane) return plainFetch(input, init);
    refused += 1;
    void tellPages();
    throw new TypeError('the airplane switch is on');
  };
  self.addEventListener('fetch', (event) => {
    const { request } = event;
    const answer = router.handleRequest({ event, request });
    if (answer) event.respondWith(answer);
    else if (isAirplane !== false) event.respondWith(self.fetch(request));
  });
  self.addEventListener('message', (event) => {
    const data: unknown = event.data;
    if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== 'AIRPLANE')
      return;
    event.waitUntil(turn('on' in data && typeof data.on === 'boolean' ? data.on : null));
  });
}

async function turn(wanted: boolean | null): Promise<void> {
  await looked;
  if (wanted !== null && wanted !== isAirplane) {
    isAirplane = wanted;
    refused = 0;
    await (wanted ? caches.open(AIRPLANE_CACHE) : caches.delete(AIRPLANE_CACHE));
  }
  await tellPages();
}

async function tellPages(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages)
    page.postMessage({ type: 'AIRPLANE', on: isAirplane === true, refused });
}
