import { createBatchModel } from '../../compact/batch/batch-model.ts';
import type { LoadedBundle } from '../../core/bundle-data.ts';
import type { Engine } from '../assemble-engine.ts';
import { openEngine } from '../open-engine.ts';
import { createBatchContexts } from './batch-contexts.ts';

/**
 * `openEngine` for many tickets, in Node and workers: the same answers, several times faster once
 * some tickets have come. Throws as `openEngine`.
 */
export function openBatchEngine(bundle: LoadedBundle): Engine {
  return openEngine(
    bundle,
    ({ manifest, weights }) => createBatchModel(manifest, weights),
    createBatchContexts,
  );
}
