import { csvLine } from '../../../table/csv.ts';
import { isJson } from '../../../table/inspect-table.ts';
import { rowProblemText } from '../../../table/row-problem.ts';
import { faultText } from '../../../table/table-shape.ts';
import { RESULT_COLUMNS, resultCells } from '../../../core/result-columns.ts';
import type { Triage } from '../../../core/triage.ts';
import type { BatchFilter } from '../store/batch-filter.ts';
import type { NoTicket } from '../../../store/batch-meta.ts';
import type { BatchRow } from '../../../store/batch-rows.ts';
import type { BatchStore } from '../store/batch-store.ts';
import type { BatchRecord } from '../../../store/schema.ts';
import type { ExportKind } from '../shared/batch-methods.ts';
import { shapeOfFile, sourceRows } from './source-rows.ts';
import type { SourceRow } from './source-rows.ts';

export interface ExportOptions {
  readonly store: BatchStore;
  readonly record: BatchRecord;
  readonly kind: ExportKind;
  readonly filter: BatchFilter;
  /** Needed for `table` only. */
  openFile(): Promise<Blob>;
  readonly signal: AbortSignal;
  progress(share: number): void;
}

const ADDED_COLUMNS = [
  'presort_category',
  'presort_confidence',
  'presort_state',
  'presort_priority',
  'presort_priority_confidence',
  'presort_team',
  'presort_reason',
] as const;
const MARK = '\ufeff';

/**
 * Writes the matching answers as a file. Each piece becomes a blob, which the browser keeps outside
 * the heap, and on disk if there are many. In CSV, cells that a spreadsheet would run as formulas
 * are escaped.
 */
export async function exportBatch({
  store,
  record,
  kind,
  filter,
  openFile,
  signal,
  progress,
}: ExportOptions): Promise<Blob> {
  const type =
    kind === 'jsonl' || (kind === 'table' && isJson(shapeOfFile(record.meta.file)))
      ? 'application/x-ndjson'
      : 'text/csv';
  const blobs: Blob[] = [];
  const isTable = kind === 'table';
  const source = isTable
    ? oneByOne(sourceRows(await openFile(), record.meta.file, record.meta.mapping))
    : null;
  const head = headOf(kind, record);
  if (head !== '') blobs.push(new Blob([head]));
  let read = -1;
  let current: SourceRow | undefined;
  for await (const rows of store.rows(
    record.id,
    kind === 'bad-rows' ? { ...filter, onlyBad: true } : filter,
  )) {
    if (signal.aborted) break;
    const lines: string[] = [];
    for (const { place, row } of rows) {
      while (source && read < place) {
        current = (await source.next()).value ?? undefined;
        read += 1;
      }
      lines.push(lineOf(kind, row, isTable ? current : undefined));
    }
    blobs.push(new Blob(lines));
    progress(Math.min(1, ((rows[0]?.place ?? 0) + rows.length) / Math.max(1, record.meta.rows)));
  }
  if (kind === 'bad-rows')
    blobs.push(
      new Blob(
        (record.meta.leftOut?.first ?? []).map((one) => csvLine([one.line, whyNot(one), ''])),
      ),
    );
  return new Blob(blobs, { type });
}

function headOf(kind: ExportKind, { meta }: BatchRecord): string {
  if (kind === 'jsonl' || (kind === 'table' && isJson(shapeOfFile(meta.file)))) return '';
  if (kind === 'table') return MARK + csvLine([...meta.file.columns, ...ADDED_COLUMNS]);
  return MARK + csvLine(kind === 'bad-rows' ? ['line', 'reason', 'text'] : RESULT_COLUMNS);
}

function lineOf(kind: ExportKind, row: BatchRow, source?: SourceRow): string {
  const { triage } = row;
  if (kind === 'jsonl') return `${JSON.stringify(triage)}\n`;
  if (kind === 'bad-rows') return csvLine([row.line, whyBad(row.problem), row.excerpt]);
  if (kind === 'csv') return csvLine(resultCells(triage));
  if (source?.raw.value !== undefined)
    return `${JSON.stringify(typeof source.raw.value === 'object' && source.raw.value !== null && !Array.isArray(source.raw.value) ? { ...source.raw.value, presort: triage } : { text: source.raw.value ?? null, presort: triage })}\n`;
  return csvLine([...(source?.raw.cells ?? []), ...addedCells(triage)]);
}

function whyBad(problem: BatchRow['problem']): string | null {
  return problem === null || typeof problem === 'string' ? problem : rowProblemText(problem);
}

function whyNot(line: NoTicket): string {
  return 'fault' in line ? faultText(line.fault, line.text) : line.why;
}

function addedCells({ category, priority, team, reason }: Triage): (string | number | null)[] {
  return [
    category.label,
    category.confidence,
    category.state,
    priority.label,
    priority.confidence,
    team,
    reason,
  ];
}

/** The rows of all pieces as one stream, which is read on demand. */
export async function* oneByOne(
  pieces: AsyncIterable<{ readonly rows: readonly SourceRow[] }>,
): AsyncGenerator<SourceRow, undefined> {
  for await (const { rows } of pieces) yield* rows;
}
