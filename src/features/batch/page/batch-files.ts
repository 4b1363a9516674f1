import { EngineError } from '../../../core/errors.ts';
import type { BatchRecord } from '../../../store/schema.ts';

/** Chromium only, so not in the DOM types. */
type AskedHandle = FileSystemFileHandle & {
  requestPermission?(options: { mode: 'read' }): Promise<PermissionState>;
};

/** The files that this tab holds, by the id of their batch. */
export class BatchFiles {
  readonly #files: Record<string, File | undefined> = {};

  get(id: string): File | undefined {
    return this.#files[id];
  }

  hold(id: string, file: File): void {
    this.#files[id] = file;
  }

  drop(id: string): void {
    this.#files[id] = undefined;
  }

  /**
   * Browsers ask again after a reload whether a file may be read; that needs the click that led
   * here. Throws `file-missing` where the person says no.
   */
  async allowReading(record: BatchRecord | undefined): Promise<void> {
    const handle = record?.handle as AskedHandle | undefined;
    if (!record || !handle || this.#files[record.id]) return;
    if ((await handle.requestPermission?.({ mode: 'read' })) === 'denied')
      throw new EngineError('file-missing');
  }
}
