import { clientsClaim } from 'workbox-core';
import type { PrecacheEntry } from 'workbox-precaching';
import { routeAppShell } from '../shell/sw/app-shell.ts';
import { routeEngineFiles, trimEngineFiles } from '../shell/sw/engine-files.ts';
import { routeLocalApi } from '../features/api/sw/local-api.ts';
import { routeModelFiles } from '../shell/sw/model-files.ts';
import { answerRequests } from '../shell/sw/network.ts';
import { routeShareTarget } from '../features/mail/sw/share-target.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __PRECACHE?: readonly PrecacheEntry[] };

routeAppShell(self.__PRECACHE ?? []);
routeEngineFiles();
routeModelFiles();
routeLocalApi();
routeShareTarget();
answerRequests();

// A new version waits until the person agrees; the page then sends this message (workbox-window's messageSkipWaiting).
self.addEventListener('message', (event) => {
  const data: unknown = event.data;
  if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING')
    void self.skipWaiting();
});
self.addEventListener('activate', (event) => {
  event.waitUntil(trimEngineFiles());
});
clientsClaim();
