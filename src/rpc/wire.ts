import type { WireError } from './wire-error.ts';

/**
 * Raised whenever a message changes shape. Client and worker of different numbers refuse each other
 * with `protocol-mismatch`.
 */
export const PROTOCOL_VERSION = 3;

export interface RequestMessage {
  readonly kind: 'request';
  readonly id: number;
  readonly method: string;
  readonly params: object;
}
export interface CancelMessage {
  readonly kind: 'cancel';
  readonly id: number;
}
export interface HelloMessage {
  readonly kind: 'hello';
  readonly protocol: number;
  readonly build: string;
}
export interface ProgressMessage {
  readonly kind: 'progress';
  readonly id: number;
  readonly progress: unknown;
}
export interface ResultMessage {
  readonly kind: 'result';
  readonly id: number;
  readonly result: unknown;
}
export interface FailureMessage {
  readonly kind: 'failure';
  readonly id: number;
  readonly error: WireError;
}

/** Everything a client may send. */
export type ToWorker = RequestMessage | CancelMessage;
/** Everything a worker may send. */
export type FromWorker = HelloMessage | ProgressMessage | ResultMessage | FailureMessage;

/** Id under which a message without a usable id is answered. */
const NO_ID = -1;

/**
 * Parses an untrusted message from the client. The server answers `unknown` messages with
 * `protocol-mismatch`.
 */
export function readToWorker(
  data: unknown,
): ToWorker | { readonly kind: 'unknown'; readonly id: number } {
  const id = idOf(data);
  if (typeof data === 'object' && data !== null && 'kind' in data && id !== NO_ID) {
    if (data.kind === 'cancel') return { kind: 'cancel', id };
    if (
      data.kind === 'request' &&
      'method' in data &&
      'params' in data &&
      typeof data.method === 'string' &&
      typeof data.params === 'object' &&
      data.params !== null
    )
      return { kind: 'request', id, method: data.method, params: data.params };
  }
  return { kind: 'unknown', id };
}

/** Parses a message from the worker; null when the message is foreign. */
export function readFromWorker(data: unknown): FromWorker | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
  if (data.kind === 'hello') {
    return {
      kind: 'hello',
      protocol: 'protocol' in data && typeof data.protocol === 'number' ? data.protocol : NaN,
      build: 'build' in data && typeof data.build === 'string' ? data.build : '',
    };
  }
  const id = idOf(data);
  if (data.kind === 'progress')
    return { kind: 'progress', id, progress: 'progress' in data ? data.progress : undefined };
  if (data.kind === 'result')
    return { kind: 'result', id, result: 'result' in data ? data.result : undefined };
  if (data.kind === 'failure' && 'error' in data)
    return { kind: 'failure', id, error: data.error as WireError }; // `fromWireError` checks it
  return null;
}

function idOf(data: unknown): number {
  return typeof data === 'object' && data !== null && 'id' in data && Number.isSafeInteger(data.id)
    ? Number(data.id)
    : NO_ID;
}
