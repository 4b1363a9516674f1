import type { OpenTable } from '../../src/table/held-table.ts';
import type { TableChoices } from '../../src/table/table-shape.ts';
import { readWhole, type WholeTable } from '../../src/train/data/whole-table.ts';
import { openFileTable } from './table-source.ts';

/** Reads a table of any format whole. `onOpen` gets it before its first row. Throws the `csv-…` and `file-…` codes. */
export async function readWholeTable(
  path: string,
  choices: TableChoices = {},
  onOpen: (table: OpenTable) => void = () => {},
): Promise<WholeTable> {
  const table = await openFileTable(path, choices);
  onOpen(table);
  return readWhole(table);
}
