import { HELLO_MS } from '../../rpc/policies.ts';
import type { WorkerPolicy } from '../../rpc/policies.ts';

/**
 * A preview or a mail does not wait for a batch. A cancelled batch reports how many rows it did; it
 * has stored all of them.
 */
export const INTAKE_POLICY = {
  name: 'intake',
  order: 'together',
  cancel: 'settle',
  restart: 'next-call',
  helloMs: HELLO_MS,
  progress: 'every',
} as const satisfies WorkerPolicy<never>;
