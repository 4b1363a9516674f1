import { EngineError } from '../../../core/errors.ts';
import type { ColumnMapping } from '../../../store/batch-meta.ts';
import { BatchStore } from '../store/batch-store.ts';
import type { BatchRecord } from '../../../store/schema.ts';
import type { BatchMethods, FilePreview, RunProgress } from '../shared/batch-methods.ts';
import type { TableChoices } from '../../../table/table-shape.ts';
import { bundleUrl } from '../../../shell/bundles.ts';
import type { AppState } from '../../../shell/state/app-state.svelte.ts';
import type { Connection } from '../../../rpc/connect.ts';
import { intakeLink } from '../../../shell/intake/intake-link.ts';
import { thrownText } from '../../../shell/intake/problem-text.ts';
import { BatchAnswers } from './batch-answers.svelte.ts';
import { BatchFiles } from './batch-files.ts';
import { endText } from './batch-words.ts';
import { words } from './words/words.ts';

/** A file whose preview is shown and whose columns the person has not confirmed yet. */
export interface Draft {
  readonly source: File;
  readonly handle: FileSystemFileHandle | null;
  readonly preview: FilePreview;
  /** What the person chose for encoding, delimiter and header. */
  readonly choices: TableChoices;
}

const LOCK = 'presort-batch';
/**
 * The batches of this tab: the draft, the one that runs and the stored ones. It outlives the page,
 * so that a batch continues while another page is open.
 */
export class BatchRoom {
  draft = $state.raw<Draft | null>(null);
  /** The error of the last file that could not be read, with the file's name. */
  #refusal = $state.raw<{ readonly file: string; readonly thrown: unknown } | null>(null);
  isReading = $state(false);
  batches = $state.raw<readonly BatchRecord[]>([]);
  isListed = $state(false);
  /** Id of the batch that runs in this tab. */
  running = $state('');
  progress = $state.raw<RunProgress | null>(null);
  /** Whether some tab runs a batch. */
  isBusy = $state(false);
  readonly #app: AppState;
  readonly #link: Connection<BatchMethods>;
  readonly #files = new BatchFiles();
  readonly answers: BatchAnswers;
  #pause: AbortController | null = null;

  constructor(app: AppState, link: Connection<BatchMethods>) {
    this.#app = app;
    this.#link = link;
    this.answers = new BatchAnswers({ app, link, files: this.#files, store: () => this.#store });
  }

  get #store(): BatchStore {
    const { workspace } = this.#app;
    if (!workspace) throw this.#app.trouble ?? new EngineError('storage-denied');
    return new BatchStore(workspace.db, workspace.changes);
  }

  /** The reason why the last file was refused; '' without one. */
  get refused(): string {
    if (!this.#refusal) return '';
    const { file, thrown } = this.#refusal;
    return file === '' ? thrownText(thrown) : words.refused(file, thrownText(thrown));
  }

  /** Updates the list of batches at every change; returns a function that stops this. */
  watch(): () => void {
    const { workspace } = this.#app;
    if (!workspace) return () => undefined;
    void this.#list();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = workspace.changes.listen((change) => {
      if (change.kind !== 'batches' && change.kind !== 'everything') return;
      // A running batch announces every chunk; the list is refreshed less often.
      timer ??= setTimeout(
        () => {
          timer = undefined;
          void this.#list();
        },
        this.running === '' ? 100 : 1_000,
      );
    });
    // A tab that is killed sends no message, so the list is read every few seconds.
    const look = setInterval(() => {
      if (this.isBusy && this.running === '') void this.#list();
    }, 3_000);
    return () => {
      stop();
      clearTimeout(timer);
      clearInterval(look);
    };
  }

  /** Inspects a file and shows its preview. */
  async open(
    source: File,
    handle: FileSystemFileHandle | null = null,
    choices: TableChoices = {},
  ): Promise<void> {
    this.#refusal = null;
    this.isReading = true;
    try {
      const preview = await this.#link.call('inspect', {
        file: source,
        name: source.name,
        choices,
      });
      this.draft = { source, handle, preview, choices };
      this.#app.announcer.say(words.isRead(source.name, preview.file.columns.length));
    } catch (thrown) {
      // After a choice that does not fit, the earlier preview stays.
      if (this.draft?.source !== source) this.draft = null;
      this.#refusal = { file: source.name, thrown };
    } finally {
      this.isReading = false;
    }
  }

  dropDraft(): void {
    this.draft = null;
    this.#refusal = null;
  }

  /** Stores a new batch and starts it. Returns its id, or '' when it could not be stored. */
  async start({ source, handle, preview }: Draft, mapping: ColumnMapping): Promise<string> {
    try {
      const { id } = await this.answers.work.run('copying', ({ onProgress }) =>
        this.#link.call(
          'createBatch',
          {
            source,
            file: preview.file,
            mapping,
            bundleId: this.#app.settings.bundle,
            ...(handle ? { handle } : {}),
          },
          { onProgress },
        ),
      );
      this.#files.hold(id, source);
      this.draft = null;
      await this.#list();
      void this.resume(id);
      return id;
    } catch (thrown) {
      this.#refusal = { file: '', thrown };
      return '';
    }
  }

  /** Starts or resumes a batch. Pass `file` when the person had to choose it again. */
  async resume(id: string, file?: File): Promise<void> {
    if (this.running !== '') return;
    if (file) this.#files.hold(id, file);
    const record = await this.#store.get(id);
    if (!record) return;
    this.running = id;
    const letGo = this.#app.hold('batch');
    this.#pause = new AbortController();
    try {
      await this.#files.allowReading(record);
      const given = this.#files.get(id);
      const { state, problem } = await this.#link.call(
        'runBatch',
        {
          id,
          bundleUrl: bundleUrl(record.meta.bundleId),
          ...(given ? { file: given } : {}),
        },
        {
          signal: this.#pause.signal,
          onProgress: (progress) => {
            this.progress = progress;
          },
        },
      );
      this.#app.toasts.show(endText(state, problem));
    } catch (thrown) {
      const text = thrownText(thrown);
      if (thrown instanceof EngineError && thrown.code !== 'batch-busy')
        await this.#store
          .update(id, { state: 'paused', problem: { code: thrown.code, details: thrown.details } })
          .catch(() => undefined); // The problem is shown below.
      this.#app.toasts.show(text);
    } finally {
      this.running = '';
      this.progress = null;
      this.#pause = null;
      letGo();
      await this.#list();
    }
  }

  pause(): void {
    this.#pause?.abort();
  }

  /** Cancels a batch, after pausing the one that runs; its answers stay. */
  async cancel(id: string): Promise<void> {
    this.pause();
    await this.#whenIdle();
    await this.#store.update(id, { state: 'cancelled', problem: null });
  }

  async remove(id: string): Promise<void> {
    if (this.running === id) this.pause();
    await this.#whenIdle();
    await this.#link.call('removeBatch', { id });
    this.#files.drop(id);
    this.#app.toasts.show(words.deleted);
  }

  async #list(): Promise<void> {
    this.batches = await this.#store.list().catch(() => []);
    const { held = [] } = (await navigator.locks?.query()) ?? {};
    this.isBusy = held.some(({ name }) => name === LOCK);
    this.isListed = true;
  }

  async #whenIdle(): Promise<void> {
    while (this.running !== '')
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
  }
}

let room: BatchRoom | null = null;
/** The one batch room of this tab. */
export function batchRoom(app: AppState): BatchRoom {
  return (room ??= new BatchRoom(app, intakeLink<BatchMethods>()));
}
