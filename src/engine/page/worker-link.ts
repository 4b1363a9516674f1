/** The part of a Worker that the client uses; a MessagePort fits behind it in tests and in the service worker. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  addEventListener(
    type: 'message' | 'error' | 'messageerror',
    listener: (event: Event) => void,
  ): void;
  terminate(): void;
}

/** Starts the engine worker of this build. Throws where the browser refuses workers. */
export function spawnEngineWorker(): WorkerLike {
  return new Worker(new URL('../../workers/engine-worker.ts', import.meta.url), {
    type: 'module',
    name: 'presort-engine',
  });
}
