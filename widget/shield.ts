/**
 * The shield chunk: what tells a secret from any other number. Fetched with the panel, so that it is
 * there before much is written.
 */
export { findSecrets } from './privacy-shield.ts';

/** The chunk's own address, for the list of requests. */
export const SHIELD_URL = import.meta.url;
