import type { MethodName } from './method-map.ts';

/** How one worker behaves, as data: page and worker read the same object. */
export interface WorkerPolicy<M> {
  /** Said in `hello`; names the worker in the browser's tools as `presort-<name>`. */
  readonly name: string;
  /** `queue`: one request at a time, in order. `together`: requests run side by side. */
  readonly order: 'queue' | 'together';
  /**
   * `aborted`: a message; the request is answered with `aborted`. `settle`: a message; the handler says what the answer is, such as
   * how far a paused batch came. `end`: the worker ends, and everything that waits with it.
   */
  readonly cancel: 'aborted' | 'settle' | 'end';
  /** What follows a worker's death. */
  readonly restart: RestartPolicy<M>;
  /** How long the client waits for `hello`, in milliseconds. */
  readonly helloMs: number;
  /** `every`: each progress value is sent. Otherwise values are held back. */
  readonly progress: 'every' | ProgressPolicy;
}

/** `next-call`: the next call starts it afresh. Otherwise it is started once more at once. */
export type RestartPolicy<M> =
  | 'next-call'
  | {
      /** The last successful call of this method is sent again to the restarted worker. */
      readonly repeat: MethodName<M>;
      /** An answer to one of these shows that the worker is well: it may be restarted once more. */
      readonly proof: readonly MethodName<M>[];
    };

/** Progress of a long loop, held back so that a page which draws it does not stand still. */
export interface ProgressPolicy {
  /** Least time between two messages, in milliseconds. */
  readonly everyMs: number;
  /** Fields that hold lists: what was held back is sent with the next message. */
  readonly gather: readonly string[];
  /** A value with one of these fields is sent at once. */
  readonly atOnce: readonly string[];
}

/** How long a worker may take to say hello unless its policy says otherwise. */
export const HELLO_MS = 10_000;
