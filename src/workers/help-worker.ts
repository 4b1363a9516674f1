/** Entry of the second thread of the Lab's worker. */
import { serve } from '../rpc/serve.ts';
import { HELPER_HANDLERS, HELPER_POLICY } from '../train/network/helper-tasks.ts';

declare const self: DedicatedWorkerGlobalScope;

serve(self, async () => HELPER_HANDLERS, HELPER_POLICY);
