/** The tier chunk: whether and when the full tier takes over. Fetched where the page asks for that tier. */
export { createTierUpgrade } from './tier-upgrade.ts';

/** The chunk's own address, for the list of requests. */
export const TIER_URL = import.meta.url;
