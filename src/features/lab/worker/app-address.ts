/**
 * Address of the app's folder, without the slash at its end; built workers are in its folder
 * `assets`.
 */
export function appAddress(address: string = self.location.href): string {
  return new URL(/\/assets\/[^/]+$/.test(address) ? '..' : '/', address).href.replace(/\/$/, '');
}
