import type { EngineError } from '../../../core/errors.ts';
import { errorSentence } from '../../../shell/problem-words.ts';
import { words } from './words/words.ts';

/** The name of a backend; an unknown one keeps its own name. */
export function backendText(backend: string): string {
  const known: Readonly<Record<string, string>> = words.larger.backends;
  return known[backend] ?? backend;
}

/** Says why the full tier failed, and that the compact tier stays in use. */
export function troubleText({ code }: EngineError): string {
  if (code === 'bundle-missing') return words.larger.fileMissing;
  if (code === 'bundle-integrity') return words.larger.fileDamaged;
  return errorSentence(code);
}
