import { createBatchModel } from '../../compact/batch/batch-model.ts';
import type { LoadedBundle } from '../../core/bundle-data.ts';
import type { BundleModel } from '../assemble-engine.ts';
import { createBatchContexts } from './batch-contexts.ts';

/**
 * Parts for `openEngine` that are fast for many tickets, in Node and workers. They give the same
 * answers, several times faster after the first tickets.
 */
export const BATCH_PARTS = [
  ({ manifest, weights }: LoadedBundle): BundleModel['model'] =>
    createBatchModel(manifest, weights),
  createBatchContexts,
] as const;
