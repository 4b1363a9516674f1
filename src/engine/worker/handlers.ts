import { keptFullBytes, removeFullFiles } from '../../bundle/full-files.ts';
import { listKeptBundles, removeKeptBundle } from '../../bundle/kept-bundles.ts';
import { loadBundle } from '../../bundle/load-bundle.ts';
import { createDeviceStore } from '../../bundle/device-store.ts';
import { createMemoryStore } from '../../bundle/stores.ts';
import { EngineError } from '../../core/errors.ts';
import type { ErrorCode } from '../../core/errors.ts';
import type { TicketInput } from '../../core/ticket.ts';
import { writeTrace } from '../../core/trace.ts';
import type { Triage } from '../../core/triage.ts';
import type { EngineMethods, TriageOptions } from '../methods.ts';
import { MAX_BATCH } from '../methods.ts';
import { BATCH_PARTS } from '../batch/batch-parts.ts';
import { openEngine, type Engine, type Trace, type TriagedTicket } from '../assemble-engine.ts';
import { infoOf } from './engine-info.ts';
import { FullEngine } from './full-engine.ts';
import { readTicket } from './read-ticket.ts';
import type { Handlers } from '../../rpc/method-map.ts';

/** Number of tickets between two checks of the message queue, a few milliseconds of work. */
const TICKETS_BETWEEN_PAUSES = 16;
const WARM_UP = 'I was charged twice and the app shows an error when I sign in.';

let loaded: { readonly engine: Engine; readonly baseUrl: string } | null = null;
let full: FullEngine | null = null;

/**
 * Handlers of all methods. One bundle is loaded at a time; the earlier one stays until the next is
 * verified.
 */
export const HANDLERS: Handlers<EngineMethods> = {
  async loadBundle({ baseUrl, storage, expectedManifestSha256, languages }, { progress, signal }) {
    const startedAt = performance.now();
    let stored = storage;
    let fallback: ErrorCode | null = null;
    const store =
      storage === 'cache'
        ? createDeviceStore(() => {
            stored = 'memory';
          })
        : createMemoryStore();
    const bundle = await loadBundle(baseUrl, {
      fetch: (url, init) => fetch(url, init),
      store,
      signal,
      onProgress: progress,
      onFallback: (error) => {
        fallback = error.code;
      },
      ...(expectedManifestSha256 === undefined ? {} : { expectedManifestSha256 }),
      ...(languages && { languages }),
    });
    const engine = openEngine(bundle, ...BATCH_PARTS);
    engine.triage({ description: WARM_UP }); // the first triage compiles rules and reads the replies
    loaded = { engine, baseUrl };
    await dropFull(); // it belongs to the bundle before
    return infoOf(engine, { baseUrl, stored, fallback, loadMs: performance.now() - startedAt });
  },

  async triage({ input, options = {} }, { signal }) {
    const upper = fullFor(options);
    if (!upper) return current().triage(readTicket(input), options.decisions, traceOf(options));
    const [answer] = await upper.triageAll(
      [readTicket(input)],
      options.decisions,
      traceOf(options),
      signal,
    );
    if (!answer) throw new EngineError('internal', { where: 'triage' });
    return answer.triage;
  },

  async triageBatch({ inputs, options = {} }, { pause, signal }) {
    const [upper, { decisions }, trace] = [fullFor(options), options, traceOf(options)];
    if (upper) {
      const answers = await upper.triageAll(limited(inputs), decisions, trace, signal);
      return answers.map(({ triage }) => triage);
    }
    const engine = current();
    const triages: Triage[] = [];
    await eachOf(inputs, pause, (input) => {
      triages.push(engine.triage(input, decisions, trace));
    });
    return triages;
  },

  async triageAndEmbed({ inputs, options = {} }, { pause, transfer, signal }) {
    const engine = current();
    const triages: Triage[] = [];
    const { dims } = engine.model;
    const data = new Float32Array(inputs.length * dims);
    const [{ decisions }, trace] = [options, traceOf(options)];
    const keep = ({ triage, embedding }: TriagedTicket, index: number): void => {
      triages.push(triage);
      if (embedding) data.set(embedding, index * dims);
    };
    const upper = fullFor(options);
    if (upper) (await upper.triageAll(limited(inputs), decisions, trace, signal)).forEach(keep);
    else
      await eachOf(inputs, pause, (input, index) => {
        keep(engine.triageAndEmbed(input, decisions, trace), index);
      });
    transfer(data.buffer);
    return { triages, embeddings: { dims, count: inputs.length, data } };
  },

  async explain({ input, head, label }) {
    return current().explain(readTicket(input), head, label);
  },

  async embed({ inputs }, { transfer, pause }) {
    const engine = current();
    const { dims } = engine.model;
    const data = new Float32Array(inputs.length * dims);
    await eachOf(inputs, pause, (input, index) => {
      data.set(engine.embed(input), index * dims);
    });
    transfer(data.buffer);
    return { dims, count: inputs.length, data };
  },

  async loadFull(params, context) {
    if (params.given) loaded = { engine: openEngine(params.given.bundle), baseUrl: '' };
    const { engine, baseUrl } = currentBundle();
    const next = await FullEngine.load(engine, baseUrl, params, context);
    await dropFull();
    full = next;
    // Runs after the answer, so that waiting requests come first.
    setTimeout(() => {
      void next.warm();
    });
    return next.info;
  },

  async fullInfo({ baseUrl }) {
    return {
      running: full?.info ?? null,
      keptBytes: await keptFullBytes(createDeviceStore(), baseUrl),
    };
  },

  async selfTest() {
    if (!full) throw new EngineError('full-missing');
    return full.selfTest();
  },

  async unloadFull({ forget }) {
    await dropFull();
    if (forget !== undefined) await removeFullFiles(createDeviceStore(), forget);
    return null;
  },

  async listBundles() {
    const kept = await listKeptBundles(createDeviceStore());
    return kept.map(({ baseUrl, manifest: { id, title }, files, bytes }) => ({
      baseUrl,
      id,
      title,
      files,
      bytes,
    }));
  },

  async removeBundle({ baseUrl }) {
    const store = createDeviceStore();
    await removeKeptBundle(store, baseUrl);
    await removeFullFiles(store, baseUrl);
    return null;
  },
};

/** Works through at most `MAX_BATCH` tickets with a pause now and then. */
async function eachOf(
  inputs: readonly TicketInput[],
  pause: () => Promise<void>,
  work: (input: TicketInput, index: number) => void,
): Promise<void> {
  for (const [index, input] of limited(inputs).entries()) {
    if (index > 0 && index % TICKETS_BETWEEN_PAUSES === 0) await pause();
    work(input, index);
  }
}

/** Checks the tickets and their number. */
function limited(inputs: readonly TicketInput[]): readonly TicketInput[] {
  if (!Array.isArray(inputs) || inputs.length > MAX_BATCH)
    throw new EngineError('bad-input', { most: MAX_BATCH });
  return inputs.map(readTicket);
}

function traceOf({ trace }: TriageOptions): Trace {
  return trace ? writeTrace : undefined;
}

function currentBundle(): NonNullable<typeof loaded> {
  if (loaded === null) throw new EngineError('bad-input', { why: 'no bundle is loaded' });
  return loaded;
}

function current(): Engine {
  return currentBundle().engine;
}

/** The full tier if the request asks for it and it belongs to the loaded bundle. */
function fullFor(options: TriageOptions): FullEngine | null {
  return options.tier === 'full' && full?.engine === loaded?.engine ? full : null;
}

async function dropFull(): Promise<void> {
  const old = full;
  full = null;
  await old?.dispose();
}
