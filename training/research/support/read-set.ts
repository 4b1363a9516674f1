/** Reads the gzipped tables and line files of the data folder. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { EngineError } from '../../../src/core/errors.ts';

/**
 * Rows of a `.csv.gz` by header; throws `csv-missing-column` when a wanted column is absent. A file
 * that is not there gives no rows.
 */
export function readGzipCsv(
  path: string,
  columns: readonly string[],
): readonly Readonly<Record<string, string>>[] {
  if (!existsSync(path)) return [];
  const parsed = Papa.parse<Record<string, string>>(
    gunzipSync(readFileSync(path)).toString('utf8'),
    { header: true, skipEmptyLines: true },
  );
  const missing = columns.find((column) => !parsed.meta.fields?.includes(column));
  if (missing !== undefined)
    throw new EngineError('csv-missing-column', { column: missing, file: path });
  return parsed.data;
}

/** Lines of a `.txt.gz`; a file that is not there gives none. */
export function readGzipLines(path: string): readonly string[] {
  return existsSync(path) ? gunzipSync(readFileSync(path)).toString('utf8').split('\n') : [];
}
