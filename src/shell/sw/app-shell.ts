import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

/** Folders whose pages are not the app's. */
const NOT_THE_APP = [
  /^\/presort(?:-full)?\//,
  /^\/models\//,
  /^\/examples\//,
  /^\/api\//,
  /\.[a-z0-9]{2,12}$/,
];

/** Precaches the shell that the build lists and answers every page of the app with it, also offline. */
export function routeAppShell(files: readonly PrecacheEntry[]): void {
  precacheAndRoute([...files], { cleanURLs: false });
  cleanupOutdatedCaches();
  if (files.some((file) => file.url === '/index.html')) {
    registerRoute(
      new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: NOT_THE_APP }),
    );
  }
}
