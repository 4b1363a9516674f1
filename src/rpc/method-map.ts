/** One method: what it takes, what it answers, and what it reports while it runs (`never`: nothing). */
export interface Method {
  readonly params: object;
  readonly result: unknown;
  readonly progress: unknown;
}

/** Every method of a worker by its name. All messages and types of that worker derive from this one map. */
export type MethodMap<M> = { readonly [K in keyof M]: Method };

export type MethodName<M> = keyof M & string;

/** What a handler may use besides its params. */
export interface HandlerContext<P> {
  /** Fires when the client cancels this request. */
  readonly signal: AbortSignal;
  progress(value: P): void;
  /** Lets waiting messages in, cancels above all. Rejects with `aborted` if this request was cancelled. */
  pause(): Promise<void>;
  /** Hands these buffers over with the result instead of copying them. */
  transfer(...buffers: readonly ArrayBufferLike[]): void;
}

/** What a worker does for each method of its map. */
export type Handlers<M extends MethodMap<M>> = {
  readonly [K in MethodName<M>]: (
    params: M[K]['params'],
    context: HandlerContext<M[K]['progress']>,
  ) => Promise<M[K]['result']>;
};

export interface CallOptions<P> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: P) => void;
}
