import { EngineClient } from '../../../engine/engine-client.ts';
import { EngineError } from '../../../core/errors.ts';
import type { TicketInput } from '../../../core/ticket.ts';
import type { Triage } from '../../../core/triage.ts';
import type { EngineInfo, LoadParams, TriageOptions } from '../../../engine/methods.ts';
import { MAX_BATCH } from '../../../engine/methods.ts';

/** More engines than this compete for memory and gain nothing. */
const MAX_ENGINES = 4;

/** Several engine workers that share the tickets of a batch; the page keeps one core. */
export class EnginePool {
  readonly #clients: readonly EngineClient[];

  constructor(cores = navigator.hardwareConcurrency) {
    this.#clients = Array.from(
      { length: Math.max(1, Math.min(MAX_ENGINES, cores - 1)) },
      () => new EngineClient(),
    );
  }

  /** Loads the bundle in every engine, in these languages. Rejects as `EngineClient.loadBundle`. */
  async load(baseUrl: string, languages: readonly string[]): Promise<EngineInfo> {
    const [first, ...rest] = this.#clients;
    if (!first) throw new EngineError('internal');
    // The first engine downloads the files and caches them; the others read the cache.
    const params: LoadParams = { baseUrl, storage: 'cache', languages };
    const info = await first.loadBundle(params);
    await Promise.all(rest.map((client) => client.loadBundle(params)));
    return info;
  }

  /**
   * Resolves with the triages in the order of the tickets. A worker that crashes is restarted and
   * asked once more.
   */
  async triage(inputs: readonly TicketInput[], options: TriageOptions): Promise<readonly Triage[]> {
    const slices = Array.from({ length: Math.ceil(inputs.length / MAX_BATCH) }, (_, at) =>
      inputs.slice(at * MAX_BATCH, (at + 1) * MAX_BATCH),
    );
    const answers = await Promise.all(
      slices.map((slice, at) => this.#ask(at % this.#clients.length, slice, options)),
    );
    return answers.flat();
  }

  dispose(): void {
    for (const client of this.#clients) client.dispose();
  }

  async #ask(
    at: number,
    inputs: readonly TicketInput[],
    options: TriageOptions,
  ): Promise<readonly Triage[]> {
    const client = this.#clients[at];
    if (!client) throw new EngineError('internal');
    const call = (): Promise<readonly Triage[]> => client.call('triageBatch', { inputs, options });
    try {
      return await call();
    } catch (thrown) {
      if (thrown instanceof EngineError && thrown.code === 'worker-crashed') return call();
      throw thrown;
    }
  }
}
