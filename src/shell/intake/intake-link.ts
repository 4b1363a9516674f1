import { PendingCalls } from '../../rpc/pending-calls.ts';
import { EngineError } from '../../core/errors.ts';
import type { FromIntake, IntakeRequest } from './intake-messages.ts';
import type { IntakeMethod, IntakeMethods } from './intake-methods.ts';
import { fromWireError } from '../../rpc/wire-error.ts';

export interface IntakeCall<M extends IntakeMethod> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (value: IntakeMethods[M]['progress']) => void;
}

/** The page's hold on the intake worker, which starts with the first call. When it dies, what waits rejects with `worker-crashed` and the next call starts it afresh. */
export class IntakeLink {
  #worker: Worker | null = null;
  readonly #calls = new PendingCalls();

  call<M extends IntakeMethod>(
    method: M,
    params: IntakeMethods[M]['params'],
    { signal, onProgress }: IntakeCall<M> = {},
  ): Promise<IntakeMethods[M]['result']> {
    const worker = this.#start();
    return new Promise<IntakeMethods[M]['result']>((resolve, reject) => {
      const id = this.#calls.add({
        resolve: (value) => {
          resolve(value as IntakeMethods[M]['result']);
        }, // same build on both sides
        reject,
        progress: (value) => {
          onProgress?.(value as IntakeMethods[M]['progress']);
        }, // as above
      });
      worker.postMessage({ kind: 'request', id, method, params } as IntakeRequest); // generic M cannot narrow the union
      signal?.addEventListener(
        'abort',
        () => {
          worker.postMessage({ kind: 'cancel', id });
        },
        { once: true },
      );
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('../../workers/intake-worker.ts', import.meta.url), {
      type: 'module',
      name: 'presort-intake',
    });
    worker.addEventListener('message', (event: MessageEvent<FromIntake>) => {
      this.#receive(event.data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      worker.terminate();
      this.#worker = null;
      this.#calls.rejectAll(new EngineError('worker-crashed'));
    });
    this.#worker = worker;
    return worker;
  }

  #receive(message: FromIntake): void {
    if (message.kind === 'progress') this.#calls.progress(message.id, message.value);
    else if (message.kind === 'result') this.#calls.take(message.id)?.resolve(message.value);
    else this.#calls.take(message.id)?.reject(fromWireError(message.error));
  }
}

let link: IntakeLink | null = null;

/** The one intake worker of this tab. */
export function intakeLink(): IntakeLink {
  return (link ??= new IntakeLink());
}
