import { EngineError } from '../../../core/errors.ts';
import type { BatchFilter } from '../../../store/batch-filter.ts';
import type { BatchRow } from '../../../store/batch-rows.ts';
import type { ColumnMapping } from '../../../store/batch-meta.ts';
import { BatchStore } from '../../../store/batch-store.ts';
import type { BatchRecord } from '../../../store/schema.ts';
import type {
  BatchMethods,
  ExportKind,
  FilePreview,
  RunProgress,
} from '../shared/batch-methods.ts';
import type { TableChoices } from '../../../table/table-shape.ts';
import { bundleUrl } from '../../../shell/bundles.ts';
import { datedName, saveFile } from '../../../shell/ui/save-file.ts';
import type { Desk } from '../../../shell/desk/desk.svelte.ts';
import type { Connection } from '../../../rpc/connect.ts';
import { intakeLink } from '../../../shell/intake/intake-link.ts';
import { problemText, thrownText } from '../../../shell/intake/problem-text.ts';
import { RowCache } from './row-cache.ts';

/** A file that has been looked at and waits for its columns to be named. */
export interface Draft {
  readonly source: File;
  readonly handle: FileSystemFileHandle | null;
  readonly preview: FilePreview;
  /** What the person said about how it is written. */
  readonly choices: TableChoices;
}

const LOCK = 'presort-batch';
/** Most tickets that one batch may put into the inbox at once. */
const MOST_TICKETS = 100_000;

/**
 * Batches of this tab: what is being read, what runs, what is stored. Outlives the page, so that a
 * batch goes on while another page is open.
 */
export class BatchRoom {
  draft = $state.raw<Draft | null>(null);
  /** Why the last file was refused. */
  refused = $state('');
  isReading = $state(false);
  batches = $state.raw<readonly BatchRecord[]>([]);
  isListed = $state(false);
  /** Id of the batch that runs in this tab. */
  running = $state('');
  progress = $state.raw<RunProgress | null>(null);
  /** Share of a copy, an export or an import in the making; null when there is none. */
  share = $state<number | null>(null);
  shareLabel = $state('');
  /** Id of the batch whose file has to be chosen again before it can be written or added. */
  fileWanted = $state('');
  /** Whether some tab runs a batch. */
  isBusy = $state(false);
  readonly #desk: Desk;
  readonly #link: Connection<BatchMethods>;
  /** Files that this tab holds, by batch. */
  readonly #files: Record<string, File | undefined> = {};
  readonly #rows = new RowCache();
  #pause: AbortController | null = null;
  #work: AbortController | null = null;

  constructor(desk: Desk, link: Connection<BatchMethods>) {
    this.#desk = desk;
    this.#link = link;
  }

  get #store(): BatchStore {
    const { workspace } = this.#desk;
    if (!workspace) throw this.#desk.trouble ?? new EngineError('storage-denied');
    return new BatchStore(workspace.db, workspace.changes);
  }

  /** Keeps the list of batches current; returns the way to stop. */
  watch(): () => void {
    const { workspace } = this.#desk;
    if (!workspace) return () => undefined;
    void this.#list();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = workspace.changes.listen((change) => {
      if (change.kind !== 'batches' && change.kind !== 'everything') return;
      // A running batch tells of every chunk; the list need not follow that closely.
      timer ??= setTimeout(
        () => {
          timer = undefined;
          void this.#list();
        },
        this.running === '' ? 100 : 1_000,
      );
    });
    // A tab that dies tells nobody.
    const look = setInterval(() => {
      if (this.isBusy && this.running === '') void this.#list();
    }, 3_000);
    return () => {
      stop();
      clearTimeout(timer);
      clearInterval(look);
    };
  }

  /** Looks at a file and shows what it holds. */
  async open(
    source: File,
    handle: FileSystemFileHandle | null = null,
    choices: TableChoices = {},
  ): Promise<void> {
    this.refused = '';
    this.isReading = true;
    try {
      const preview = await this.#link.call('inspect', {
        file: source,
        name: source.name,
        choices,
      });
      this.draft = { source, handle, preview, choices };
      this.#desk.announcer.say(
        `${source.name} is read: ${preview.file.columns.length} columns. Check what they mean, then start.`,
      );
    } catch (thrown) {
      // A choice that does not fit leaves the file where it was.
      if (this.draft?.source !== source) this.draft = null;
      this.refused = `${source.name}: ${thrownText(thrown)}`;
    } finally {
      this.isReading = false;
    }
  }

  dropDraft(): void {
    this.draft = null;
    this.refused = '';
  }

  /** Writes the batch down and starts it. Returns its id, or an empty text when it could not be written. */
  async start({ source, handle, preview }: Draft, mapping: ColumnMapping): Promise<string> {
    this.shareLabel = 'Keeping a copy, so that a reload loses nothing';
    this.share = 0;
    try {
      const { id } = await this.#link.call(
        'createBatch',
        {
          source,
          file: preview.file,
          mapping,
          bundleId: this.#desk.settings.bundle,
          ...(handle ? { handle } : {}),
        },
        {
          onProgress: (share) => {
            this.share = share;
          },
        },
      );
      this.#files[id] = source;
      this.draft = null;
      await this.#list();
      void this.resume(id);
      return id;
    } catch (thrown) {
      this.refused = thrownText(thrown);
      return '';
    } finally {
      this.share = null;
    }
  }

  /** Starts or goes on. Pass the file when it had to be chosen again. */
  async resume(id: string, file?: File): Promise<void> {
    if (this.running !== '') return;
    if (file) this.#files[id] = file;
    const record = await this.#store.get(id);
    if (!record) return;
    this.running = id;
    const letGo = this.#desk.hold('a batch that is being sorted');
    this.#pause = new AbortController();
    try {
      await this.#allowReading(record);
      const given = this.#files[id];
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
      const said = {
        done: 'The batch is finished.',
        paused: 'The batch is paused.',
        failed: 'The batch stopped.',
        cancelled: 'The batch was deleted.',
        ready: '',
        running: '',
      }[state];
      this.#desk.toasts.show(problem ? `${said} ${problemText(problem)}` : said);
    } catch (thrown) {
      const text = thrownText(thrown);
      if (thrown instanceof EngineError && thrown.code !== 'batch-busy')
        await this.#store
          .update(id, { state: 'paused', problem: { code: thrown.code, details: thrown.details } })
          .catch(() => undefined); // told below
      this.#desk.toasts.show(text);
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

  /** Ends a batch that is not running; its answers stay. */
  async cancel(id: string): Promise<void> {
    this.pause();
    await this.#whenIdle();
    await this.#store.update(id, { state: 'cancelled', problem: null });
  }

  async remove(id: string): Promise<void> {
    if (this.running === id) this.pause();
    await this.#whenIdle();
    await this.#link.call('removeBatch', { id });
    this.#files[id] = undefined;
    this.#desk.toasts.show('The batch is deleted.');
  }

  /** Offers the answers that match as a file. */
  async save({ id, meta }: BatchRecord, kind: ExportKind, filter: BatchFilter): Promise<void> {
    await this.#long(id, 'Writing the file', async (signal) => {
      const file = this.#files[id];
      if (kind === 'table' && !file) await this.#allowReading(await this.#store.get(id));
      const blob = await this.#link.call(
        'exportBatch',
        { id, kind, filter, ...(file ? { file } : {}) },
        {
          signal,
          onProgress: (share) => {
            this.share = share;
          },
        },
      );
      if (signal.aborted) return;
      const stem = meta.file.name.replace(/\.[^.]*$/, '').slice(0, 80) || 'batch';
      saveFile(
        datedName(
          kind === 'bad-rows' ? `${stem}-rows-to-check` : `${stem}-sorted`,
          blob.type === 'text/csv' ? 'csv' : 'jsonl',
        ),
        [blob],
        blob.type,
      );
      this.#desk.toasts.show('The file is written.');
    });
  }

  async toInbox(id: string, filter: BatchFilter): Promise<void> {
    await this.#long(id, 'Adding to the inbox', async (signal) => {
      const file = this.#files[id];
      if (!file) await this.#allowReading(await this.#store.get(id));
      const { added, known, repeated, repeatedId, empty } = await this.#link.call(
        'addToInbox',
        { id, filter, most: MOST_TICKETS, ...(file ? { file } : {}) },
        {
          signal,
          onProgress: (share) => {
            this.share = share;
          },
        },
      );
      this.#desk.toasts.show(
        [
          `${added.toLocaleString('en')} tickets added to the inbox`,
          known > 0 ? `, ${known.toLocaleString('en')} were there already` : '',
          empty > 0 ? `, ${empty.toLocaleString('en')} have no text` : '',
          '.',
          repeated > 0
            ? ` ${repeated.toLocaleString('en')} more ${repeated === 1 ? 'row shares' : 'rows share'} the id of an earlier row, such as ${repeatedId}: the first row of each is the ticket.`
            : '',
        ].join(''),
      );
    });
  }

  stopWork(): void {
    this.#work?.abort();
  }

  filters(id: string): Promise<Uint8Array<ArrayBuffer>> {
    return this.#link.call('readFilters', { id });
  }

  /** One row by its place; rows around it are held for a while. */
  row(id: string, place: number): Promise<BatchRow | undefined> {
    return this.#rows.row(id, place, (chunk) => this.#store.chunk(id, chunk));
  }

  /** Takes the file of a batch that had to be chosen again. */
  giveFile(id: string, file: File): void {
    this.#files[id] = file;
    this.fileWanted = '';
  }

  async #long(
    id: string,
    label: string,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    if (this.share !== null) return;
    this.shareLabel = label;
    this.share = 0;
    this.#work = new AbortController();
    try {
      await work(this.#work.signal);
    } catch (thrown) {
      if (
        thrown instanceof EngineError &&
        (thrown.code === 'file-missing' || thrown.code === 'file-changed')
      ) {
        this.#files[id] = undefined;
        this.fileWanted = id;
      }
      this.#desk.toasts.show(thrownText(thrown));
    } finally {
      this.share = null;
      this.#work = null;
    }
  }

  /** Browsers ask again after a reload whether a file may be read; that needs the click that led here. */
  async #allowReading(record: BatchRecord | undefined): Promise<void> {
    const handle = record?.handle as
      | (FileSystemFileHandle & {
          requestPermission?(options: { mode: 'read' }): Promise<PermissionState>;
        })
      | undefined; // Chromium only, so not in the DOM types
    if (!record || !handle || this.#files[record.id]) return;
    if ((await handle.requestPermission?.({ mode: 'read' })) === 'denied')
      throw new EngineError('file-missing');
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
export function batchRoom(desk: Desk): BatchRoom {
  return (room ??= new BatchRoom(desk, intakeLink<BatchMethods>()));
}
