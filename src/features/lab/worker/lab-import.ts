import { NO_EDITS } from '../../../core/dataset-edits.ts';
import { EngineError } from '../../../core/errors.ts';
import { CATEGORY, PRIORITY } from '../../../core/labels.ts';
import type { StoredRow } from '../../../store/read-datasets.ts';
import { ROWS_IN_CHUNK } from '../store/lab-store.ts';
import { inspectTable } from '../../../table/inspect-table.ts';
import type { TablePreview } from '../../../table/inspect-table.ts';
import { openTable } from '../../../table/open-table.ts';
import { blobSource } from '../../../table/source.ts';
import { readLabelledTable, type LabelledRow } from '../../../train/data/labelled-rows.ts';
import type { ColumnChoice, FilePreview, LabMethods, LabProgress } from '../shared/lab-methods.ts';
import { labStore } from './lab-data.ts';

/** Number of unusable rows that are kept by line; further ones are only counted. */
const MAX_NAMED = 10_000;

/**
 * Inspects a file: its format, first rows and column roles. Throws the `csv-…` and `file-…` codes.
 */
export async function previewFile({
  file,
  name,
  choices,
}: LabMethods['previewFile']['params']): Promise<FilePreview> {
  const opened = await openTable(blobSource(file, name), choices);
  if (opened.head.rows.length === 0) throw new EngineError('csv-empty');
  const table = inspectTable(opened);
  return { table, guess: guessColumns(table), bytes: file.size };
}

/** Stores a file as a data set, or nothing if it fails. Throws the `csv-…` codes. */
export async function importFile(
  { file, name, columns, choices }: LabMethods['importFile']['params'],
  progress: (progress: LabProgress) => void,
): Promise<string> {
  const table = await readLabelledTable(
    await openTable(blobSource(file, name), choices),
    {
      text: columns.text,
      heads: { [CATEGORY]: columns.heads[CATEGORY] ?? CATEGORY },
      optionalHeads: Object.fromEntries(
        Object.entries(columns.heads).filter(([head]) => head !== CATEGORY),
      ),
    },
    (read) => {
      progress({ share: (0.8 * read) / Math.max(1, file.size), note: { kind: 'reading-file' } });
    },
  );
  if (table.rows.length === 0) throw new EngineError('csv-empty', { bad: table.bad.length });
  const store = await labStore();
  const id = await store.createDataset({
    name,
    source: 'file',
    heads: table.heads,
    rows: table.rows.length,
    badCount: table.bad.length,
    bad: table.bad.slice(0, MAX_NAMED),
    ...(table.several.length > 0 && { several: table.several }),
    ...(table.merged.length > 0 && { merged: table.merged }),
    edits: NO_EDITS,
    golden: null,
    importing: true,
  });
  try {
    for (let at = 0; at < table.rows.length; at += ROWS_IN_CHUNK) {
      await store.addRows(
        id,
        at / ROWS_IN_CHUNK,
        table.rows.slice(at, at + ROWS_IN_CHUNK).map(toStored),
      );
      progress({
        share: 0.8 + (0.2 * at) / table.rows.length,
        note: { kind: 'kept', at, of: table.rows.length },
      });
    }
  } catch (thrown) {
    await store.removeDataset(id);
    throw thrown;
  }
  await store.updateDataset(id, ({ importing: _, ...meta }) => meta);
  return id;
}

/**
 * The text columns and labels by caption. If no text column has a usual name, it is the first
 * column that is no label.
 */
function guessColumns({ places, captions }: TablePreview): ColumnChoice {
  const { subject, description, category, priority } = places;
  const text = [subject, ...description].filter((at) => at >= 0);
  const first = captions.findIndex((_, at) => at !== category && at !== priority);
  const caption = (at: number): string => captions[at] ?? '';
  return {
    text: (text.length > 0 ? text : [first]).map(caption).filter((name) => name !== ''),
    heads: {
      ...(category >= 0 && { [CATEGORY]: caption(category) }),
      ...(priority >= 0 && { [PRIORITY]: caption(priority) }),
    },
  };
}

function toStored({ line, input, labels, language }: LabelledRow): StoredRow {
  return {
    line,
    id: input.id ?? '',
    ...(input.subject === undefined ? {} : { subject: input.subject }),
    description: input.description,
    labels,
    ...(language !== undefined && { language }),
  };
}
