import { EngineError } from '../core/errors.ts';
import type { FromLab, LabMethod, LabMethods, LabProgress, LabRequest } from '../protocol/lab-methods.ts';
import { fromWireError } from '../protocol/wire-error.ts';

interface Call {
  resolve(result: unknown): void;
  reject(error: EngineError): void;
  progress(progress: LabProgress): void;
}

/** The page's end of the Lab's worker, which starts with the first call. */
export class LabClient {
  #worker: Worker | null = null;
  readonly #calls = new Map<number, Call>();
  #lastId = 0;

  /** Rejects with the worker's code, with `aborted` after `cancel`, with `worker-crashed` when it died. */
  call<M extends LabMethod>(method: M, params: LabMethods[M]['params'], onProgress: (progress: LabProgress) => void = () => {}): Promise<LabMethods[M]['result']> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#calls.set(id, { resolve: (result) => { resolve(result as LabMethods[M]['result']); }, reject, progress: onProgress }); // same build on both sides
      try {
        this.#worker ??= this.#start();
        this.#worker.postMessage({ kind: 'request', id, method, params } as LabRequest); // generic M cannot narrow the union
      } catch {
        this.#calls.delete(id);
        reject(new EngineError('worker-blocked'));
      }
    });
  }

  /** Stops whatever runs, at once: the worker ends, and the next call starts another. Nothing that was kept is lost. */
  cancel(): void {
    this.#end(new EngineError('aborted'));
  }

  #start(): Worker {
    const worker = new Worker(new URL('../worker/lab/lab-worker.ts', import.meta.url), { type: 'module', name: 'presort-lab' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromLab>) => {
      const call = this.#calls.get(data.id);
      if (data.kind === 'progress') call?.progress(data.progress);
      else {
        this.#calls.delete(data.id);
        if (data.kind === 'result') call?.resolve(data.result);
        else call?.reject(fromWireError(data.error));
      }
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
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    for (const call of calls) call.reject(error);
  }
}
