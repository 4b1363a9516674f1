import { appAddress } from './app-address.ts';

/**
 * The bundles that this app ships, default first. The shell's words have their titles in `bundles`.
 * The app fetches a bundle's files when it first uses the bundle.
 */
export const BUNDLES = [{ id: 'support' }, { id: 'it-desk' }] as const;

/** Absolute URL of a bundle's folder. */
export function bundleUrl(id: string): string {
  return `${appAddress()}/models/${id}/`;
}
