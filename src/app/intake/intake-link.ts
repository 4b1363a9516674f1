import { EngineError } from '../../core/errors.ts';
import type { FromIntake, IntakeRequest } from '../../intake/intake-messages.ts';
import type { IntakeMethod, IntakeMethods } from '../../intake/intake-methods.ts';
import { fromWireError } from '../../protocol/wire-error.ts';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: EngineError): void;
  progress(value: unknown): void;
}

export interface IntakeCall<M extends IntakeMethod> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (value: IntakeMethods[M]['progress']) => void;
}

/** The page's hold on the intake worker, which starts with the first call. When it dies, what waits rejects with `worker-crashed` and the next call starts it afresh. */
export class IntakeLink {
  #worker: Worker | null = null;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  call<M extends IntakeMethod>(method: M, params: IntakeMethods[M]['params'], { signal, onProgress }: IntakeCall<M> = {}): Promise<IntakeMethods[M]['result']> {
    const worker = this.#start();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise<IntakeMethods[M]['result']>((resolve, reject) => {
      this.#waiting.set(id, {
        resolve: (value) => { resolve(value as IntakeMethods[M]['result']); }, // same build on both sides
        reject,
        progress: (value) => { onProgress?.(value as IntakeMethods[M]['progress']); }, // as above
      });
      worker.postMessage({ kind: 'request', id, method, params } as IntakeRequest); // generic M cannot narrow the union
      signal?.addEventListener('abort', () => { worker.postMessage({ kind: 'cancel', id }); }, { once: true });
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('../../intake/intake-worker.ts', import.meta.url), { type: 'module', name: 'presort-intake' });
    worker.addEventListener('message', (event: MessageEvent<FromIntake>) => { this.#receive(event.data); });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      worker.terminate();
      this.#worker = null;
      const waiting = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const call of waiting) call.reject(new EngineError('worker-crashed'));
    });
    this.#worker = worker;
    return worker;
  }

  #receive(message: FromIntake): void {
    const call = this.#waiting.get(message.id);
    if (message.kind === 'progress') call?.progress(message.value);
    else {
      this.#waiting.delete(message.id);
      if (message.kind === 'result') call?.resolve(message.value);
      else call?.reject(fromWireError(message.error));
    }
  }
}
