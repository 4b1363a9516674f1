/** Worker entry: the engine, which is loaded when the first request needs it. */
import { ENGINE_POLICY } from '../engine/methods.ts';
import { serve } from '../rpc/serve.ts';

declare const self: DedicatedWorkerGlobalScope;

serve(self, async () => (await import('../engine/worker/handlers.ts')).HANDLERS, ENGINE_POLICY);
