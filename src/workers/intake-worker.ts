/** Worker entry of the Batch page and of mail import. It starts engine workers of its own, so that the page's engine stays free. */
import { EngineError } from '../core/errors.ts';
import { usableRules } from '../core/workspace-decisions.ts';
import { NO_TOTALS } from '../store/batch-totals.ts';
import { BatchStore } from '../store/batch-store.ts';
import type { BatchRecord } from '../store/schema.ts';
import { decisionsOf } from '../store/settings-store.ts';
import { openWorkspace } from '../store/workspace.ts';
import type { Workspace } from '../store/workspace.ts';
import { allowOwnWorkers } from '../rpc/allow-own-workers.ts';
import { addToInbox } from '../features/batch/worker/batch-tickets.ts';
import { EnginePool } from '../features/batch/worker/engine-pool.ts';
import { exportBatch } from '../features/batch/worker/export-batch.ts';
import { inspectFile } from '../features/batch/worker/inspect-file.ts';
import type { RunOutcome } from '../shell/intake/intake-methods.ts';
import { dropCopy, keepCopy, openBatchFile } from '../features/batch/worker/kept-files.ts';
import { runBatch } from '../features/batch/worker/run-batch.ts';
import { serveIntake } from '../shell/intake/serve-intake.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Held while a batch runs, by whichever tab runs it. */
const LOCK = 'presort-batch';

let opened: Promise<Workspace> | null = null;
let pool: EnginePool | null = null;

allowOwnWorkers();
serveIntake(self, {
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
    // A copy would lie there readable beside records that are sealed.
    const { vault } = await workspace();
    if (!handle && vault.mode === 'off' && (await keepCopy(id, source, progress)))
      await batches.update(id, { source: 'copy' });
    return { id };
  },

  async runBatch({ id, bundleUrl, file: given }, { signal, progress }) {
    const batches = await batchStore();
    return navigator.locks.request(
      LOCK,
      { ifAvailable: true },
      async (lock): Promise<RunOutcome> => {
        if (!lock) throw new EngineError('batch-busy');
        let record = await recordOf(batches, id);
        const file = await openBatchFile(record, given);
        pool ??= new EnginePool();
        const engines = pool;
        try {
          const { heads } = await engines.load(bundleUrl);
          const { settings } = await workspace();
          const { rules, teams, thresholds } = decisionsOf(
            await settings.readAll(),
            record.meta.bundleId,
          );
          const options = {
            workspaceRules: usableRules(rules, heads).usable,
            ...(teams ? { teams } : {}),
            ...(thresholds ? { thresholds } : {}),
          };
          const labelsOf = (name: string): readonly string[] =>
            heads.find((head) => head.name === name)?.labels ?? [];
          // Filter bytes are places in these lists, so a batch keeps those it began with.
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
            triage: (inputs) => engines.triage(inputs, options),
            progress,
          });
        } finally {
          engines.dispose();
          pool = null;
        }
      },
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
    const { tickets } = await workspace();
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

  async importMails({ files }, { signal, progress }) {
    const { importMails } = await import('../features/mail/worker/import-mails.ts');
    const { tickets } = await workspace();
    return importMails({ tickets, files, signal, progress });
  },

  async readMail({ file }) {
    const { readMail } = await import('../features/mail/worker/read-mail.ts');
    return readMail(new Uint8Array(await file.arrayBuffer()));
  },
});

/** Closed again when a newer version wants to upgrade. */
function workspace(): Promise<Workspace> {
  const forget = (): void => {
    opened = null;
  };
  opened ??= openWorkspace({ onOutdated: forget, onLost: forget });
  opened.catch(forget);
  return opened;
}

async function batchStore(): Promise<BatchStore> {
  const { db, changes } = await workspace();
  return new BatchStore(db, changes);
}

async function recordOf(batches: BatchStore, id: string): Promise<BatchRecord> {
  const record = await batches.get(id);
  if (!record) throw new EngineError('file-missing', { batch: id });
  return record;
}
