import type { ReadLanguage } from '../../core/languages.ts';
import WORDS from './everyday-questions.json' with { type: 'json' };

/**
 * Questions that people ask companies of all kinds, each on another matter, by language, because
 * each encoder reads its own language. Where a desk has few answers, they show how similar an
 * unanswered question is. An answer may match one or two of them, so the floor is a quantile and
 * not their maximum.
 */
export const EVERYDAY_QUESTIONS: Readonly<
  Record<ReadLanguage, readonly string[]> & Record<string, readonly string[]>
> = WORDS;
