/** Reads the gzipped tables and line files of the data folder. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { EngineError } from '../../../src/core/errors.ts';
import { readWholeTable } from '../../node/read-rows.ts';

/**
 * Rows of a `.csv.gz` by header; rejects with `csv-missing-column` when a wanted column is absent. A file
 * that is not there gives no rows.
 */
export async function readGzipCsv(
  path: string,
  columns: readonly string[],
): Promise<readonly Readonly<Record<string, string>>[]> {
  if (!existsSync(path)) return [];
  const { names, rows } = await readWholeTable(path);
  const missing = columns.find((column) => !names.includes(column));
  if (missing !== undefined)
    throw new EngineError('csv-missing-column', { column: missing, file: path });
  return rows.map(({ cells }) =>
    Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])),
  );
}

/** Lines of a `.txt.gz`; a file that is not there gives none. */
export function readGzipLines(path: string): readonly string[] {
  return existsSync(path) ? gunzipSync(readFileSync(path)).toString('utf8').split('\n') : [];
}
