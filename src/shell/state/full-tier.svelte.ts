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
 * The full tier's state for the app. It runs in a separate worker, so that the compact tier can
 * answer while the full tier loads and after it fails.
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
  /** The languages that the bundle was loaded in. */
  #spoken = '';
  #encoder: string | undefined;
  #loading = new AbortController();

  constructor(mayStart: Promise<void>, languages: () => readonly string[]) {
    this.#mayStart = mayStart;
    this.#languages = languages;
  }

  /** Why the full tier does not load automatically on this device, or null. */
  get refusal(): UpgradeRefusal | null {
    return upgradeRefusal(deviceFacts());
  }

  /** The worker's client if the bundle's full tier is ready in the wanted languages, else null. */
  clientFor(id: string): EngineClient | null {
    return this.state === 'ready' && this.#isOf(id) ? this.#client : null;
  }

  /**
   * Restarts the full tier if the workspace's languages have changed, or stops it if the bundle has
   * no full tier in the new ones. Never rejects.
   */
  async follow({ id, fulls }: Pick<EngineInfo, 'id' | 'fulls'>): Promise<void> {
    if (!RUNS.includes(this.state) || this.#bundle !== id || this.#isOf(id)) return;
    if (fulls.length > 0) await this.load(id, this.#encoder);
    else this.#end();
  }

  /**
   * Loads the full tier automatically if it measured better and the device allows it. It does not
   * if a person stopped the full tier or if it failed before. Never rejects.
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
   * Fetches, verifies and starts a full tier of a bundle: that of `encoder`, else the first. Never
   * rejects: `trouble` holds the error.
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

  /** Reads how many bytes of the full tier are kept on this device. */
  async look(id: string): Promise<void> {
    const client = this.#client ?? new EngineClient();
    this.keptBytes = await client.call('fullInfo', { baseUrl: bundleUrl(id) }).then(
      ({ keptBytes }) => keptBytes,
      () => null,
    ); // unknown if no worker can run
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

  /** Stops the full tier; with `forget` it also deletes the files. */
  async stop(id: string, forget: boolean): Promise<void> {
    this.#end();
    this.#isStopped = true;
    if (!forget) return;
    const client = new EngineClient();
    await client.call('unloadFull', { forget: bundleUrl(id) }).catch(() => undefined); // `look` shows what is left
    client.dispose();
    await this.look(id);
  }

  /** Stops the full tier after an error: the compact tier answers from now on. */
  #fail(error: EngineError): void {
    const { attempts } = this;
    this.#end();
    this.attempts = attempts;
    if (error.code === 'aborted') return;
    this.state = 'failed';
    this.trouble = error;
  }

  /** As `#fail`, for a caller that caught the error. */
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
