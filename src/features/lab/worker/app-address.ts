/**
 * Address of the folder that the app is served from, without the slash at its end: built workers
 * lie in its `assets`.
 */
export function appAddress(address: string = self.location.href): string {
  return new URL(/\/assets\/[^/]+$/.test(address) ? '..' : '/', address).href.replace(/\/$/, '');
}
