/**
 * The adapters chunk: it knows where help-desk products keep their fields. The widget fetches it
 * when the page names an adapter.
 */
export { ADAPTERS } from './adapters/adapters.ts';
export { writeTag } from './adapters/write-tag.ts';

/** The chunk's own address, for the list of requests. */
export const ADAPTERS_URL = import.meta.url;
