import type { TicketInput } from '../core/ticket.ts';
import type { Triage } from '../core/triage.ts';
import { Connection } from '../rpc/connect.ts';
import type { StateListener } from '../rpc/connect.ts';
import type { CallOptions } from '../rpc/method-map.ts';
import type { WorkerLike } from '../rpc/worker-like.ts';
import { ENGINE_POLICY, MAX_BATCH } from './methods.ts';
import type {
  EngineInfo,
  EngineMethods,
  LoadParams,
  LoadProgress,
  TriageOptions,
} from './methods.ts';
import { spawnEngineWorker } from './page/spawn-engine-worker.ts';

export interface EngineClientOptions {
  readonly spawn?: () => WorkerLike;
  readonly onState?: StateListener;
}

/** The page's client of the engine worker, with the calls that every caller needs. */
export class EngineClient extends Connection<EngineMethods> {
  constructor({ spawn = spawnEngineWorker, onState }: EngineClientOptions = {}) {
    super(spawn, ENGINE_POLICY, onState);
  }

  /** Loads a bundle. A restarted worker loads it again. */
  loadBundle(params: LoadParams, options: CallOptions<LoadProgress> = {}): Promise<EngineInfo> {
    return this.call('loadBundle', params, options);
  }

  triage(
    input: TicketInput,
    options: TriageOptions = {},
    call: CallOptions<never> = {},
  ): Promise<Triage> {
    return this.call('triage', { input, options }, call);
  }

  /**
   * Any number of tickets, sent in chunks of at most `MAX_BATCH`; on abort no further chunk is
   * sent. Progress counts answered tickets.
   */
  async triageBatch(
    inputs: readonly TicketInput[],
    options: TriageOptions = {},
    { signal, onProgress }: CallOptions<number> = {},
  ): Promise<Triage[]> {
    const results: Triage[] = [];
    for (let start = 0; start < inputs.length; start += MAX_BATCH) {
      const chunk = inputs.slice(start, start + MAX_BATCH);
      results.push(
        ...(await this.call('triageBatch', { inputs: chunk, options }, signal ? { signal } : {})),
      );
      onProgress?.(results.length);
    }
    return results;
  }
}
