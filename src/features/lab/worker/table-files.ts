import { EngineError } from '../../../core/errors.ts';
import { CATEGORY, PRIORITY } from '../../../core/labels.ts';
import { findTicketColumns } from '../../../table/ticket-columns.ts';
import type { ColumnChoice, FilePreview } from '../shared/lab-methods.ts';
import { openCsv, readJsonLines } from '../../../train/data/read-rows.ts';

/** Names that labels usually stand under, in any case. */
const LABEL_NAMES = {
  [CATEGORY]: [
    'category',
    'label',
    'labels',
    'queue',
    'topic',
    'class',
    'intent',
    'issue_type',
    'type',
    'department',
  ],
  [PRIORITY]: ['priority', 'urgency', 'severity'],
} as const;
const PREVIEW_ROWS = 5;

export function formatOf(name: string): 'csv' | 'jsonl' {
  return /\.(?:jsonl|ndjson|json)(?:\.gz)?$/i.test(name) ? 'jsonl' : 'csv';
}

/** A file's text piece by piece; gzip is unpacked. Throws `csv-encoding` for what is not UTF-8. */
export async function* fileText(
  file: Blob,
  name: string,
  onBytes: (read: number) => void = () => {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let read = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      read += chunk.length;
      controller.enqueue(chunk);
    },
  });
  const plain = file.stream().pipeThrough(counted);
  const reader = (
    name.endsWith('.gz') ? plain.pipeThrough(new DecompressionStream('gzip')) : plain
  ).getReader();
  const decode = (bytes?: Uint8Array): string => {
    try {
      const text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
      if (text.includes('\u0000')) throw new TypeError();
      return text;
    } catch {
      throw new EngineError('csv-encoding');
    }
  };
  try {
    for (;;) {
      const piece = await reader.read().catch(() => {
        throw new EngineError('csv-encoding');
      });
      if (piece.done) break;
      yield decode(piece.value);
      onBytes(read);
    }
    yield decode();
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/** Columns and first rows, and which column is what. Throws the `csv-…` codes. */
export async function previewTable(file: Blob, name: string): Promise<FilePreview> {
  const { columns, rows } =
    formatOf(name) === 'csv' ? await previewCsv(file, name) : await previewJson(file, name);
  if (rows.length === 0) throw new EngineError('csv-empty');
  return { columns, rows, guess: guessColumns(columns), bytes: file.size };
}

async function previewCsv(
  file: Blob,
  name: string,
): Promise<Pick<FilePreview, 'columns' | 'rows'>> {
  const { columns, rows } = await openCsv(fileText(file, name));
  const first: (readonly string[])[] = [];
  for await (const { cells } of rows) if (first.push(cells) >= PREVIEW_ROWS) break;
  return { columns, rows: first };
}

async function previewJson(
  file: Blob,
  name: string,
): Promise<Pick<FilePreview, 'columns' | 'rows'>> {
  const objects: Readonly<Record<string, unknown>>[] = [];
  for await (const { value } of readJsonLines(fileText(file, name))) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      objects.push({ ...value });
    if (objects.length >= 50) break;
  }
  const columns = [...new Set(objects.flatMap(Object.keys))];
  return {
    columns,
    rows: objects
      .slice(0, PREVIEW_ROWS)
      .map((object) => columns.map((column) => String(object[column] ?? ''))),
  };
}

function guessColumns(columns: readonly string[]): ColumnChoice {
  const find = (names: readonly string[]): string | undefined =>
    names
      .map((name) => columns.find((column) => column.trim().toLowerCase() === name))
      .find((column) => column !== undefined);
  const [category, priority] = [find(LABEL_NAMES[CATEGORY]), find(LABEL_NAMES[PRIORITY])];
  return {
    text: guessText(columns, [category, priority]),
    heads: {
      ...(category !== undefined && { [CATEGORY]: category }),
      ...(priority !== undefined && { [PRIORITY]: priority }),
    },
  };
}

function guessText(
  columns: readonly string[],
  taken: readonly (string | undefined)[],
): readonly string[] {
  try {
    const { subject, description } = findTicketColumns(columns);
    return [columns[subject], ...description.map((at) => columns[at])].filter(
      (column) => column !== undefined,
    );
  } catch {
    // No usual name: the first column that is no label.
    return columns.filter((column) => !taken.includes(column)).slice(0, 1);
  }
}
