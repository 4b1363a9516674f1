import { EngineError, userSentence } from '../core/errors.ts';

/** What was thrown as one line: the sentence for its code and every detail that it carries. */
export function errorLine(thrown: unknown): string {
  if (!(thrown instanceof EngineError)) return userSentence('internal');
  const details = Object.entries(thrown.details).map(([key, value]) => `${key}: ${value}`);
  return [userSentence(thrown.code), ...details].join(' ');
}
