import { EngineError } from '../core/errors.ts';
import type { CallOptions, MethodMap, MethodName } from './method-map.ts';
import type { WorkerPolicy } from './policies.ts';
import { WorkerLink } from './worker-link.ts';
import type { WorkerLike } from './worker-like.ts';

export type ConnectionState = 'idle' | 'starting' | 'ready' | 'restarting' | 'failed';

/** Called on every change; `error` is set when a worker has died. */
export type StateListener = (state: ConnectionState, error: EngineError | null) => void;

/**
 * A client of the worker that `spawn` starts with the first call. Methods, params and answers are
 * those of the map `M`.
 */
export function connect<M extends MethodMap<M>>(
  spawn: () => WorkerLike,
  policy: WorkerPolicy<M>,
  onState?: StateListener,
): Connection<M> {
  return new Connection(spawn, policy, onState);
}

/**
 * A client of at most one living worker. When the worker dies, all pending calls reject with
 * `worker-crashed`, and the policy decides what follows. With `next-call` the next call starts a
 * new worker. Otherwise it restarts once at once and the call of `repeat` is sent again; if it dies
 * before an answer of `proof`, the state is `failed` and calls reject until `restart`.
 */
export class Connection<M extends MethodMap<M>> {
  readonly #spawn: () => WorkerLike;
  readonly #policy: WorkerPolicy<M>;
  readonly #onState: StateListener;
  #link: WorkerLink | null = null;
  #started: Promise<WorkerLink> | null = null;
  #state: ConnectionState = 'idle';
  #failure: EngineError | null = null;
  /** Params of the last successful call that a restarted worker gets again. */
  #repeat: object | null = null;
  #mayRestart = true;

  constructor(
    spawn: () => WorkerLike,
    policy: WorkerPolicy<M>,
    onState: StateListener = () => undefined,
  ) {
    this.#spawn = spawn;
    this.#policy = policy;
    this.#onState = onState;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** Number of calls that wait for an answer. */
  get pendingCount(): number {
    return this.#link?.pendingCount ?? 0;
  }

  /** One request, one answer. Rejects with `EngineError` only; `aborted` when the signal had fired already. */
  async call<K extends MethodName<M>>(
    method: K,
    params: M[K]['params'],
    { signal, onProgress }: CallOptions<M[K]['progress']> = {},
  ): Promise<M[K]['result']> {
    if (signal?.aborted) throw new EngineError('aborted');
    const link = await this.#start();
    if (signal?.aborted) throw new EngineError('aborted');
    const result = await this.#send(link, method, params, signal, (value) => {
      onProgress?.(value as M[K]['progress']); // `hello` has compared the versions
    });
    const { restart } = this.#policy;
    if (restart !== 'next-call') {
      if (method === restart.repeat) this.#repeat = params;
      if (restart.proof.includes(method)) this.#mayRestart = true;
    }
    return result as M[K]['result']; // as above
  }

  /**
   * Starts the worker before the first call. Rejects with `worker-blocked`, `worker-crashed` or
   * `protocol-mismatch`.
   */
  async start(): Promise<void> {
    await this.#start();
  }

  /** Allows a failed worker to start again. */
  async restart(): Promise<void> {
    if (this.#state === 'failed') {
      this.#setState('idle', null);
      this.#mayRestart = true;
    }
    await this.#again(await this.#start());
  }

  /** Ends the worker; all pending calls reject with `aborted`. A later call starts a new worker. */
  dispose(): void {
    this.#link?.end(new EngineError('aborted'));
    this.#link = null;
    this.#started = null;
    this.#setState('idle', null);
  }

  #start(): Promise<WorkerLink> {
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

  /** A worker that has sent `hello`. */
  async #open(): Promise<WorkerLink> {
    let worker: WorkerLike;
    try {
      worker = this.#spawn();
    } catch {
      const error = new EngineError('worker-blocked');
      this.#fail(error);
      throw error;
    }
    const link: WorkerLink = new WorkerLink(worker, this.#policy.helloMs, (error) => {
      if (this.#link === link) this.#onDeath(error);
    });
    this.#link = link;
    await link.ready;
    return link;
  }

  #onDeath(error: EngineError): void {
    this.#link = null;
    this.#started = null;
    if (
      this.#policy.restart === 'next-call' ||
      !this.#mayRestart ||
      error.code === 'protocol-mismatch'
    ) {
      this.#fail(error);
      return;
    }
    this.#mayRestart = false;
    this.#setState('restarting', error);
    this.#started = this.#open().then(async (link) => {
      await this.#again(link);
      this.#setState('ready', null);
      return link;
    });
    this.#started.catch((thrown: unknown) => {
      if (this.#state === 'restarting')
        this.#fail(thrown instanceof EngineError ? thrown : new EngineError('worker-crashed'));
    });
  }

  async #again(link: WorkerLink): Promise<void> {
    const { restart } = this.#policy;
    if (restart !== 'next-call' && this.#repeat)
      await this.#send(link, restart.repeat, this.#repeat);
  }

  #fail(error: EngineError): void {
    this.#failure = error;
    this.#link?.end(error);
    this.#link = null;
    this.#started = null;
    this.#setState(this.#policy.restart === 'next-call' ? 'idle' : 'failed', error);
  }

  #setState(state: ConnectionState, error: EngineError | null): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#onState(state, error);
  }

  #send(
    link: WorkerLink,
    method: string,
    params: object,
    signal?: AbortSignal,
    progress: (value: unknown) => void = () => undefined,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      let id = 0;
      const onAbort = (): void => {
        if (this.#policy.cancel === 'end') this.dispose();
        else link.cancel(id);
      };
      const settle = (): void => {
        signal?.removeEventListener('abort', onAbort);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      id = link.send(
        {
          resolve: (result) => {
            settle();
            resolve(result);
          },
          reject: (error) => {
            settle();
            reject(error);
          },
          progress,
        },
        method,
        params,
      );
    });
  }
}
