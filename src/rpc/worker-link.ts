import { EngineError } from '../core/errors.ts';
import { PendingCalls } from './pending-calls.ts';
import type { PendingCall } from './pending-calls.ts';
import { fromWireError } from './wire-error.ts';
import { PROTOCOL_VERSION, readFromWorker } from './wire.ts';
import type { ToWorker } from './wire.ts';
import type { WorkerLike } from './worker-like.ts';

/**
 * One worker from start to end. `ready` rejects when the worker sends no `hello` or has another
 * protocol.
 */
export class WorkerLink {
  readonly ready: Promise<void>;
  readonly #worker: WorkerLike;
  readonly #pending = new PendingCalls();
  #ended: EngineError | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Rejects `ready`; does nothing once there was a hello. */
  #refuse: (error: EngineError) => void = () => undefined;

  /** `onEnd` is called once when the worker dies by itself, not when `end` was called. */
  constructor(worker: WorkerLike, helloMs: number, onEnd: (error: EngineError) => void) {
    this.#worker = worker;
    this.ready = new Promise((resolve, reject) => {
      this.#refuse = reject;
      const stop = (error: EngineError): void => {
        if (this.#ended) return;
        this.end(error);
        onEnd(error);
      };
      this.#timer = setTimeout(() => {
        stop(new EngineError('worker-blocked', { waitedMs: helloMs }));
      }, helloMs);
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        stop(new EngineError('worker-crashed'));
      });
      worker.addEventListener('messageerror', () => {
        stop(new EngineError('worker-crashed'));
      });
      worker.addEventListener('message', (event) => {
        this.#receive((event as MessageEvent).data, resolve, stop); // listeners of 'message' get a MessageEvent
      });
    });
    // Callers wait for `ready`. Without a call, only `onEnd` reports a failed start.
    this.ready.catch(() => undefined);
  }

  get pendingCount(): number {
    return this.#pending.size;
  }

  /** Call only after `ready`. Returns the id for `cancel`. */
  send(call: PendingCall, method: string, params: object): number {
    if (this.#ended) {
      call.reject(this.#ended);
      return 0;
    }
    const id = this.#pending.add(call);
    try {
      this.#worker.postMessage({ kind: 'request', id, method, params } satisfies ToWorker);
    } catch {
      this.#pending.take(id)?.reject(new EngineError('bad-input', { why: 'not cloneable' }));
    }
    return id;
  }

  cancel(id: number): void {
    if (!this.#ended) this.#worker.postMessage({ kind: 'cancel', id } satisfies ToWorker);
  }

  /** Terminates the worker and rejects everything that waits, also for its hello. */
  end(error: EngineError): void {
    if (this.#ended) return;
    this.#ended = error;
    clearTimeout(this.#timer);
    this.#worker.terminate();
    this.#refuse(error);
    this.#pending.rejectAll(error);
  }

  #receive(data: unknown, greet: () => void, stop: (error: EngineError) => void): void {
    const message = readFromWorker(data);
    if (message === null || this.#ended) return;
    if (message.kind === 'progress') this.#pending.progress(message.id, message.progress);
    else if (message.kind === 'result') this.#pending.take(message.id)?.resolve(message.result);
    else if (message.kind === 'failure')
      this.#pending.take(message.id)?.reject(fromWireError(message.error));
    else if (message.protocol === PROTOCOL_VERSION) {
      clearTimeout(this.#timer);
      greet();
    } else
      stop(
        new EngineError('protocol-mismatch', { page: PROTOCOL_VERSION, worker: message.protocol }),
      );
  }
}
