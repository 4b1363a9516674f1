import { serve } from '../../src/rpc/serve.ts';
import { HELPER_HANDLERS, HELPER_POLICY } from '../../src/train/network/helper-tasks.ts';
import { threadEndpoint } from './node-thread.ts';

serve(threadEndpoint(), async () => HELPER_HANDLERS, HELPER_POLICY);
