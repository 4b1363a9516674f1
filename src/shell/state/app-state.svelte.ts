import type { TeamTable } from '../../core/bundle-data.ts';
import { EngineError } from '../../core/errors.ts';
import { expiredTickets } from '../../store/expired-tickets.ts';
import { runJobLoop } from '../../store/job-loop.ts';
import { decisionsOf, defaultSettings, wantedLanguages } from '../../store/settings-store.ts';
import type { SettingKey, Settings } from '../../store/settings-store.ts';
import { thisWorkspace } from '../../store/this-workspace.ts';
import type { Vault } from '../../store/vault.ts';
import type { Workspace } from '../../store/workspace.ts';
import { Airplane } from './airplane.svelte.ts';
import { Announcer } from './announcer.svelte.ts';
import { Engine } from './engine.svelte.ts';
import { Holds, type HoldReason } from './holds.svelte.ts';
import { InstallPrompt } from './install-prompt.svelte.ts';
import { Incoming } from './incoming.svelte.ts';
import { Moment } from './moment.svelte.ts';
import { readNames } from './read-names.ts';
import { Router } from './router.svelte.ts';
import { applyLanguage } from './language-choice.ts';
import { applyTheme } from './theme.ts';
import { TicketFeed } from './ticket-feed.svelte.ts';
import { Toasts } from './toasts.svelte.ts';
import { watchVault } from './watch-vault.ts';
import { Updates } from './updates.svelte.ts';
import { words } from '../words/words.ts';

const DAY_MS = 86_400_000;
const RETENTION_CHECK_MS = 3_600_000;

/** The state that all pages of a tab share. The app passes it to its pages by context. */
export class AppState {
  readonly announcer = new Announcer();
  readonly toasts = new Toasts(this.announcer);
  readonly router = new Router();
  readonly incoming = new Incoming(this.router);
  readonly airplane = new Airplane();
  readonly updates = new Updates();
  readonly installer = new InstallPrompt();
  readonly engine = new Engine(this.updates.settled, () => this.wantedLanguages);
  workspace = $state.raw<Workspace | null>(null);
  feed = $state.raw<TicketFeed | null>(null);
  settings = $state.raw<Settings>(defaultSettings());
  /** Why the app cannot store anything, or why the background work has stopped. */
  trouble = $state.raw<EngineError | null>(null);
  online = $state(navigator.onLine);
  /** The overlay that is open above any page: the palette or the list of keys. */
  overlay = $state<'palette' | 'keys' | null>(null);
  /** The vault while its tickets are encrypted and it waits for the passphrase; else null. */
  locked = $state.raw<Vault | null>(null);
  /** The moment when `settings` holds the workspace's, or the defaults if reading them failed. */
  readonly settingsRead = new Moment();
  /** Settings that were chosen before the workspace was open. */
  #unkept: Partial<Settings> = {};
  readonly #holds = new Holds();
  readonly #stop = new AbortController();
  /** Stops the background work until the page is reloaded. */
  readonly #work = new AbortController();

  /** The team table in use: the workspace's, else the bundle's; null before a bundle is loaded. */
  get teamTable(): TeamTable | null {
    return this.settings.teams[this.settings.bundle] ?? this.engine.info?.teams ?? null;
  }

  /** Languages to load. The first one reads a text whose language is in doubt. */
  get wantedLanguages(): readonly string[] {
    return wantedLanguages(this.settings, navigator.languages);
  }

  /** Every team that the team table or a rule names. */
  get teams(): readonly string[] {
    const table = this.teamTable;
    const named = table
      ? [
          ...table.rows.map((row) => row.team),
          ...this.settings.rules.flatMap((rule) => rule.set.team ?? []),
          table.defaultTeam,
          table.reviewTeam,
        ]
      : [];
    return named.filter((team, at) => named.indexOf(team) === at);
  }

  /** Starts the services of the tab. Returns a function that stops them. */
  start(): () => void {
    const { signal } = this.#stop;
    for (const kind of ['online', 'offline'] as const)
      addEventListener(kind, () => (this.online = kind === 'online'), { signal });
    this.installer.start(signal);
    const stopRouter = this.router.start();
    this.incoming.start(signal);
    this.airplane.start(signal);
    void this.updates.start();
    void this.#open().then(() => {
      this.#loadWhenIdle();
    });
    return () => {
      this.#stop.abort();
      this.#work.abort();
      stopRouter();
      this.workspace?.close();
    };
  }

  /** Reasons why a reload must wait, in this tab or another; `refreshHolds` updates them. */
  get holds(): readonly string[] {
    return this.#holds.list;
  }

  /** Holds back reloads until the function that it returns is called. */
  hold(reason: HoldReason): () => void {
    return this.#holds.hold(reason);
  }

  /**
   * Loads the workspace's model in its languages once the settings are read, then the full tier if
   * the settings allow it. An effect that calls this runs again when these settings change.
   * Rejects as `Engine.load`.
   */
  loadModel(): Promise<void> {
    return this.settingsRead.after(() => this.#loadModel());
  }

  refreshHolds(): Promise<void> {
    return this.#holds.refresh();
  }

  async setSetting<K extends SettingKey>(key: K, value: Settings[K]): Promise<void> {
    this.settings = { ...this.settings, [key]: value };
    if (key === 'theme') applyTheme(this.settings.theme);
    if (key === 'language') this.#speak();
    if (this.workspace) await this.workspace.settings.write(key, value);
    else this.#unkept = { ...this.#unkept, [key]: value };
  }

  async #loadModel(): Promise<void> {
    const info = await this.engine.load(this.settings.bundle);
    if (this.settings.tier === 'auto') void this.engine.full.upgrade(info);
  }

  async #open(): Promise<void> {
    const { signal } = this.#stop;
    try {
      const workspace = await thisWorkspace((loss) => {
        this.workspace = null;
        if (loss === 'outdated') {
          // A newer version has migrated the database: this tab must not write any more.
          this.#work.abort();
          this.trouble = new EngineError('storage-newer');
        } else this.trouble = new EngineError('storage-denied', { name: 'lost' });
      });
      this.settings = { ...(await workspace.settings.readAll()), ...this.#unkept };
      this.settingsRead.come();
      this.#applyLook();
      await this.#waitForKey(workspace);
      const feed = new TicketFeed(workspace);
      feed.start();
      workspace.changes.listen((change) => {
        if (change.kind === 'settings') void this.#readSettings(workspace);
      });
      this.feed = feed;
      void this.deleteExpired(workspace);
      const timer = setInterval(() => {
        void this.deleteExpired(workspace);
      }, RETENTION_CHECK_MS);
      signal.addEventListener('abort', () => {
        clearInterval(timer);
      });
      this.workspace = workspace;
      for (const key of Object.keys(this.#unkept) as SettingKey[])
        await workspace.settings.write(key, this.settings[key]);
      void runJobLoop({
        queue: workspace.jobs,
        changes: workspace.changes,
        signal: this.#work.signal,
        classify: (tickets, jobSignal) =>
          this.engine.classify(
            tickets,
            this.settings.bundle,
            decisionsOf(this.settings, this.settings.bundle),
            jobSignal,
          ),
        onTrouble: (error) => {
          if (!this.#work.signal.aborted) this.trouble = error;
        },
      });
    } catch (thrown) {
      this.trouble = thrown instanceof EngineError ? thrown : new EngineError('internal');
      this.settingsRead.come();
    }
  }

  /** Waits for the passphrase of encrypted tickets, and continues an interrupted conversion. */
  async #waitForKey(workspace: Workspace): Promise<void> {
    const { vault } = workspace;
    vault.onLock = () => {
      location.reload();
    }; // forgets every text that this page holds
    if (vault.isLocked) {
      this.locked = vault;
      await vault.unlocked();
      this.locked = null;
    }
    watchVault(this, vault, this.#stop.signal);
    if (vault.mode === 'sealing' || vault.mode === 'opening') {
      const letGo = this.hold('encryption');
      void import('../../store/convert-vault.ts')
        .then(({ convertVault }) => convertVault(workspace.raw, vault))
        .catch(() => undefined)
        .finally(letGo); // a failed conversion continues at the next start
    }
  }

  /** Deletes resolved tickets older than the retention that the settings name. */
  async deleteExpired(workspace: Workspace): Promise<number> {
    const { retentionDays } = this.settings;
    if (retentionDays === 0) return 0;
    const ids = await expiredTickets(workspace.db, Date.now() - retentionDays * DAY_MS);
    if (ids.length > 0) await workspace.tickets.remove(ids);
    return ids.length;
  }

  async #readSettings(workspace: Workspace): Promise<void> {
    this.settings = await workspace.settings.readAll();
    this.#applyLook();
  }

  #applyLook(): void {
    applyTheme(this.settings.theme);
    this.#speak();
  }

  #speak(): void {
    applyLanguage(this.settings.language)
      .catch(() => {
        this.toasts.show(words.frame.noLanguage);
      })
      .finally(() => readNames(this.settings.bundle, this.engine.info));
  }

  /** Loads the model before the first ticket, except for people who save data. */
  #loadWhenIdle(): void {
    const connection = (navigator as { connection?: { saveData?: boolean } }).connection; // Chromium only, so not in the DOM types
    if (connection?.saveData) return;
    const load = (): void => {
      this.loadModel().catch(() => undefined);
    }; // `engine.trouble` tells
    if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 3_000 });
    else setTimeout(load, 1_000);
  }
}
