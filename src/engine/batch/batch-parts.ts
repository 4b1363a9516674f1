import { createBatchModel } from '../../compact/batch/batch-model.ts';
import type { LoadedBundle } from '../../core/bundle-data.ts';
import type { BundleModel } from '../assemble-engine.ts';
import { createBatchContexts } from './batch-contexts.ts';

/**
 * What `openEngine` takes for many tickets, in Node and workers: the same answers, several times
 * faster once some tickets have come.
 */
export const BATCH_PARTS = [
  ({ manifest, weights }: LoadedBundle): BundleModel['model'] =>
    createBatchModel(manifest, weights),
  createBatchContexts,
] as const;
