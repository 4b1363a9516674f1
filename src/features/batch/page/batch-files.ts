import { EngineError } from '../../../core/errors.ts';
import type { BatchRecord } from '../../../store/schema.ts';

/** Only Chromium has it, so the DOM types lack it. */
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
   * After a reload browsers ask again whether a file may be read, and allow that question only
   * after a click. Throws `file-missing` where the person refuses.
   */
  async allowReading(record: BatchRecord | undefined): Promise<void> {
    const handle = record?.handle as AskedHandle | undefined;
    if (!record || !handle || this.#files[record.id]) return;
    if ((await handle.requestPermission?.({ mode: 'read' })) === 'denied')
      throw new EngineError('file-missing');
  }
}
