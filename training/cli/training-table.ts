import { EngineError } from '../../src/core/errors.ts';
import { CATEGORY, PRIORITY, type HeadName } from '../../src/core/labels.ts';
import { nameKey } from '../../src/table/column-names.ts';
import type { OpenTable } from '../../src/table/held-table.ts';
import { inspectTable } from '../../src/table/inspect-table.ts';
import { chooseRows, type ChosenRows } from '../../src/train/data/choose-rows.ts';
import { countLabels, findVariants } from '../../src/train/data/dataset-health.ts';
import type { LabelDescriptions } from '../../src/train/data/label-guides.ts';
import { findSeveralLabels } from '../../src/table/several-labels.ts';
import {
  readLabelledTable,
  type LabelledColumns,
  type LabelledTable,
} from '../../src/train/data/labelled-rows.ts';
import { openFileTable } from '../node/table-source.ts';
import { BadRows } from './bad-rows.ts';
import { CommandError, toCommandError } from './command-error.ts';
import { labelledColumns, type Flags } from './flags.ts';
import { sayHowItIsRead, tableChoices } from './reading-flags.ts';
import type { TABLE_FLAGS } from './specs/table-flags.ts';

/** Opens and reads a labelled table. Prints on stderr which values were changed while reading. */
export async function openLabelledTable(
  path: string,
  flags: Flags<keyof typeof TABLE_FLAGS>,
): Promise<LabelledTable> {
  try {
    const opened = await openFileTable(path, tableChoices(flags));
    const columns = withUsualNames(labelledColumns(flags), opened, flags);
    sayHowItIsRead(opened, columns.text);
    const table = await readLabelledTable(opened, columns);
    sayLabels(table);
    return table;
  } catch (error) {
    throw toCommandError(error, path);
  }
}

/**
 * Category and priority under the names that desks give them, where nobody named a column and none is called "category"
 * or "priority"; what is taken is said on stderr.
 */
function withUsualNames(
  columns: LabelledColumns,
  table: OpenTable,
  flags: Flags<keyof typeof TABLE_FLAGS>,
): LabelledColumns {
  const { captions, places } = inspectTable(table);
  const names = table.shape.columns;
  const named = new Set([...columns.text, ...flags.list('head-columns')].map(nameKey));
  const usual = (head: 'category' | 'priority'): string | undefined => {
    const name = names[places[head]] ?? '';
    const isNamed = flags.has(`${head}-column`) || names.some((one) => nameKey(one) === head);
    return isNamed || name.trim() === '' || named.has(nameKey(name)) ? undefined : name;
  };
  const [category, priority] = [usual(CATEGORY), usual(PRIORITY)];
  for (const [head, name] of Object.entries({ category, priority }))
    if (name !== undefined)
      process.stderr.write(
        `presort: the ${head} is taken from "${captions[names.indexOf(name)] ?? name}"; --${head}-column names another\n`,
      );
  return {
    ...columns,
    heads: { ...columns.heads, ...(category !== undefined && { [CATEGORY]: category }) },
    optionalHeads: {
      ...columns.optionalHeads,
      ...(priority !== undefined && { [PRIORITY]: priority }),
    },
  };
}

/** Reads a labelled table, names its bad rows on stderr, and refuses one with fewer usable rows than `minRows`. */
export async function readTrainingTable(
  path: string,
  flags: Flags<keyof typeof TABLE_FLAGS>,
  minRows = 1,
): Promise<LabelledTable> {
  const table = await openLabelledTable(path, flags);
  const badRows = new BadRows();
  for (const { line, problem } of table.bad) badRows.add(line, problem);
  badRows.close('left out');
  if (table.rows.length < minRows)
    throw new CommandError(
      'csv-empty',
      `${path} holds no usable row. Check that the text and category columns are filled.`,
    );
  return table;
}

/**
 * What of a table a training sees, the same as in the Lab. Labels with a single example, and heads
 * other than the category that have one label only, are left out and named on stderr, as are labels
 * that look like spellings of one. Throws `bad-input` for what cannot be learnt.
 */
export function chooseTrainingRows(
  { rows }: LabelledTable,
  heads: readonly HeadName[],
  descriptions: LabelDescriptions = {},
): ChosenRows {
  const chosen = choose(rows, heads, descriptions);
  const { leftOut } = chosen;
  const badRows = new BadRows();
  const alone = new Set(leftOut.rare.map(({ head, label }) => JSON.stringify([head, label])));
  for (const { line, labels } of alone.size > 0 ? rows : []) {
    const head = heads.find((name) => alone.has(JSON.stringify([name, labels[name]])));
    if (head !== undefined)
      badRows.add(
        line,
        `the only example of the ${head} "${labels[head] ?? ''}", so that label is left out`,
      );
  }
  badRows.close('left out for that');
  for (const head of leftOut.heads)
    process.stderr.write(
      `presort: ${head} is left out: all rows have the same, or none has two examples\n`,
    );
  for (const { head, labels } of chosen.heads.flatMap(({ name }) =>
    findVariants(name, countLabels(rows, name)),
  )) {
    process.stderr.write(
      `presort: ${head}: ${labels.map((label) => `"${label}"`).join(' and ')} differ in case, accents, spaces or dashes only; if they mean the same, write them alike\n`,
    );
  }
  return chosen;
}

/** Prints merged spellings, and cells that seem to hold several labels. */
function sayLabels({ heads, rows, merged, several: found }: LabelledTable): void {
  for (const { head, spellings, into, rows: count } of merged)
    process.stderr.write(
      `presort: ${head}: ${spellings.map((label) => `"${label}"`).join(' and ')} (${count} ${count === 1 ? 'row' : 'rows'}) read as "${into}", from which they differ in case or blanks only\n`,
    );
  for (const { head, cells, of, example, parts, isLeftOut } of found)
    process.stderr.write(
      `presort: ${head}: ${cells} of the ${of} cells hold several labels, such as "${example}" (${parts.join(', ')}), and ${isLeftOut ? 'their rows are left out' : `their rows have no ${head}`}; ${ONE_EACH}\n`,
    );
  for (const head of heads) {
    const several = findSeveralLabels(
      countLabels(rows, head).map(({ label, count }) => [label, count] as const),
    );
    if (several)
      process.stderr.write(
        `presort: ${head}: ${several.cells} of the ${several.of} cells hold several labels, such as "${several.example}" (${several.parts.join(', ')}), and each such pair is a label of its own; ${ONE_EACH}\n`,
      );
  }
}

const ONE_EACH =
  'write one label into each cell, or give each label a column of its own and name them with --head-columns';

function choose(
  rows: LabelledTable['rows'],
  heads: readonly HeadName[],
  descriptions: LabelDescriptions,
): ChosenRows {
  try {
    return chooseRows(
      rows.map((row, place) => ({ place, row })),
      heads,
      new Set(),
      null,
      1,
      descriptions,
    );
  } catch (error) {
    throw error instanceof EngineError && error.code === 'bad-input'
      ? new CommandError('bad-input', refusal(error.details))
      : error;
  }
}

function refusal({ why, label, labels, most }: EngineError['details']): string {
  switch (why) {
    case 'one-label':
      return `All rows have the same category${label ? ` "${label}"` : ''}. Give rows of at least two.`;
    case 'no-labels':
      return 'No category has two examples. Give at least two rows of each, better eight or more.';
    case 'all-alike':
      return 'All texts are the same. Check that the right column is taken for the text.';
    default:
      return `${labels} categories are too many for one model; it holds ${most}. Merge some, or leave rows out.`;
  }
}
