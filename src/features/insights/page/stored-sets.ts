import { CATEGORY } from '../../../core/labels.ts';
import { batchRows, listBatches } from '../../../store/read-batches.ts';
import { datasetRows, listDatasets } from '../../../store/read-datasets.ts';
import type { Workspace } from '../../../store/workspace.ts';

/** A batch or a data set of the Lab that is kept on this device. */
export interface StoredSet {
  readonly kind: 'batch' | 'dataset';
  readonly id: string;
  /** Name of the data set, or of the batch's file. */
  readonly name: string;
}

export interface StoredText {
  readonly text: string;
  readonly label: string | null;
  /** Length of the whole text of a batch row, which keeps only the start of its text. */
  readonly characters?: number;
}

export async function listStoredSets({ db }: Workspace): Promise<readonly StoredSet[]> {
  const [batches, datasets] = await Promise.all([listBatches(db), listDatasets(db)]);
  return [
    ...datasets.map(({ id, meta }) => ({ kind: 'dataset' as const, id, name: meta.name })),
    ...batches.map(({ id, meta }) => ({ kind: 'batch' as const, id, name: meta.file.name })),
  ];
}

/** Texts and labels of a stored set in chunks: the file's expected label, else the model's. */
export async function* storedTexts(
  { db }: Workspace,
  { kind, id }: StoredSet,
): AsyncGenerator<readonly StoredText[]> {
  if (kind === 'dataset') {
    for await (const rows of datasetRows(db, id))
      yield rows.map(({ subject = '', description, labels }) => ({
        text: `${subject} ${description}`,
        label: labels[CATEGORY] ?? null,
      }));
  } else {
    for await (const rows of batchRows(db, id))
      yield rows.map((row) => ({
        text: row.excerpt,
        label: row.expected.category || row.triage.category.label,
        characters: row.characters,
      }));
  }
}
