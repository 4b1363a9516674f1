import { cleanupOutdatedCaches, PrecacheController, PrecacheRoute } from 'workbox-precaching';
import type { RouteHandlerCallback } from 'workbox-core';
import type { PrecacheEntry } from 'workbox-precaching';
import { APP_FOLDER, pathInApp } from './app-folder.ts';
import { NavigationRoute } from 'workbox-routing';
import { keepShell } from './keep-shell.ts';
import { router } from './network.ts';

/** Addresses in the app's folder that other routes or the server answer, not the app's page. */
const NOT_THE_APP = [
  new RegExp(
    `^${APP_FOLDER.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?:presort(?:-full)?|models|examples|api)/`,
  ),
  /\.[a-z0-9]{2,12}$/,
];

/** Precaches the shell that the build lists and answers every page of the app with it, also offline. */
export function routeAppShell(files: readonly PrecacheEntry[]): void {
  const kept = new PrecacheController();
  keepShell(kept, files);
  router.registerRoute(new PrecacheRoute(kept, { cleanURLs: false }));
  cleanupOutdatedCaches();
  if (!files.some((file) => file.url === 'index.html')) return;
  const page = kept.createHandlerBoundToURL('index.html');
  // The page resolves its files against its address, so other addresses redirect to the app's.
  const answer: RouteHandlerCallback = (options) =>
    pathInApp(options.url) === '' ? page(options) : Promise.resolve(Response.redirect(APP_FOLDER));
  router.registerRoute(new NavigationRoute(answer, { denylist: NOT_THE_APP }));
}
