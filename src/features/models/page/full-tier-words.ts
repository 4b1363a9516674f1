import type { EngineError } from '../../../core/errors.ts';
import { errorSentence } from '../../../shell/problem-words.ts';
import { words } from './words/words.ts';

/** What a backend is called on the page; one that is not known, by its own name. */
export function backendText(backend: string): string {
  const known: Readonly<Record<string, string>> = words.larger.backends;
  return known[backend] ?? backend;
}

/** What went wrong, and that the small model stays. */
export function troubleText({ code }: EngineError): string {
  if (code === 'bundle-missing') return words.larger.fileMissing;
  if (code === 'bundle-integrity') return words.larger.fileDamaged;
  return errorSentence(code);
}
