/** Wishes that fit every line of business; the domains add their own. */

import PHRASES from './wishes.json' with { type: 'json' };

/** Verb phrases after "I would like to". */
export const WISHES: readonly string[] = PHRASES.WISHES;

/** Noun phrases after "please add". */
export const ADDITIONS: readonly string[] = PHRASES.ADDITIONS;
