import { EngineError } from '../../../core/errors.ts';
import type {
  FromLab,
  LabMethod,
  LabMethods,
  LabProgress,
  LabRequest,
} from '../shared/lab-methods.ts';
import { fromWireError } from '../../../rpc/wire-error.ts';
import { PendingCalls } from '../../../rpc/pending-calls.ts';

/** The page's end of the Lab's worker, which starts with the first call. */
export class LabClient {
  #worker: Worker | null = null;
  readonly #calls = new PendingCalls();

  /** Rejects with the worker's code, with `aborted` after `cancel`, with `worker-crashed` when it died. */
  call<M extends LabMethod>(
    method: M,
    params: LabMethods[M]['params'],
    onProgress: (progress: LabProgress) => void = () => {},
  ): Promise<LabMethods[M]['result']> {
    return new Promise((resolve, reject) => {
      const id = this.#calls.add({
        resolve: (result) => {
          resolve(result as LabMethods[M]['result']);
        }, // same build on both sides
        reject,
        progress: (value) => {
          onProgress(value as LabProgress);
        }, // as above
      });
      try {
        this.#worker ??= this.#start();
        this.#worker.postMessage({ kind: 'request', id, method, params } as LabRequest); // generic M cannot narrow the union
      } catch {
        this.#calls.take(id)?.reject(new EngineError('worker-blocked'));
      }
    });
  }

  /** Stops whatever runs, at once: the worker ends, and the next call starts another. Nothing that was kept is lost. */
  cancel(): void {
    this.#end(new EngineError('aborted'));
  }

  #start(): Worker {
    const worker = new Worker(new URL('../../../workers/lab-worker.ts', import.meta.url), {
      type: 'module',
      name: 'presort-lab',
    });
    worker.addEventListener('message', ({ data }: MessageEvent<FromLab>) => {
      if (data.kind === 'progress') this.#calls.progress(data.id, data.progress);
      else if (data.kind === 'result') this.#calls.take(data.id)?.resolve(data.result);
      else this.#calls.take(data.id)?.reject(fromWireError(data.error));
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (this.#worker === worker) this.#end(new EngineError('worker-crashed'));
    });
    return worker;
  }

  #end(error: EngineError): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#calls.rejectAll(error);
  }
}
