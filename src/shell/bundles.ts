import { appAddress } from './app-address.ts';

/** The bundles that this app ships, default first. Their files are fetched when they are first used. */
export const BUNDLES = [
  { id: 'support', title: 'Customer support' },
  { id: 'it-desk', title: 'IT service desk' },
] as const;

/** Absolute URL of a bundle's folder. */
export function bundleUrl(id: string): string {
  return `${appAddress()}/models/${id}/`;
}
