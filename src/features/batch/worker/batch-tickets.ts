import type { BatchFilter } from '../store/batch-filter.ts';
import type { AddOutcome } from '../shared/batch-methods.ts';
import type { BatchStore } from '../store/batch-store.ts';
import type { BatchRecord } from '../../../store/schema.ts';
import type { NewTicket } from '../../../store/ticket-edits.ts';
import type { TicketStore } from '../../../store/ticket-store.ts';
import { oneByOne } from './export-batch.ts';
import { sourceRows } from './source-rows.ts';

export interface AddOptions {
  readonly batches: BatchStore;
  readonly tickets: Pick<TicketStore, 'create' | 'getMany'>;
  readonly record: BatchRecord;
  readonly filter: BatchFilter;
  readonly most: number;
  readonly file: Blob;
  readonly signal: AbortSignal;
  progress(share: number): void;
}

const STEP = 250;

/**
 * Makes tickets of at most `most` matching rows; of rows with the same id it takes the first. A row
 * always gets the same ticket id (the file's own, or the batch's id and the row's number), so that
 * a repetition or a restart after a crash adds nothing twice.
 */
export async function addToInbox({
  batches,
  tickets,
  record,
  filter,
  most,
  file,
  signal,
  progress,
}: AddOptions): Promise<AddOutcome> {
  const { meta } = record;
  const source = oneByOne(sourceRows(file, meta.file, meta.mapping));
  let [read, added, known, repeated, empty] = [-1, 0, 0, 0, 0];
  let repeatedId = '';
  const seen = new Set<string>();
  const hasIds = meta.mapping.id !== '';
  let held = new Map<string, NewTicket>();

  const store = async (): Promise<void> => {
    const there = new Set((await tickets.getMany([...held.keys()])).map(({ id }) => id));
    const wanted = [...held].filter(([id]) => !there.has(id)).map(([, ticket]) => ticket);
    if (wanted.length > 0) await tickets.create(wanted);
    added += wanted.length;
    known += held.size - wanted.length;
    held = new Map();
  };

  for await (const rows of batches.rows(record.id, filter)) {
    for (const { place } of rows) {
      let row = await source.next();
      for (read += 1; read < place && !row.done; read += 1) {
        if (hasIds) seen.add(row.value.input.id);
        row = await source.next();
      }
      if (row.done) break;
      const { input, about } = row.value;
      const id =
        meta.mapping.id === '' || input.id === String(place + 1)
          ? `${record.id}-${place + 1}`
          : input.id;
      if ((input.subject ?? '').trim() === '' && input.description.trim() === '') {
        empty += 1;
        continue;
      }
      // Some files have one row per comment, all with the ticket's id; the first row is the
      // request.
      if (seen.has(id)) {
        repeated += 1;
        repeatedId ||= id;
        continue;
      }
      seen.add(id);
      held.set(id, { ...input, ...about(), id, origin: 'import' });
      if (held.size >= STEP) await store();
      if (signal.aborted || added + known + held.size >= most) break;
    }
    progress(Math.min(1, (read + 1) / Math.max(1, meta.rows)));
    if (signal.aborted || added + known + held.size >= most) break;
  }
  await store();
  return { added, known, repeated, repeatedId, empty };
}
