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

/** The engine as the app sees it: which bundle is loaded, how far a download is, what is wrong. */
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
   * The worker starts once `mayStart` resolves, so that the service worker sees its files.
   * `languages` are those to load, looked up whenever the engine is needed.
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
   * Loads a bundle in the workspace's languages unless it is loaded already. On failure the one
   * before stays in use and `trouble` says why.
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

  /** As `load`, but reads and checks every byte again. */
  reload(id: string): Promise<EngineInfo> {
    this.#loading = null;
    return this.load(id);
  }

  /** Answers for stored tickets, in their order. A category that a person has set decides the team. */
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

  /** Triages for tickets that are not stored, at most `MAX_BATCH` at a time, without rules of the workspace. */
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

  /** A worker that died twice gets another chance; tickets are not at fault where it cannot start. */
  async #restart(): Promise<void> {
    try {
      await this.#client.restart();
    } catch {
      throw new EngineError('worker-blocked');
    }
  }

  /** By the larger model where it runs; when that fails, it is given up and the small one answers. */
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
      // Offline, the kept bundle is what people expect; anything else wrong with the new one they should be told.
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
