import { EngineClient } from '../../engine/engine-client.ts';
import type { ConnectionState } from '../../rpc/connect.ts';
import { EngineError } from '../../core/errors.ts';
import type { TicketInput } from '../../core/ticket.ts';
import type { Triage } from '../../core/triage.ts';
import type { WorkspaceDecisions } from '../../core/workspace-decisions.ts';
import { jobAnswer } from '../../store/job-answer.ts';
import type { JobAnswer } from '../../store/job-queue.ts';
import type { TicketRecord } from '../../store/schema.ts';
import { inputOf } from '../../store/ticket-edits.ts';
import type {
  EngineInfo,
  EngineMethods,
  Explanation,
  LoadProgress,
  StoredBundle,
} from '../../engine/methods.ts';
import { bundleUrl } from '../bundles.ts';
import { shownNames } from '../ticket/shown-names.svelte.ts';
import { FullTier } from './full-tier.svelte.ts';

/** The engine's state for the app: the loaded bundle, the progress of a download, the error. */
export class Engine {
  state = $state<ConnectionState>('idle');
  info = $state.raw<EngineInfo | null>(null);
  progress = $state.raw<LoadProgress | null>(null);
  trouble = $state.raw<EngineError | null>(null);
  /** The bundle's larger model, in a worker of its own. */
  readonly full: FullTier;
  readonly #client: EngineClient;
  readonly #mayStart: Promise<void>;
  readonly #languages: () => readonly string[];
  #wanted = '';
  #loading: Promise<EngineInfo> | null = null;

  /**
   * The worker starts once `mayStart` resolves, so that the service worker handles its requests.
   * `languages` returns the languages to load; each load calls it.
   */
  constructor(mayStart: Promise<void>, languages: () => readonly string[]) {
    this.#mayStart = mayStart;
    this.#languages = languages;
    this.full = new FullTier(mayStart, languages);
    this.#client = new EngineClient({
      onState: (state, error) => {
        this.state = state;
        if (error) this.trouble = error;
      },
    });
  }

  /**
   * Loads a bundle in the workspace's languages unless it is already loaded. After a failure the
   * bundle before stays in use, and `trouble` holds the error.
   */
  load(id: string): Promise<EngineInfo> {
    const languages = this.#languages();
    const wanted = [id, ...languages].join(' ');
    if (this.#loading && this.#wanted === wanted) return this.#loading;
    this.#wanted = wanted;
    const loading = this.#load(id, languages);
    this.#loading = loading;
    loading.catch(() => {
      if (this.#loading === loading) this.#loading = null;
    });
    return loading;
  }

  /** As `load`, but reads and verifies every byte again. */
  reload(id: string): Promise<EngineInfo> {
    this.#loading = null;
    return this.load(id);
  }

  /** Triages stored tickets, in order. A category that a person has set decides the team. */
  async classify(
    tickets: readonly TicketRecord[],
    id: string,
    decisions: WorkspaceDecisions,
    signal?: AbortSignal,
  ): Promise<readonly JobAnswer[]> {
    if (this.state === 'failed') await this.#restart();
    const info = await this.load(id);
    const teams = decisions.teams ?? info.teams;
    const inputs = tickets.map(inputOf);
    const {
      triages,
      embeddings: { dims, data },
    } = await this.#triageAndEmbed(id, { inputs, options: { decisions, trace: true } }, signal);
    return tickets.flatMap((ticket, index) => {
      const triage = triages[index];
      return triage
        ? [jobAnswer(ticket, triage, data.subarray(index * dims, (index + 1) * dims), teams)]
        : [];
    });
  }

  /** Triages up to `MAX_BATCH` tickets that are not stored, without the workspace's rules. */
  async triageBatch(
    inputs: readonly TicketInput[],
    id: string,
    signal?: AbortSignal,
  ): Promise<readonly Triage[]> {
    await this.load(id);
    return this.#client.call('triageBatch', { inputs }, signal ? { signal } : {});
  }

  async explain(input: TicketInput, head: string, label: string): Promise<Explanation> {
    return this.#client.call('explain', { input, head, label });
  }

  async storedBundles(): Promise<readonly StoredBundle[]> {
    await this.#mayStart;
    return this.#client.call('listBundles', {});
  }

  async removeBundle(id: string): Promise<void> {
    await this.removeBundleAt(bundleUrl(id));
    if (this.info?.id === id) this.#loading = null;
  }

  removeBundleAt(baseUrl: string): Promise<null> {
    return this.#client.call('removeBundle', { baseUrl });
  }

  /** Tries again after a failure. */
  async retry(id: string): Promise<void> {
    this.trouble = null;
    if (this.state === 'failed') await this.#client.restart();
    await this.load(id);
  }

  /** Restarts a worker that crashed twice. Throws `worker-blocked` if the worker cannot start. */
  async #restart(): Promise<void> {
    try {
      await this.#client.restart();
    } catch {
      throw new EngineError('worker-blocked');
    }
  }

  /** Uses the full tier if it runs. After a failure it stops that tier and uses the compact one. */
  async #triageAndEmbed(
    id: string,
    params: EngineMethods['triageAndEmbed']['params'],
    signal?: AbortSignal,
  ): Promise<EngineMethods['triageAndEmbed']['result']> {
    const options = signal ? { signal } : {};
    const full = this.full.clientFor(id);
    if (full) {
      try {
        return await full.call(
          'triageAndEmbed',
          { ...params, options: { ...params.options, tier: 'full' } },
          options,
        );
      } catch (thrown) {
        if (signal?.aborted) throw thrown;
        this.full.giveUp(thrown);
      }
    }
    return this.#client.call('triageAndEmbed', params, options);
  }

  async #load(id: string, languages: readonly string[]): Promise<EngineInfo> {
    await this.#mayStart;
    this.progress = { loaded: 0, total: 0 };
    try {
      this.info = await this.#client.loadBundle(
        { baseUrl: bundleUrl(id), storage: 'cache', languages },
        {
          onProgress: (progress) => {
            this.progress = progress;
          },
        },
      );
      shownNames.learn(this.info);
      const { fallback } = this.info;
      void this.full.follow(this.info);
      // Offline, people expect the kept bundle. Any other error of the new bundle is shown.
      this.trouble =
        fallback === null || fallback === 'bundle-missing' ? null : new EngineError(fallback);
      return this.info;
    } catch (thrown) {
      this.trouble = thrown instanceof EngineError ? thrown : new EngineError('internal');
      throw this.trouble;
    } finally {
      this.progress = null;
    }
  }
}
