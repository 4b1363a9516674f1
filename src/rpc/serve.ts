import { EngineError } from '../core/errors.ts';
import type { HandlerContext, Handlers, MethodMap, MethodName } from './method-map.ts';
import { oneTurn } from './one-turn.ts';
import { paceProgress } from './pace-progress.ts';
import type { WorkerPolicy } from './policies.ts';
import { toWireError } from './wire-error.ts';
import { PROTOCOL_VERSION, readToWorker } from './wire.ts';
import type { FromWorker, RequestMessage } from './wire.ts';

/** A worker's global scope or one end of a MessageChannel. */
export interface Endpoint {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  start?(): void;
}

interface Running {
  readonly request: RequestMessage;
  readonly controller: AbortController;
}

/**
 * Answers requests on `endpoint`, each with exactly one result or failure. The listener is
 * registered before this returns; `hello` follows at once. `load` gets the handlers with the first
 * request, so that heavy modules hold up neither; when that fails the next request tries again.
 */
// eslint-disable-next-line max-lines-per-function -- waiting, running and handlers change together under rules W1 to W7, and nothing else may touch them; each rule has a short function.
export function serve<M extends MethodMap<M>>(
  endpoint: Endpoint,
  load: () => Promise<Handlers<M>>,
  policy: WorkerPolicy<M>,
): void {
  const waiting: Running[] = [];
  const running = new Map<number, Running>();
  let handlers: Promise<Handlers<M>> | null = null;

  endpoint.addEventListener('message', (event) => {
    const message = readToWorker(event.data);
    if (message.kind === 'unknown') fail(message.id, new EngineError('protocol-mismatch'));
    else if (message.kind === 'cancel') cancel(message.id);
    else {
      waiting.push({ request: message, controller: new AbortController() });
      if (policy.order === 'together' || running.size === 0) void runWaiting();
    }
  });
  endpoint.start?.();
  send({ kind: 'hello', protocol: PROTOCOL_VERSION, build: policy.name });

  function send(message: FromWorker, transfer: Transferable[] = []): void {
    endpoint.postMessage(message, transfer);
  }

  function fail(id: number, thrown: unknown): void {
    send({ kind: 'failure', id, error: toWireError(thrown) });
  }

  function cancel(id: number): void {
    running.get(id)?.controller.abort();
    const index = waiting.findIndex(({ request }) => request.id === id);
    if (index < 0) return;
    waiting.splice(index, 1);
    fail(id, new EngineError('aborted'));
  }

  async function runWaiting(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      running.set(next.request.id, next);
      await answer(next);
      running.delete(next.request.id);
    }
  }

  async function answer({ request, controller: { signal } }: Running): Promise<void> {
    const { id, params } = request;
    const transfer: Transferable[] = [];
    const isAborted = (): boolean => signal.aborted && policy.cancel !== 'settle';
    const pause = async (): Promise<void> => {
      await oneTurn();
      if (isAborted()) throw new EngineError('aborted');
    };
    const pace = paceProgress(policy.progress, (progress) => {
      send({ kind: 'progress', id, progress });
    });
    try {
      // Lets in a cancel that is already queued behind this request, before work starts.
      await pause();
      const handle = await handlerOf(request);
      const result = await handle(params, {
        signal,
        progress: pace.tell,
        pause,
        transfer: (...buffers) => {
          for (const buffer of buffers) if (buffer instanceof ArrayBuffer) transfer.push(buffer);
        },
      });
      if (isAborted()) throw new EngineError('aborted');
      pace.flush();
      send({ kind: 'result', id, result }, transfer);
    } catch (thrown) {
      fail(id, isAborted() ? new EngineError('aborted') : thrown);
    }
  }

  async function handlerOf({
    method,
  }: RequestMessage): Promise<
    (params: object, context: HandlerContext<unknown>) => Promise<unknown>
  > {
    handlers ??= load();
    handlers.catch(() => {
      handlers = null;
    });
    const known = await handlers;
    if (!Object.hasOwn(known, method)) throw new EngineError('protocol-mismatch');
    return known[method as MethodName<M>]; // the line above has looked; the map ties params to the method
  }
}
