import type { LineFault } from '../core/bad-lines.ts';
import { jsonFields } from './json-fields.ts';
import type { JsonRow } from './json-lines.ts';
import type { TableRow } from './table-shape.ts';

/**
 * Reads values of a JSON file as rows with these columns. A value that is neither a text nor an
 * object becomes a row with a fault.
 */
export function valueReader(columns: readonly string[]): (row: JsonRow) => TableRow {
  return ({ line, value, isCut }) => {
    const fields = jsonFields(value);
    if (!fields)
      return {
        line,
        cells: [],
        value: value ?? null,
        fault: { kind: value === undefined ? 'no-json' : 'no-object' },
      };
    const places = new Map(fields.names.map((name, at) => [name, at]));
    const cells = columns.map((name) => fields.cells[places.get(name) ?? -1] ?? '');
    const lists = new Map(
      columns.flatMap((name, at) => {
        const list = fields.lists.get(places.get(name) ?? -1);
        return list ? [[at, list] as const] : [];
      }),
    );
    const fault: LineFault | null = isCut === true ? { kind: 'cut' } : null;
    return { line, cells, value, fault, ...(lists.size > 0 && { lists }) };
  };
}

/** All fields of the rows, in the order of their first occurrence. */
export function allFields(rows: readonly { readonly value?: unknown }[]): readonly string[] {
  return [...new Set(rows.flatMap(({ value }) => jsonFields(value)?.names ?? []))];
}
