/**
 * The part of `Worker` that a client uses. A MessagePort or a thread of Node can implement it too.
 */
export interface WorkerLike {
  postMessage(message: unknown): void;
  addEventListener(
    type: 'message' | 'error' | 'messageerror',
    listener: (event: Event) => void,
  ): void;
  terminate(): void;
}
