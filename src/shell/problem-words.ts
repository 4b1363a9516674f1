import { EngineError } from '../core/errors.ts';
import type { ErrorCode } from '../core/errors.ts';
import { words } from './words/words.ts';

/** The sentence for a code: what happened and what to do next. */
export function errorSentence(code: ErrorCode): string {
  const sentences: Readonly<Partial<Record<ErrorCode, string>>> = words.errors;
  return sentences[code] ?? words.noSuggestions;
}

/** The text of an error's detail; an unknown detail is shown as it is. */
export function whyText(why: string | number): string {
  const known: Readonly<Record<string, string>> = words.whys;
  return known[why] ?? String(why);
}

/** One line for a thrown value: the sentence for its code and all its details. */
export function errorLine(thrown: unknown): string {
  if (!(thrown instanceof EngineError)) return errorSentence('internal');
  const details = Object.entries(thrown.details).map(([key, value]) => `${key}: ${whyText(value)}`);
  return [errorSentence(thrown.code), ...details].join(' ');
}
