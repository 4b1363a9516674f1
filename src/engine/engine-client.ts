import { EngineError } from '../core/errors.ts';
import type { TicketInput } from '../core/ticket.ts';
import type { Triage } from '../core/triage.ts';
import type { RequestMessage } from './messages.ts';
import type {
  EngineInfo,
  EngineMethod,
  EngineMethods,
  LoadParams,
  TriageOptions,
} from './methods.ts';
import { HELLO_TIMEOUT_MS, MAX_BATCH } from '../rpc/version.ts';
import { EngineLink } from './engine-link.ts';
import { spawnEngineWorker } from './page/worker-link.ts';
import type { WorkerLike } from './page/worker-link.ts';

export type EngineState = 'idle' | 'starting' | 'ready' | 'restarting' | 'failed';

export interface EngineClientOptions {
  readonly spawn?: () => WorkerLike;
  readonly helloTimeoutMs?: number;
  /** Told on every change; `error` is set on `restarting` and `failed`. */
  readonly onState?: (state: EngineState, error: EngineError | null) => void;
}

export interface CallOptions<M extends EngineMethod> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: EngineMethods[M]['progress']) => void;
}

/**
 * The page's hold on the engine worker. The worker starts with the first call.
 * When it dies, everything pending rejects with `worker-crashed`, it is started once more and the last bundle is loaded again;
 * if it dies again before one ticket was answered, the state is `failed` and calls reject until `restart`.
 */
export class EngineClient {
  readonly #spawn: () => WorkerLike;
  readonly #helloTimeoutMs: number;
  readonly #onState: (state: EngineState, error: EngineError | null) => void;
  #link: EngineLink | null = null;
  #started: Promise<EngineLink> | null = null;
  #state: EngineState = 'idle';
  #failure: EngineError | null = null;
  #lastLoad: LoadParams | null = null;
  #mayRestart = true;

  constructor(options: EngineClientOptions = {}) {
    this.#spawn = options.spawn ?? spawnEngineWorker;
    this.#helloTimeoutMs = options.helloTimeoutMs ?? HELLO_TIMEOUT_MS;
    this.#onState = options.onState ?? (() => undefined);
  }

  get state(): EngineState {
    return this.#state;
  }

  /** Calls that wait for an answer; 0 when idle. */
  get pendingCount(): number {
    return this.#link?.pendingCount ?? 0;
  }

  /** Loads a bundle; remembered for recovery once it has succeeded. */
  async loadBundle(
    params: LoadParams,
    options: CallOptions<'loadBundle'> = {},
  ): Promise<EngineInfo> {
    const info = await this.call('loadBundle', params, options);
    this.#lastLoad = params;
    return info;
  }

  async triage(
    input: TicketInput,
    options: TriageOptions = {},
    call: CallOptions<'triage'> = {},
  ): Promise<Triage> {
    return this.call('triage', { input, options }, call);
  }

  /** Any number of tickets, sent in chunks of at most 64; on abort no further chunk is sent. Progress counts answered tickets. */
  async triageBatch(
    inputs: readonly TicketInput[],
    options: TriageOptions = {},
    { signal, onProgress }: { signal?: AbortSignal; onProgress?: (done: number) => void } = {},
  ): Promise<Triage[]> {
    const results: Triage[] = [];
    for (let start = 0; start < inputs.length; start += MAX_BATCH) {
      const chunk = inputs.slice(start, start + MAX_BATCH);
      results.push(
        ...(await this.call('triageBatch', { inputs: chunk, options }, signal ? { signal } : {})),
      );
      onProgress?.(results.length);
    }
    return results;
  }

  /** One request, one answer. Rejects with `EngineError` only; `aborted` when the signal fires first. */
  async call<M extends EngineMethod>(
    method: M,
    params: EngineMethods[M]['params'],
    { signal, onProgress }: CallOptions<M> = {},
  ): Promise<EngineMethods[M]['result']> {
    if (signal?.aborted) throw new EngineError('aborted');
    const link = await this.#start();
    if (signal?.aborted) throw new EngineError('aborted');
    const result = await this.#send(link, method, params, signal, onProgress);
    if (method === 'triage' || method === 'triageBatch') this.#mayRestart = true;
    return result;
  }

  /** Gives a failed engine another chance. */
  async restart(): Promise<void> {
    if (this.#state === 'failed') {
      this.#setState('idle', null);
      this.#mayRestart = true;
    }
    const link = await this.#start();
    if (this.#lastLoad) await this.#send(link, 'loadBundle', this.#lastLoad);
  }

  /** Ends the worker; everything pending rejects with `aborted`. A later call starts afresh. */
  dispose(): void {
    this.#link?.end(new EngineError('aborted'));
    this.#link = null;
    this.#started = null;
    this.#setState('idle', null);
  }

  #start(): Promise<EngineLink> {
    if (this.#state === 'failed')
      return Promise.reject(this.#failure ?? new EngineError('worker-crashed'));
    if (this.#started) return this.#started;
    this.#setState('starting', null);
    this.#started = this.#open().then((link) => {
      this.#setState('ready', null);
      return link;
    });
    this.#started.catch(() => undefined); // callers get the rejection; without callers `onState` tells
    return this.#started;
  }

  /** A worker that has said hello. */
  async #open(): Promise<EngineLink> {
    let worker: WorkerLike;
    try {
      worker = this.#spawn();
    } catch {
      const error = new EngineError('worker-blocked');
      this.#fail(error);
      throw error;
    }
    const link: EngineLink = new EngineLink(worker, this.#helloTimeoutMs, (error) => {
      if (this.#link === link) this.#onDeath(error);
    });
    this.#link = link;
    await link.ready;
    return link;
  }

  #onDeath(error: EngineError): void {
    this.#link = null;
    this.#started = null;
    if (!this.#mayRestart || error.code === 'protocol-mismatch') {
      this.#fail(error);
      return;
    }
    this.#mayRestart = false;
    this.#setState('restarting', error);
    const load = this.#lastLoad;
    this.#started = this.#open().then(async (link) => {
      if (load) await this.#send(link, 'loadBundle', load);
      this.#setState('ready', null);
      return link;
    });
    this.#started.catch((thrown: unknown) => {
      if (this.#state === 'restarting')
        this.#fail(thrown instanceof EngineError ? thrown : new EngineError('worker-crashed'));
    });
  }

  #fail(error: EngineError): void {
    this.#failure = error;
    this.#link?.end(error);
    this.#link = null;
    this.#started = null;
    this.#setState('failed', error);
  }

  #setState(state: EngineState, error: EngineError | null): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#onState(state, error);
  }

  #send<M extends EngineMethod>(
    link: EngineLink,
    method: M,
    params: EngineMethods[M]['params'],
    signal?: AbortSignal,
    onProgress?: (progress: EngineMethods[M]['progress']) => void,
  ): Promise<EngineMethods[M]['result']> {
    return new Promise((resolve, reject) => {
      let id = 0;
      const onAbort = (): void => {
        link.cancel(id);
      };
      const settle = (): void => {
        signal?.removeEventListener('abort', onAbort);
      };
      id = link.send(
        {
          resolve: (result) => {
            settle();
            resolve(result as EngineMethods[M]['result']);
          }, // same build on both sides: hello compared versions
          reject: (error) => {
            settle();
            reject(error);
          },
          progress: (value) => {
            onProgress?.(value as EngineMethods[M]['progress']);
          }, // as above
        },
        (requestId) => ({ kind: 'request', id: requestId, method, params }) as RequestMessage,
      ); // generic M cannot narrow the union
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }
}
