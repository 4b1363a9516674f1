import { HELLO_MS } from '../../rpc/policies.ts';
import type { WorkerPolicy } from '../../rpc/policies.ts';

/**
 * A batch must not keep a preview or a mail waiting; a cancelled batch answers how far it came, and
 * everything done is stored.
 */
export const INTAKE_POLICY = {
  name: 'intake',
  order: 'together',
  cancel: 'settle',
  restart: 'next-call',
  helloMs: HELLO_MS,
  progress: 'every',
} as const satisfies WorkerPolicy<never>;
