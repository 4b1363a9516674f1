import type { BadLine } from '../../src/core/bad-lines.ts';
import { EngineError } from '../../src/core/errors.ts';
import type { OpenTable } from '../../src/table/held-table.ts';
import { faultText, type TableChoices, type TableRow } from '../../src/table/table-shape.ts';
import { wholeRows } from '../../src/train/data/labelled-rows.ts';
import { openFileTable } from './table-source.ts';

/** A whole table in memory. */
export interface WholeTable {
  readonly names: readonly string[];
  readonly rows: readonly TableRow[];
  readonly hasNames: boolean;
  /** Lines that are no row, and rows whose cells may stand in wrong columns. */
  readonly bad: readonly BadLine[];
}

/** Reads a table of any format whole. `onOpen` gets it before its first row. Throws the `csv-…` and `file-…` codes. */
export async function readWholeTable(
  path: string,
  choices: TableChoices = {},
  onOpen: (table: OpenTable) => void = () => {},
): Promise<WholeTable> {
  const table = await openFileTable(path, choices);
  onOpen(table);
  const read: TableRow[] = [];
  const bad: BadLine[] = [];
  for await (const { rows, leftOut } of table.chunks) {
    for (const row of rows) read.push(row);
    for (const { line, fault, text } of leftOut)
      bad.push({ line, problem: faultText(fault, text) });
  }
  const whole = wholeRows(table, read);
  const rows = whole.rows.filter(({ line, fault }) => {
    const isWhole =
      fault === null ||
      fault.kind === 'letters' ||
      (fault.kind === 'width' && fault.cells <= fault.columns);
    if (!isWhole) bad.push({ line, problem: faultText(fault) });
    return isWhole;
  });
  if (rows.length === 0) throw new EngineError('csv-empty');
  return { ...whole, rows, bad: bad.sort((a, b) => a.line - b.line) };
}
