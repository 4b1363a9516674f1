declare const self: ServiceWorkerGlobalScope;

/**
 * Path of the folder that the app is served from, with a slash at both ends: the service worker's
 * script lies in it.
 */
export const APP_FOLDER: string = new URL('.', self.location.href).pathname;

/** A request's path below the app's folder, such as `api/predict`; null for what lies elsewhere. */
export function pathInApp({ pathname, origin }: URL): string | null {
  return origin === self.location.origin && pathname.startsWith(APP_FOLDER)
    ? pathname.slice(APP_FOLDER.length)
    : null;
}
