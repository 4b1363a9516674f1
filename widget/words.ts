/**
 * The words chunk: the interface in every language but English, which the view has. Fetched where
 * the page is in one of them.
 */
import { de } from './strings/de.ts';
import { es } from './strings/es.ts';
import { fr } from './strings/fr.ts';
import { pt } from './strings/pt.ts';
import type { MoreWords } from './strings/speak.ts';

export const WORDS: MoreWords = { de, es, fr, pt };

/** The chunk's own address, for the list of requests. */
export const WORDS_URL = import.meta.url;
