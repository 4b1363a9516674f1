import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';
import { APP_FOLDER, pathInApp } from './app-folder.ts';
import { NavigationRoute, registerRoute } from 'workbox-routing';

/** Folders whose pages are not the app's. */
const NOT_THE_APP = [/^(?:presort(?:-full)?|models|examples|api)\//, /\.[a-z0-9]{2,12}$/];

/** Precaches the shell that the build lists and answers every page of the app with it, also offline. */
export function routeAppShell(files: readonly PrecacheEntry[]): void {
  precacheAndRoute([...files], { cleanURLs: false });
  cleanupOutdatedCaches();
  if (!files.some((file) => file.url === 'index.html')) return;
  const page = createHandlerBoundToURL('index.html');
  registerRoute(
    new NavigationRoute((options) => {
      const path = pathInApp(options.url) ?? '';
      if (NOT_THE_APP.some((other) => other.test(path))) return fetch(options.request);
      // The page finds its files beside its own address: any other one leads to the app's.
      return path === '' ? page(options) : Promise.resolve(Response.redirect(APP_FOLDER));
    }),
  );
}
