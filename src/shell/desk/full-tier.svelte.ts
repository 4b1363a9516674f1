import { EngineClient } from '../../engine/engine-client.ts';
import { deviceFacts, upgradeRefusal } from '../../engine/upgrade-policy.ts';
import type { UpgradeRefusal } from '../../engine/upgrade-policy.ts';
import { EngineError } from '../../core/errors.ts';
import type { EngineInfo } from '../../engine/methods.ts';
import type { BackendAttempt, FullInfo, SelfTest } from '../../engine/full-tier.ts';
import { bundleUrl } from '../bundles.ts';

export type FullTierState = 'off' | 'loading' | 'ready' | 'failed';
const RUNS: readonly FullTierState[] = ['loading', 'ready'];

/**
 * The full tier as the app sees it. It has a worker of its own: while it loads, and whatever becomes of it, the compact
 * tier goes on answering in the other one.
 */
export class FullTier {
  state = $state<FullTierState>('off');
  info = $state.raw<FullInfo | null>(null);
  progress = $state.raw<{ readonly loaded: number; readonly total: number } | null>(null);
  attempts = $state.raw<readonly BackendAttempt[]>([]);
  trouble = $state.raw<EngineError | null>(null);
  tested = $state.raw<SelfTest | null>(null);
  keptBytes = $state<number | null>(null);
  #isStopped = false;
  readonly #mayStart: Promise<void>;
  readonly #languages: () => readonly string[];
  #client: EngineClient | null = null;
  #bundle = '';
  /** Those that the bundle was loaded in. */
  #spoken = '';
  #encoder: string | undefined;
  #loading = new AbortController();

  constructor(mayStart: Promise<void>, languages: () => readonly string[]) {
    this.#mayStart = mayStart;
    this.#languages = languages;
  }

  /** Why it does not come by itself on this device, or null. */
  get refusal(): UpgradeRefusal | null {
    return upgradeRefusal(deviceFacts());
  }

  /** The worker to ask when the full tier of this bundle is ready in the workspace's languages, else null. */
  clientFor(id: string): EngineClient | null {
    return this.state === 'ready' && this.#isOf(id) ? this.#client : null;
  }

  /**
   * Starts again what runs in other languages than the workspace's now, or stops it where the
   * bundle has no full tier in those. Never rejects.
   */
  async follow({ id, fulls }: Pick<EngineInfo, 'id' | 'fulls'>): Promise<void> {
    if (!RUNS.includes(this.state) || this.#bundle !== id || this.#isOf(id)) return;
    if (fulls.length > 0) await this.load(id, this.#encoder);
    else this.#end();
  }

  /**
   * Loads it by itself where it is better and no burden; not after a person stopped it or it
   * failed: then it is asked for. Never rejects.
   */
  async upgrade({ id, fulls }: Pick<EngineInfo, 'id' | 'fulls'>): Promise<void> {
    const { full, compact } = fulls[0]?.measured ?? { full: 0, compact: 0 };
    if (full <= compact || this.#isStopped || this.state === 'failed' || this.refusal !== null)
      return;
    await this.load(id);
  }

  #isOf(id: string): boolean {
    return this.#bundle === id && this.#spoken === this.#languages().join();
  }

  /**
   * Fetches, checks and starts a full tier of a bundle: that of the encoder, else the first. Never
   * rejects: `trouble` says what went wrong.
   */
  async load(id: string, encoder?: string): Promise<void> {
    const isSame = this.#isOf(id) && this.#encoder === encoder;
    if (isSame && (this.state === 'ready' || this.state === 'loading')) return;
    this.#end();
    this.#isStopped = false;
    const languages = this.#languages();
    await this.#mayStart;
    const { signal } = this.#loading;
    const client = new EngineClient({
      onState: (state, error) => {
        if (client === this.#client && (state === 'restarting' || state === 'failed'))
          this.#fail(error ?? new EngineError('worker-crashed'));
      },
    });
    this.#client = client;
    this.#bundle = id;
    this.#spoken = languages.join();
    this.#encoder = encoder;
    this.state = 'loading';
    try {
      const baseUrl = bundleUrl(id);
      await client.loadBundle({ baseUrl, storage: 'cache', languages }, { signal });
      this.info = await client.call(
        'loadFull',
        { storage: 'cache', ...(encoder !== undefined && { encoder }) },
        {
          signal,
          onProgress: (progress) => {
            if (progress.phase === 'files')
              this.progress = { loaded: progress.loaded, total: progress.total };
            else this.attempts = [...this.attempts, progress.attempt];
          },
        },
      );
      this.state = 'ready';
    } catch (thrown) {
      if (client === this.#client)
        this.#fail(thrown instanceof EngineError ? thrown : new EngineError('internal'));
    } finally {
      if (client === this.#client) this.progress = null;
    }
    await this.look(id);
  }

  /** Reads how much of it is kept on this device. */
  async look(id: string): Promise<void> {
    const client = this.#client ?? new EngineClient();
    this.keptBytes = await client.call('fullInfo', { baseUrl: bundleUrl(id) }).then(
      ({ keptBytes }) => keptBytes,
      () => null,
    ); // nothing to tell where no worker runs
    if (client !== this.#client) client.dispose();
  }

  async selfTest(): Promise<void> {
    this.tested = null;
    try {
      this.tested = (await this.#client?.call('selfTest', {})) ?? null;
    } catch (thrown) {
      this.#fail(thrown instanceof EngineError ? thrown : new EngineError('internal'));
    }
  }

  /** Stops it; with `forget` its files are deleted too. */
  async stop(id: string, forget: boolean): Promise<void> {
    this.#end();
    this.#isStopped = true;
    if (!forget) return;
    const client = new EngineClient();
    await client.call('unloadFull', { forget: bundleUrl(id) }).catch(() => undefined); // `look` shows what is left
    client.dispose();
    await this.look(id);
  }

  /** Something that was asked of it failed: the compact tier answers from here on. */
  #fail(error: EngineError): void {
    const { attempts } = this;
    this.#end();
    this.attempts = attempts;
    if (error.code === 'aborted') return;
    this.state = 'failed';
    this.trouble = error;
  }

  /** As `#fail`, for a caller that saw the failure. */
  giveUp(thrown: unknown): void {
    this.#fail(thrown instanceof EngineError ? thrown : new EngineError('internal'));
  }

  #end(): void {
    this.#loading.abort();
    this.#loading = new AbortController();
    const client = this.#client;
    this.#client = null;
    client?.dispose();
    this.#bundle = '';
    this.state = 'off';
    this.info = null;
    this.progress = null;
    this.attempts = [];
    this.trouble = null;
    this.tested = null;
  }
}
