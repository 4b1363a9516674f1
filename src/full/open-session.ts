import { setBackend } from '@tensorflow/tfjs-core';
import { EngineError } from '../core/errors.ts';
import type { EncoderFiles } from './encoder-files.ts';
import type { EncoderSession } from './encoder-session.ts';

/**
 * Loads an encoder onto a registered backend, with the code for its format, which is imported at
 * that moment. On an error it frees what it loaded and rejects with the error of TensorFlow.js, or
 * with `full-backend` for a backend that does not start.
 */
export async function openSession(
  backend: string,
  encoder: EncoderFiles,
  isGpu = false,
): Promise<EncoderSession> {
  if (!(await setBackend(backend))) throw new EngineError('full-backend', { backend });
  if (encoder.kind === 'use')
    return (await import('./use-session.ts')).openUseSession(backend, encoder);
  return (await import('./wordpiece-session.ts')).openWordpieceSession(backend, encoder, isGpu);
}
