/**
 * Entry of the Lab's worker: data sets, training, measuring, publishing. Started when the Lab needs
 * it, ended to cancel.
 */
import { LAB_POLICY } from '../features/lab/shared/lab-methods.ts';
import { allowOwnWorkers } from '../rpc/allow-own-workers.ts';
import { serve } from '../rpc/serve.ts';

declare const self: DedicatedWorkerGlobalScope;

allowOwnWorkers();
serve(
  self,
  async () => (await import('../features/lab/worker/lab-handlers.ts')).LAB_HANDLERS,
  LAB_POLICY,
);
