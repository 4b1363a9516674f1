import type { HeadName } from '../../src/core/labels.ts';
import type { CleanRows } from '../../src/train/data/clean.ts';
import { orderLabels } from '../../src/train/data/label-order.ts';
import { readLabelledTable, type LabelledColumns, type LabelledTable } from '../../src/train/data/labelled-rows.ts';
import { readText } from '../data/read-text.ts';
import type { TrainHead } from '../../src/train/network/train-options.ts';
import { BadRows } from './bad-rows.ts';
import { CommandError, toCommandError } from './command-error.ts';

/** Reads a labelled table, names its bad rows on stderr, and refuses one without a usable row. */
export async function readTrainingTable(path: string, columns: LabelledColumns): Promise<LabelledTable> {
  const table = await readLabelledTable(readText(path), columns).catch((error: unknown) => { throw toCommandError(error, path); });
  const badRows = new BadRows();
  for (const { line, problem } of table.bad) badRows.add(line, problem);
  badRows.close('left out');
  if (table.rows.length === 0) throw new CommandError('csv-empty', `${path} holds no usable row. Check that the text and category columns are filled.`);
  return table;
}

/** The labels of a head. Refuses a single label, and labels too rare to be learnt and measured. */
export function headOf(name: HeadName, { rows }: CleanRows): TrainHead {
  const counts = new Map<string, number>();
  for (const { labels } of rows) if (labels[name] !== undefined) counts.set(labels[name], (counts.get(labels[name]) ?? 0) + 1);
  const rare = [...counts].filter(([, count]) => count < 2).map(([label]) => `"${label}"`);
  if (counts.size < 2) throw new CommandError('bad-input', `All rows have the same ${name}${counts.size === 1 ? ` "${[...counts.keys()][0]}"` : ''}. Give rows of at least two.`);
  if (rare.length > 0) throw new CommandError('bad-input', `${rare.length} ${name} ${rare.length === 1 ? 'label has' : 'labels have'} a single example: ${rare.slice(0, 5).join(', ')}. Add examples, or leave those rows out.`);
  return { name, labels: orderLabels(counts.keys()) };
}
