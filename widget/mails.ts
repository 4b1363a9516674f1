/**
 * The mails chunk: what in a text others wrote, by the words of mails in all languages. Its size
 * grows with each language.
 */
export { findOwnLines, stripReplyParts } from '../src/core/reply-parts.ts';
export { giveLetters } from './letters-link.ts';

/** The chunk's own address, for the list of requests. */
export const MAILS_URL = import.meta.url;
