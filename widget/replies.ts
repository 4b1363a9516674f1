/** The replies chunk: the card that shows an answer. Fetched where there are answers to show. */
export { createReplyCard } from './reply-card.ts';

/** The chunk's own address, for the list of requests. */
export const REPLIES_URL = import.meta.url;
