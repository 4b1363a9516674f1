import { appAddress } from './app-address.ts';

/** The bundles that this app ships, default first; `bundles` of the shell's words names them. Their files are fetched when they are first used. */
export const BUNDLES = [{ id: 'support' }, { id: 'it-desk' }] as const;

/** Absolute URL of a bundle's folder. */
export function bundleUrl(id: string): string {
  return `${appAddress()}/models/${id}/`;
}
