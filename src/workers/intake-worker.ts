/**
 * Worker entry of the Batch page and of mail import. It starts engine workers of its own, so that
 * the page's engine stays free.
 */
import type { BatchMethods } from '../features/batch/shared/batch-methods.ts';
import type { MailMethods } from '../features/mail/shared/mail-methods.ts';
import { allowOwnWorkers } from '../rpc/allow-own-workers.ts';
import { serve } from '../rpc/serve.ts';
import { INTAKE_POLICY } from '../shell/intake/intake-policy.ts';

declare const self: DedicatedWorkerGlobalScope;

allowOwnWorkers();
serve<BatchMethods & MailMethods>(
  self,
  async () => ({
    ...(await import('../features/batch/worker/batch-handlers.ts')).BATCH_HANDLERS,
    ...(await import('../features/mail/worker/mail-handlers.ts')).MAIL_HANDLERS,
  }),
  INTAKE_POLICY,
);
