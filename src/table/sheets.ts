import { EngineError } from '../core/errors.ts';
import { namesText, type CellRow } from './dialect.ts';

/** A sheet of a workbook, in text as people read it: dates as ISO dates, numbers as they are. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly CellRow[];
  /** Names of all sheets that have rows, in the workbook's order. */
  readonly sheets: readonly string[];
}

/**
 * Returns the sheet of that name. Without a name it takes the first sheet with a column of a
 * ticket's text, visible sheets before hidden ones, else the first sheet with rows. Throws
 * `bad-input` where no sheet has the name.
 */
export function chooseSheet(
  all: readonly (Pick<Sheet, 'name' | 'rows'> & { readonly isHidden: boolean })[],
  wanted?: string,
): Sheet {
  const filled = all.filter(({ rows }) => rows.length > 0);
  const sheets = filled.map(({ name }) => name);
  const shownFirst = [...filled].sort((a, b) => Number(a.isHidden) - Number(b.isHidden));
  const found =
    wanted === undefined
      ? (shownFirst.find(({ rows }) => namesText(rows.slice(0, MAX_LOOKED_AT))) ?? shownFirst[0])
      : filled[sheets.indexOf(wanted)];
  if (!found && wanted !== undefined) throw noSheet(wanted, sheets);
  return { name: found?.name ?? '', rows: found?.rows ?? [], sheets };
}

function noSheet(wanted: string, names: readonly string[]): EngineError {
  const list = names.map((name) => `"${name}"`).join(', ');
  return new EngineError('bad-input', {
    why: `the workbook has no sheet "${wanted}" with rows; it has ${list}`,
  });
}

/** Number of rows of a sheet in which the search looks for names of columns. */
const MAX_LOOKED_AT = 60;
