import type { WorkerLike } from '../../rpc/worker-like.ts';

/** Starts the engine worker of this build. Throws where the browser refuses workers. */
export function spawnEngineWorker(): WorkerLike {
  return new Worker(new URL('../../workers/engine-worker.ts', import.meta.url), {
    type: 'module',
    name: 'presort-engine',
  });
}
