import { EngineError } from '../../core/errors.ts';
import { readToWorker } from '../messages.ts';
import type { FromWorker, RequestMessage } from '../messages.ts';
import type { EngineMethod, EngineMethods } from '../methods.ts';
import { toWireError } from '../../rpc/wire-error.ts';
import { PROTOCOL_VERSION } from '../../rpc/version.ts';

/** What a handler may use besides its params. */
export interface HandlerContext<M extends EngineMethod> {
  readonly signal: AbortSignal;
  progress(value: EngineMethods[M]['progress']): void;
  /** Lets waiting messages in (cancels above all), then throws `aborted` if this request was cancelled. */
  breathe(): Promise<void>;
  /** Hands these buffers over with the result instead of copying them. */
  transfer(...buffers: readonly ArrayBufferLike[]): void;
}

export type EngineHandlers = {
  readonly [M in EngineMethod]: (
    params: EngineMethods[M]['params'],
    context: HandlerContext<M>,
  ) => Promise<EngineMethods[M]['result']>;
};

/** A worker's global scope or one end of a MessageChannel. */
export interface Endpoint {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  start?(): void;
}

/**
 * Answers requests on `endpoint`, one at a time and in order, each with exactly one result or failure.
 * The listener is registered before this returns; `hello` follows at once.
 */
export function serveEngine(endpoint: Endpoint, handlers: EngineHandlers, build: string): void {
  const waiting: { request: RequestMessage; controller: AbortController }[] = [];
  let current: { id: number; controller: AbortController } | null = null;

  endpoint.addEventListener('message', (event) => {
    const message = readToWorker(event.data);
    if (message.kind === 'unknown') fail(message.id, new EngineError('protocol-mismatch'));
    else if (message.kind === 'cancel') cancel(message.id);
    else {
      waiting.push({ request: message, controller: new AbortController() });
      if (current === null) void runNext();
    }
  });
  endpoint.start?.();
  send({ kind: 'hello', protocol: PROTOCOL_VERSION, build });

  function send(message: FromWorker, transfer: Transferable[] = []): void {
    endpoint.postMessage(message, transfer);
  }

  function fail(id: number, thrown: unknown): void {
    send({ kind: 'failure', id, error: toWireError(thrown) });
  }

  function cancel(id: number): void {
    if (current?.id === id) current.controller.abort();
    const index = waiting.findIndex((entry) => entry.request.id === id);
    if (index < 0) return;
    waiting.splice(index, 1);
    fail(id, new EngineError('aborted'));
  }

  async function runNext(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      current = { id: next.request.id, controller: next.controller };
      await answer(next.request, next.controller.signal);
      current = null;
    }
  }

  async function answer(request: RequestMessage, signal: AbortSignal): Promise<void> {
    const transfer: Transferable[] = [];
    try {
      // Let a cancel that is already queued behind this request be heard before work starts.
      await breathe(signal);
      const handler = handlers[request.method] as (
        params: unknown,
        context: HandlerContext<EngineMethod>,
      ) => Promise<unknown>; // the map ties params to method
      const result = await handler(request.params, {
        signal,
        progress: (progress) => {
          send({ kind: 'progress', id: request.id, progress });
        },
        breathe: () => breathe(signal),
        transfer: (...buffers) => {
          for (const buffer of buffers) if (buffer instanceof ArrayBuffer) transfer.push(buffer);
        },
      });
      if (signal.aborted) throw new EngineError('aborted');
      send({ kind: 'result', id: request.id, result }, transfer);
    } catch (thrown) {
      fail(request.id, signal.aborted ? new EngineError('aborted') : thrown);
    }
  }
}

/** One turn of the event loop by message, because timers are clamped to 4 ms. */
async function breathe(signal: AbortSignal): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.onmessage = () => {
      resolve();
    };
    port2.postMessage(null);
  });
  port1.close();
  if (signal.aborted) throw new EngineError('aborted');
}
