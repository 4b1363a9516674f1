/** The adapters chunk: where help-desk products keep their fields. Fetched where the page names one. */
export { ADAPTERS } from './adapters/adapters.ts';
export { writeTag } from './adapters/write-tag.ts';

/** The chunk's own address, for the list of requests. */
export const ADAPTERS_URL = import.meta.url;
