import { EngineError } from '../../../core/errors.ts';
import type { Connection } from '../../../rpc/connect.ts';
import type { AppState } from '../../../shell/state/app-state.svelte.ts';
import { thrownText } from '../../../shell/intake/problem-text.ts';
import { datedName, saveFile } from '../../../shell/ui/save-file.ts';
import type { BatchFilter } from '../store/batch-filter.ts';
import type { BatchRow } from '../../../store/batch-rows.ts';
import type { BatchStore } from '../store/batch-store.ts';
import type { BatchRecord } from '../../../store/schema.ts';
import type { BatchMethods, ExportKind } from '../shared/batch-methods.ts';
import type { BatchFiles } from './batch-files.ts';
import { addedText } from './batch-words.ts';
import { LongWork, type WorkControls, type WorkName } from './long-work.svelte.ts';
import { RowCache } from './row-cache.ts';
import { words } from './words/words.ts';

/** Most tickets that one batch may add to the inbox at once. */
const MAX_TICKETS = 100_000;

interface AnswersOptions {
  readonly app: AppState;
  readonly link: Connection<BatchMethods>;
  readonly files: BatchFiles;
  /** Returns the batch store; throws where nothing can be stored. */
  readonly store: () => BatchStore;
}

/** The answers of the batches: read row by row, written as a file, added to the inbox. */
export class BatchAnswers {
  readonly work = new LongWork();
  /** Id of the batch whose file the person must choose again before its answers can be exported. */
  fileWanted = $state('');
  readonly #options: AnswersOptions;
  readonly #rows = new RowCache();

  constructor(options: AnswersOptions) {
    this.#options = options;
  }

  filters(id: string): Promise<Uint8Array<ArrayBuffer>> {
    return this.#options.link.call('readFilters', { id });
  }

  /** Reads one row by its place; the cache keeps its neighbours for a while. */
  row(id: string, place: number): Promise<BatchRow | undefined> {
    return this.#rows.row(id, place, (chunk) => this.#options.store().chunk(id, chunk));
  }

  /** Downloads the matching answers as a file. */
  async save({ id, meta }: BatchRecord, kind: ExportKind, filter: BatchFilter): Promise<void> {
    const { app, files, link, store } = this.#options;
    await this.#long(id, 'writing', async ({ signal, onProgress }) => {
      const file = files.get(id);
      if (kind === 'table' && !file) await files.allowReading(await store().get(id));
      const blob = await link.call(
        'exportBatch',
        { id, kind, filter, ...(file ? { file } : {}) },
        { signal, onProgress },
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
      app.toasts.show(words.written);
    });
  }

  /** Makes tickets of the rows that match. */
  async toInbox(id: string, filter: BatchFilter): Promise<void> {
    const { app, files, link, store } = this.#options;
    await this.#long(id, 'adding', async (controls) => {
      const file = files.get(id);
      if (!file) await files.allowReading(await store().get(id));
      const outcome = await link.call(
        'addToInbox',
        { id, filter, most: MAX_TICKETS, ...(file ? { file } : {}) },
        controls,
      );
      app.toasts.show(addedText(outcome));
    });
  }

  /** Continues with the file of a batch once the person has chosen it again. */
  giveFile(id: string, file: File): void {
    this.#options.files.hold(id, file);
    this.fileWanted = '';
  }

  async #long(
    id: string,
    name: WorkName,
    work: (controls: WorkControls) => Promise<void>,
  ): Promise<void> {
    if (this.work.share !== null) return;
    const { app, files } = this.#options;
    try {
      await this.work.run(name, work);
    } catch (thrown) {
      if (
        thrown instanceof EngineError &&
        (thrown.code === 'file-missing' || thrown.code === 'file-changed')
      ) {
        files.drop(id);
        this.fileWanted = id;
      }
      app.toasts.show(thrownText(thrown));
    }
  }
}
