import { EngineError } from '../../../core/errors.ts';
import type { FilePreview } from '../shared/batch-methods.ts';
import { inspectTable } from '../../../table/inspect-table.ts';
import { openTable } from '../../../table/open-table.ts';
import { blobSource } from '../../../table/source.ts';
import type { TableChoices } from '../../../table/table-shape.ts';
import { fingerprintOf } from './file-fingerprint.ts';

/** Largest file of a batch, a limit that 32-bit file systems and browsers support. */
const MAX_FILE_BYTES = 2 * 1024 ** 3;

/**
 * Inspects a file; reads only its beginning and some samples. Throws `csv-empty`, `file-too-large`
 * and the errors of opening a table.
 */
export async function inspectFile(
  source: Blob,
  name: string,
  choices: TableChoices = {},
): Promise<FilePreview> {
  if (source.size === 0) throw new EngineError('csv-empty');
  if (source.size > MAX_FILE_BYTES)
    throw new EngineError('file-too-large', {
      gigabytes: (source.size / 1024 ** 3).toFixed(1),
      most: 2,
    });
  const opened = await openTable(blobSource(source, name), choices);
  if (opened.head.rows.length === 0) {
    let isEmpty = true;
    for await (const { rows } of opened.chunks)
      if (rows.length > 0) {
        isEmpty = false;
        break;
      }
    if (isEmpty) throw new EngineError('csv-empty');
  }
  const table = inspectTable(opened);
  const { shape, places, captions } = table;
  const caption = (at: number): string => captions[at] ?? '';
  return {
    file: {
      name,
      sizeBytes: source.size,
      fingerprint: await fingerprintOf(source),
      format: shape.format,
      encoding: shape.encoding,
      delimiter: shape.delimiter,
      columns: shape.columns,
      shape,
    },
    mapping: {
      id: caption(places.id),
      subject: caption(places.subject),
      description: places.description.map(caption),
      category: caption(places.category),
      priority: caption(places.priority),
    },
    table,
  };
}
