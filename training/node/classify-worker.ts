import { EngineError } from '../../src/core/errors.ts';
import type { Handlers } from '../../src/rpc/method-map.ts';
import { serve } from '../../src/rpc/serve.ts';
import { resultLine, type NodeEngine } from '../cli/engine.ts';
import { openNodeEngine } from '../cli/open-node-engine.ts';
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
    const lines: string[] = [];
    for (const input of inputs) lines.push(await resultLine(engine, input, format, isExplained));
    return lines;
  },
};

serve(threadEndpoint(), async () => HANDLERS, CLASSIFY_THREAD_POLICY);
