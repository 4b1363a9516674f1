import { readLabelledTable, type LabelledColumns, type LabelledTable } from '../../src/train/data/labelled-rows.ts';
import type { HeadProblem } from '../../src/train/data/prepare-rows.ts';
import { readText, tableFormat } from '../data/read-text.ts';
import { BadRows } from './bad-rows.ts';
import { CommandError, toCommandError } from './command-error.ts';

/** Reads a labelled table, names its bad rows on stderr, and refuses one with fewer usable rows than `leastRows`. */
export async function readTrainingTable(path: string, columns: LabelledColumns, leastRows = 1): Promise<LabelledTable> {
  const table = await readLabelledTable(readText(path), columns, tableFormat(path)).catch((error: unknown) => { throw toCommandError(error, path); });
  const badRows = new BadRows();
  for (const { line, problem } of table.bad) badRows.add(line, problem);
  badRows.close('left out');
  if (table.rows.length < leastRows) throw new CommandError('csv-empty', `${path} holds no usable row. Check that the text and category columns are filled.`);
  return table;
}

/** A head's problem in words. */
export function refusal(problem: HeadProblem): CommandError {
  const { head } = problem;
  if (problem.kind === 'one-label') return new CommandError('bad-input', `All rows have the same ${head}${problem.label === null ? '' : ` "${problem.label}"`}. Give rows of at least two.`);
  const { labels } = problem;
  const named = labels.slice(0, 5).map((label) => `"${label}"`).join(', ');
  return new CommandError('bad-input', `${labels.length} ${head} ${labels.length === 1 ? 'label has' : 'labels have'} a single example: ${named}. Add examples, or leave those rows out.`);
}
