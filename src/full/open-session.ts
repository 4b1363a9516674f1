import { setBackend } from '@tensorflow/tfjs-core';
import { EngineError } from '../core/errors.ts';
import type { EncoderFiles } from './encoder-files.ts';
import type { EncoderSession } from './encoder-session.ts';

/**
 * Loads an encoder onto a registered backend, by the code of its format, which is fetched then.
 * Rejects with what TensorFlow.js throws, and frees what was loaded by then; `full-backend` for a
 * backend that does not start.
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
