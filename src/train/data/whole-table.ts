import type { LineFault, RowFault } from '../../core/bad-lines.ts';
import { EngineError } from '../../core/errors.ts';
import type { OpenTable } from '../../table/held-table.ts';
import { faultText, type TableRow } from '../../table/table-shape.ts';
import { wholeRows } from './labelled-rows.ts';

/** A whole table in memory. */
export interface WholeTable {
  readonly names: readonly string[];
  readonly rows: readonly TableRow[];
  readonly hasNames: boolean;
  /** Lines that are no rows, and rows whose cells may be in wrong columns. */
  readonly bad: readonly {
    readonly line: number;
    /** In English. */
    readonly problem: string;
    readonly fault: RowFault & { readonly kind: 'line' };
  }[];
}

/** Reads an opened table to its end. Throws `csv-empty` and what reading its rows throws. */
export async function readWhole(table: OpenTable): Promise<WholeTable> {
  const read: TableRow[] = [];
  const bad: WholeTable['bad'][number][] = [];
  const leaveOut = (line: number, fault: LineFault, text = ''): void => {
    bad.push({ line, problem: faultText(fault, text), fault: { kind: 'line', fault, text } });
  };
  for await (const { rows, leftOut } of table.chunks) {
    for (const row of rows) read.push(row);
    for (const { line, fault, text } of leftOut) leaveOut(line, fault, text);
  }
  const whole = wholeRows(table, read);
  const rows = whole.rows.filter(({ line, fault }) => {
    const isWhole =
      fault === null ||
      fault.kind === 'letters' ||
      (fault.kind === 'width' && fault.cells <= fault.columns);
    if (!isWhole) leaveOut(line, fault);
    return isWhole;
  });
  if (rows.length === 0) throw new EngineError('csv-empty');
  return { ...whole, rows, bad: bad.sort((a, b) => a.line - b.line) };
}
