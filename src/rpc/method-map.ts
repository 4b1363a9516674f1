/** One method: its params, its result, and its progress (`never`: none). */
export interface Method {
  readonly params: object;
  readonly result: unknown;
  readonly progress: unknown;
}

/** Every method of a worker by its name. All messages and types of that worker derive from this one map. */
export type MethodMap<M> = { readonly [K in keyof M]: Method };

export type MethodName<M> = keyof M & string;

/** What the server gives to a handler besides its params. */
export interface HandlerContext<P> {
  /** Fires when the client cancels this request. */
  readonly signal: AbortSignal;
  progress(value: P): void;
  /**
   * Lets waiting messages run, especially cancels. Rejects with `aborted` if this request was
   * cancelled.
   */
  pause(): Promise<void>;
  /** Transfers these buffers with the result instead of copying them. */
  transfer(...buffers: readonly ArrayBufferLike[]): void;
}

/** The handlers of a worker, one for each method of its map. */
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
