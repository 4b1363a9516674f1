import type { ReadLanguage } from '../../core/languages.ts';
import WORDS from './everyday-questions.json' with { type: 'json' };

/**
 * What people ask companies of all kinds, each of another matter: where a desk has few answers of
 * its own, these say how similar a question is that none of them answers. One or two may be on an
 * answer's matter; that is why the floor is no maximum. By language: an encoder knows its own.
 */
export const EVERYDAY_QUESTIONS: Readonly<
  Record<ReadLanguage, readonly string[]> & Record<string, readonly string[]>
> = WORDS;
