import { EngineError } from '../../../core/errors.ts';
import { NO_EDITS } from '../../../core/dataset-edits.ts';
import { CATEGORY, PRIORITY, type HeadName } from '../../../core/labels.ts';
import type { TrainingSettings } from '../../../core/lab-reports.ts';
import { normaliseTicket } from '../../../core/normalise.ts';
import type { RowText } from '../shared/lab-methods.ts';
import { datasetRows, type StoredRow } from '../../../store/read-datasets.ts';
import { LabStore, ROWS_IN_CHUNK } from '../store/lab-store.ts';
import type { LabDataset } from '../store/lab-store.ts';
import { thisWorkspace } from '../../../store/this-workspace.ts';
import {
  applyEdits,
  chooseRows,
  type ChosenRows,
  type PlacedRow,
} from '../../../train/data/choose-rows.ts';
import type { LabelledRow } from '../../../train/data/labelled-rows.ts';
import { descriptionsOf } from './training-command.ts';

let cached: { id: string; count: number; rows: readonly LabelledRow[] } | null = null;

export async function labStore(): Promise<LabStore> {
  return new LabStore((await thisWorkspace()).db);
}

/** Throws `bad-input` when there is no such data set. */
export async function datasetOf(id: string): Promise<LabDataset> {
  const dataset = await (await labStore()).dataset(id);
  if (!dataset) throw new EngineError('bad-input', { why: 'no-dataset' });
  return dataset;
}

/** The rows as imported, normalised; the last data set's stay in memory. */
export async function rowsOf(dataset: LabDataset): Promise<readonly LabelledRow[]> {
  if (cached?.id === dataset.id && cached.count === dataset.meta.rows) return cached.rows;
  const rows: LabelledRow[] = [];
  for await (const chunk of datasetRows((await thisWorkspace()).db, dataset.id)) {
    for (const { line, id, subject, description, ...row } of chunk) {
      const input = { id, ...(subject === undefined ? {} : { subject }), description };
      rows.push({ line, input, text: normaliseTicket(input).text, ...row });
    }
  }
  cached = { id: dataset.id, count: dataset.meta.rows, rows };
  return rows;
}

/** Rows after a person's edits, with their places. */
export async function placedRowsOf(dataset: LabDataset): Promise<readonly PlacedRow[]> {
  return applyEdits(await rowsOf(dataset), dataset.meta.edits, CATEGORY);
}

/**
 * The same rows, and what a training with these settings sees of them. Throws `bad-input` as
 * `chooseRows` does.
 */
export async function chosenRowsOf(
  dataset: LabDataset,
  settings: TrainingSettings,
): Promise<{ readonly placed: readonly PlacedRow[]; readonly chosen: ChosenRows }> {
  const placed = await placedRowsOf(dataset);
  const chosen = chooseRows(
    placed,
    dataset.meta.heads,
    new Set(dataset.meta.golden),
    settings.mostRows,
    settings.seed,
    descriptionsOf(settings),
  );
  return { placed, chosen };
}

export async function readRowTexts(
  datasetId: string,
  places: readonly number[],
): Promise<readonly RowText[]> {
  const rows = await rowsOf(await datasetOf(datasetId));
  return places.flatMap((place) => {
    const row = rows[place];
    return row ? [{ place, text: row.text, labels: row.labels }] : [];
  });
}

/**
 * Stores the tickets that people have labelled in this workspace; tickets that the data set already
 * has get the new label.
 */
export async function importTickets(
  name: string,
  into: string | null,
): Promise<{ readonly datasetId: string; readonly added: number }> {
  const { rows, heads } = await correctedRows();
  if (into !== null) return addToDataset(await datasetOf(into), rows, heads);
  const store = await labStore();
  const datasetId = await store.createDataset({
    name,
    source: 'workspace',
    heads,
    rows: rows.length,
    badCount: 0,
    bad: [],
    edits: NO_EDITS,
    golden: null,
  });
  for (let at = 0; at < rows.length; at += ROWS_IN_CHUNK)
    await store.addRows(datasetId, at / ROWS_IN_CHUNK, rows.slice(at, at + ROWS_IN_CHUNK));
  return { datasetId, added: rows.length };
}

/** One row for each text that people have decided. Throws `bad-input` where there is none. */
async function correctedRows(): Promise<{
  readonly rows: readonly StoredRow[];
  readonly heads: readonly HeadName[];
}> {
  const byText = new Map<string, StoredRow>();
  const { corrections } = await thisWorkspace();
  const outside = new Set(await corrections.outside());
  for (const { ticketId, text, head, label } of await corrections.list()) {
    if ((head !== CATEGORY && head !== PRIORITY) || outside.has(text)) continue;
    byText.set(text, {
      line: 0,
      id: ticketId,
      description: text,
      labels: { ...byText.get(text)?.labels, [head]: label },
    });
  }
  const rows = [...byText.values()].filter(
    ({ labels, ...row }) => labels[CATEGORY] !== undefined && normaliseTicket(row).text !== '',
  );
  if (rows.length === 0) throw new EngineError('bad-input', { why: 'no-corrections' });
  const hasPriority = rows.some(({ labels }) => labels[PRIORITY] !== undefined);
  return { rows, heads: hasPriority ? [CATEGORY, PRIORITY] : [CATEGORY] };
}

async function addToDataset(
  known: LabDataset,
  rows: readonly StoredRow[],
  heads: readonly HeadName[],
): Promise<{ readonly datasetId: string; readonly added: number }> {
  const store = await labStore();
  const before = await rowsOf(known);
  const places = new Map(before.map(({ input }, place) => [input.id, place]));
  const fresh = rows.filter(({ id }) => !places.has(id));
  const relabelled = rows.flatMap((row) => {
    const place = places.get(row.id);
    return place !== undefined && before[place]?.labels[CATEGORY] !== row.labels[CATEGORY]
      ? [[place, row.labels] as const]
      : [];
  });
  // New rows go into chunks of their own, so that the places of the earlier rows stay.
  const firstChunk = (
    await (
      await thisWorkspace()
    ).db.getAllKeys('datasetRows', IDBKeyRange.bound([known.id, -Infinity], [known.id, Infinity]))
  ).length;
  for (let at = 0; at < fresh.length; at += ROWS_IN_CHUNK)
    await store.addRows(
      known.id,
      firstChunk + at / ROWS_IN_CHUNK,
      fresh.slice(at, at + ROWS_IN_CHUNK),
    );
  await store.updateDataset(known.id, (meta) => ({
    ...meta,
    rows: meta.rows + fresh.length,
    heads: [...new Set([...meta.heads, ...heads])],
    edits: { ...meta.edits, fixes: { ...meta.edits.fixes, ...Object.fromEntries(relabelled) } },
  }));
  return { datasetId: known.id, added: fresh.length + relabelled.length };
}
