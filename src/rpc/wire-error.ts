import { ERRORS, EngineError } from '../core/errors.ts';
import type { ErrorCode } from '../core/errors.ts';

/** An error as it crosses threads: a code from the closed list, never a class and never ticket text. */
export interface WireError {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/**
 * Packs anything that was thrown. Unknown errors become `internal` with the error's name only,
 * because a message may quote a ticket.
 */
export function toWireError(thrown: unknown): WireError {
  if (thrown instanceof EngineError) return { code: thrown.code, details: thrown.details };
  if (isNamed(thrown, 'AbortError')) return { code: 'aborted', details: {} };
  if (isNamed(thrown, 'QuotaExceededError')) return { code: 'storage-quota', details: {} };
  return {
    code: 'internal',
    details: { name: thrown instanceof Error ? thrown.name : typeof thrown },
  };
}

/** Unpacks to the one error type. A code that this build does not know becomes `internal`. */
export function fromWireError(wire: unknown): EngineError {
  if (typeof wire !== 'object' || wire === null || !('code' in wire))
    return new EngineError('internal');
  const details = 'details' in wire && isDetails(wire.details) ? wire.details : {};
  return isErrorCode(wire.code)
    ? new EngineError(wire.code, details)
    : new EngineError('internal', typeof wire.code === 'string' ? { code: wire.code } : {});
}

function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERRORS, value);
}

function isDetails(value: unknown): value is Readonly<Record<string, string | number>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((part) => typeof part === 'string' || typeof part === 'number')
  );
}

function isNamed(thrown: unknown, name: string): boolean {
  return typeof thrown === 'object' && thrown !== null && 'name' in thrown && thrown.name === name;
}
