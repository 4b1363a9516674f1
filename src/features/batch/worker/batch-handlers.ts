import { EngineError } from '../../../core/errors.ts';
import type { Handlers } from '../../../rpc/method-map.ts';
import { BatchStore } from '../store/batch-store.ts';
import { NO_TOTALS } from '../store/batch-totals.ts';
import type { BatchRecord } from '../../../store/schema.ts';
import { decisionsOf, wantedLanguages } from '../../../store/settings-store.ts';
import { withLock } from '../../../store/without-https.ts';
import { thisWorkspace } from '../../../store/this-workspace.ts';
import type { BatchMethods, RunOutcome } from '../shared/batch-methods.ts';
import { addToInbox } from './batch-tickets.ts';
import { EnginePool } from './engine-pool.ts';
import { exportBatch } from './export-batch.ts';
import { inspectFile } from './inspect-file.ts';
import { dropCopy, keepCopy, openBatchFile } from './kept-files.ts';
import { runBatch } from './run-batch.ts';

/** Name of the lock that a tab holds while it runs a batch. */
const LOCK = 'presort-batch';

/** Implements the methods of the Batch page. */
export const BATCH_HANDLERS: Handlers<BatchMethods> = {
  inspect: ({ file, name, choices }) => inspectFile(file, name, choices),

  async createBatch({ source, handle, file, mapping, bundleId }, { progress }) {
    const batches = await batchStore();
    const { id } = await batches.create(
      {
        file,
        mapping,
        source: handle ? 'handle' : 'asked',
        state: 'ready',
        problem: null,
        bundleId,
        bundle: '',
        labels: { category: [], priority: [] },
        rows: 0,
        badRows: 0,
        readBytes: 0,
        spentMs: 0,
        isCut: false,
        totals: NO_TOTALS,
      },
      handle,
    );
    // A copy of the file would lie unencrypted beside encrypted records.
    const { vault } = await thisWorkspace();
    if (!handle && vault.mode === 'off' && (await keepCopy(id, source, progress)))
      await batches.update(id, { source: 'copy' });
    return { id };
  },

  async runBatch({ id, bundleUrl, file: given }, { signal, progress }) {
    const batches = await batchStore();
    return withLock(
      LOCK,
      async (isHeld): Promise<RunOutcome> => {
        if (!isHeld) throw new EngineError('batch-busy');
        let record = await recordOf(batches, id);
        const file = await openBatchFile(record, given);
        const engines = new EnginePool();
        try {
          const settings = await (await thisWorkspace()).settings.readAll();
          const { heads } = await engines.load(
            bundleUrl,
            wantedLanguages(settings, navigator.languages),
          );
          const decisions = decisionsOf(settings, record.meta.bundleId);
          const labelsOf = (name: string): readonly string[] =>
            heads.find((head) => head.name === name)?.labels ?? [];
          // Filter bytes are places in these lists, so a batch keeps the lists of its first run.
          if (record.meta.rows === 0)
            await batches.update(id, {
              labels: { category: labelsOf('category'), priority: labelsOf('priority') },
            });
          record = await recordOf(batches, id);
          return await runBatch({
            store: batches,
            record,
            file,
            signal,
            now: () => performance.now(),
            triage: (inputs) => engines.triage(inputs, { decisions }),
            progress,
          });
        } finally {
          engines.dispose();
        }
      },
      { ifAvailable: true },
    );
  },

  async exportBatch({ id, kind, filter, file }, { signal, progress }) {
    const store = await batchStore();
    const record = await recordOf(store, id);
    return exportBatch({
      store,
      record,
      kind,
      filter,
      signal,
      progress,
      openFile: () => openBatchFile(record, file),
    });
  },

  async addToInbox({ id, filter, most, file }, { signal, progress }) {
    const batches = await batchStore();
    const record = await recordOf(batches, id);
    const { tickets } = await thisWorkspace();
    return addToInbox({
      batches,
      tickets,
      record,
      filter,
      most,
      file: await openBatchFile(record, file),
      signal,
      progress,
    });
  },

  async readFilters({ id }) {
    return (await batchStore()).filters(id);
  },

  async removeBatch({ id }) {
    await (await batchStore()).remove(id);
    await dropCopy(id);
    return null;
  },
};

async function batchStore(): Promise<BatchStore> {
  const { db, changes } = await thisWorkspace();
  return new BatchStore(db, changes);
}

async function recordOf(batches: BatchStore, id: string): Promise<BatchRecord> {
  const record = await batches.get(id);
  if (!record) throw new EngineError('file-missing', { batch: id });
  return record;
}
