import { EngineError } from '../core/errors.ts';

/** Converts errors of IndexedDB to our codes; an `EngineError` is unchanged. */
export function toStorageError(thrown: unknown): EngineError {
  if (thrown instanceof EngineError) return thrown;
  const name = nameOf(thrown);
  if (
    name === 'QuotaExceededError' ||
    (name === 'AbortError' && nameOf(causeOf(thrown)) === 'QuotaExceededError')
  )
    return new EngineError('storage-quota');
  if (name === 'VersionError') return new EngineError('storage-newer');
  return new EngineError('storage-denied', { name });
}

/** Runs `work` and rejects with `EngineError` only. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw toStorageError(thrown);
  }
}

function nameOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null && 'name' in thrown
    ? String(thrown.name)
    : typeof thrown;
}

function causeOf(thrown: unknown): unknown {
  return thrown instanceof Error ? thrown.cause : undefined;
}
