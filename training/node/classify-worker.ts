import { EngineError } from '../../src/core/errors.ts';
import type { Triage } from '../../src/core/triage.ts';
import type { Handlers } from '../../src/rpc/method-map.ts';
import { serve } from '../../src/rpc/serve.ts';
import { answerTicket, openNodeEngine, type NodeEngine } from '../cli/engine.ts';
import { formatResults } from '../cli/result-writer.ts';
import { CLASSIFY_THREAD_POLICY, type ClassifyThreadMethods } from './classify-thread.ts';
import { threadEndpoint } from './node-thread.ts';

let engine: NodeEngine | null = null;

const HANDLERS: Handlers<ClassifyThreadMethods> = {
  async open({ bundle }) {
    engine = await openNodeEngine(bundle, 'compact');
    return null;
  },
  async classify({ inputs, format, isExplained }) {
    if (!engine) throw new EngineError('bad-input', { why: 'no bundle is open' });
    const triages: Triage[] = [];
    for (const input of inputs) triages.push(await answerTicket(engine, input, isExplained));
    return formatResults(format, triages);
  },
};

serve(threadEndpoint(), async () => HANDLERS, CLASSIFY_THREAD_POLICY);
