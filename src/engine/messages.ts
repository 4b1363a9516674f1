import type { EngineMethod, EngineMethods } from './methods.ts';
import type { WireError } from '../rpc/wire-error.ts';

export type RequestMessage = {
  [M in EngineMethod]: {
    readonly kind: 'request';
    readonly id: number;
    readonly method: M;
    readonly params: EngineMethods[M]['params'];
  };
}[EngineMethod];
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

/** Everything the page may send. */
export type ToWorker = RequestMessage | CancelMessage;
/** Everything the worker may send. */
export type FromWorker = HelloMessage | ProgressMessage | ResultMessage | FailureMessage;

/** Id under which a message without a usable id is answered. */
export const NO_ID = -1;

/** A message from the page, looked at before it is believed. `unknown` messages are answered with `protocol-mismatch`. */
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
      isMethod(data.method) &&
      typeof data.params === 'object' &&
      data.params !== null
    ) {
      return data as RequestMessage; // both sides are one build (hello compares versions); each handler validates what it reads
    }
  }
  return { kind: 'unknown', id };
}

/** A message from the worker, or null when it is none of ours. */
export function readFromWorker(data: unknown): FromWorker | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
  if (data.kind === 'hello') {
    return {
      kind: 'hello',
      protocol: 'protocol' in data ? Number(data.protocol) : Number.NaN,
      build: 'build' in data ? String(data.build) : '',
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

const METHODS: Record<EngineMethod, true> = {
  loadBundle: true,
  triage: true,
  triageBatch: true,
  triageAndEmbed: true,
  explain: true,
  embed: true,
  loadFull: true,
  fullInfo: true,
  selfTest: true,
  unloadFull: true,
  listBundles: true,
  removeBundle: true,
};

function isMethod(value: unknown): value is EngineMethod {
  return typeof value === 'string' && Object.hasOwn(METHODS, value);
}

function idOf(data: unknown): number {
  return typeof data === 'object' && data !== null && 'id' in data && Number.isSafeInteger(data.id)
    ? Number(data.id)
    : NO_ID;
}
