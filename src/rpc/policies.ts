import type { MethodName } from './method-map.ts';

/** How one worker behaves, as data: page and worker read the same object. */
export interface WorkerPolicy<M> {
  /** Name in `hello`; the browser's tools show the worker as `presort-<name>`. */
  readonly name: string;
  /** `queue`: one request at a time, in order. `together`: requests run side by side. */
  readonly order: 'queue' | 'together';
  /**
   * What a cancel does. `aborted`: the request is answered with `aborted`. `settle`: the handler
   * chooses the answer, such as how far a paused batch came. `end`: the worker ends with all its
   * pending calls.
   */
  readonly cancel: 'aborted' | 'settle' | 'end';
  /** What follows a worker's death. */
  readonly restart: RestartPolicy<M>;
  /** How long the client waits for `hello`, in milliseconds. */
  readonly helloMs: number;
  /** `every`: each progress value is sent. Otherwise values are held back. */
  readonly progress: 'every' | ProgressPolicy;
}

/** `next-call`: the next call starts a new worker. Otherwise the worker restarts once at once. */
export type RestartPolicy<M> =
  | 'next-call'
  | {
      /** The last successful call of this method is sent again to the restarted worker. */
      readonly repeat: MethodName<M>;
      /**
       * An answer to one of these methods proves that the worker is well, so that it may restart
       * once more.
       */
      readonly proof: readonly MethodName<M>[];
    };

/** Limits the progress messages of a long loop, so that drawing them does not block the page. */
export interface ProgressPolicy {
  /** Minimum time between two messages, in milliseconds. */
  readonly everyMs: number;
  /** Fields with lists, whose held-back items are sent with the next message. */
  readonly gather: readonly string[];
  /** A value with one of these fields is sent at once. */
  readonly atOnce: readonly string[];
}

/** Default time within which a worker must send `hello`. */
export const HELLO_MS = 10_000;
