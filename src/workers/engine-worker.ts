/** Worker entry: listens at once, says hello, and loads the engine when the first request needs it. */
import type { EngineHandlers } from '../engine/worker/serve-engine.ts';
import { serveEngine } from '../engine/worker/serve-engine.ts';

declare const self: DedicatedWorkerGlobalScope;

const engine = (): Promise<EngineHandlers> =>
  import('../engine/worker/handlers.ts').then(({ HANDLERS }) => HANDLERS);

serveEngine(
  self,
  {
    loadBundle: async (params, context) => (await engine()).loadBundle(params, context),
    triage: async (params, context) => (await engine()).triage(params, context),
    triageBatch: async (params, context) => (await engine()).triageBatch(params, context),
    triageAndEmbed: async (params, context) => (await engine()).triageAndEmbed(params, context),
    explain: async (params, context) => (await engine()).explain(params, context),
    embed: async (params, context) => (await engine()).embed(params, context),
    loadFull: async (params, context) => (await engine()).loadFull(params, context),
    fullInfo: async (params, context) => (await engine()).fullInfo(params, context),
    selfTest: async (params, context) => (await engine()).selfTest(params, context),
    unloadFull: async (params, context) => (await engine()).unloadFull(params, context),
    listBundles: async (params, context) => (await engine()).listBundles(params, context),
    removeBundle: async (params, context) => (await engine()).removeBundle(params, context),
  },
  'engine',
);
