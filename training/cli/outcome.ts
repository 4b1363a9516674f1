import { writeFile } from 'node:fs/promises';
import { CATEGORY } from '../../src/core/labels.ts';
import type { HeadManifest, Manifest } from '../../src/core/manifest.ts';
import { isRight } from '../../src/core/outcome.ts';
import { csvLine } from '../../src/table/csv.ts';
import { jsonBytes } from '../../src/train/fit/bundle-files.ts';
import { readWholeTable } from '../node/read-rows.ts';
import { BadRows } from './bad-rows.ts';
import { findBundleFolder, readManifestOf } from './bundle-folder.ts';
import { CommandError, toCommandError, usageError, type ExitCode } from './command-error.ts';
import { readFlags, type Flags } from './flags.ts';
import { counted, lineList } from './line-list.ts';
import { outcomeFigures, outcomeTable, type OutcomeFigures } from './outcome-figures.ts';
import {
  readOutcomes,
  type OutcomeRow,
  type OutcomeTable,
  type PostedField,
} from './outcome-table.ts';
import { sayHowItIsRead, tableChoices } from './reading-flags.ts';
import { readSame } from './same-words.ts';
import { OUTCOME } from './specs/desk.ts';

type OutcomeFlags = Flags<keyof typeof OUTCOME.flags>;

/**
 * `presort outcome`: compares the suggestions and the customers' choices with the desk's decisions.
 */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const flags = readFlags(args, OUTCOME);
  const format = flags.oneOf('format', ['table', 'json']);
  const bundle = flags.text('bundle');
  if (bundle === undefined)
    throw usageError('Give --bundle, the bundle that the widget used.', 'outcome');
  const manifest = await readManifestOf(findBundleFolder(bundle));
  const [file = ''] = flags.operands;
  const table = await readTable(file, flags, manifest);
  const rows = ofBundle(table.rows, manifest);
  refuseForeignWords(rows, table);
  sayWhatWasRead(table, rows, manifest);
  const head = manifest.heads.find(({ name }) => name === CATEGORY);
  if (!head) throw new CommandError('internal', 'The bundle has no category head.', 1);
  const figures = outcomeFigures(rows, head, table.missing);
  process.stdout.write(format === 'json' ? `${JSON.stringify(figures)}\n` : outcomeTable(figures));
  await writeThresholds(flags.text('out-thresholds'), head, figures);
  await writeCorrections(flags.text('out-corrections'), rows);
  return 0;
}

async function readTable(
  file: string,
  flags: OutcomeFlags,
  { heads }: Manifest,
): Promise<OutcomeTable> {
  const text = flags.list('text-column');
  const same = await readSame(flags.text('same'), heads);
  try {
    const whole = await readWholeTable(file, tableChoices(flags), (opened) => {
      sayHowItIsRead(opened, text.length > 0 ? text : ['']);
    });
    const badRows = new BadRows();
    for (const { line, problem } of whole.bad) badRows.add(line, problem);
    badRows.close('left out');
    const table = readOutcomes(whole, heads, {
      prefix: flags.text('prefix') ?? OUTCOME.flags.prefix.default,
      category: flags.text('category-column'),
      priority: flags.text('priority-column'),
      text,
      same,
    });
    if (table.rows.length === 0) throw noOutcome(file, table);
    return table;
  } catch (error) {
    throw toCommandError(error, file);
  }
}

function noOutcome(file: string, { taken, leftOut }: OutcomeTable): CommandError {
  return new CommandError(
    'bad-input',
    leftOut.undecided.length === 0 && leftOut.notPosted.length > 0
      ? `${file} has no row in which the widget posted anything: all columns of posted fields are empty. Name the fields' prefix with --prefix.`
      : `${file} has no row with a decision of the desk in the column "${taken.category}". Name the right one with --category-column.`,
  );
}

/** Refuses decisions of which none is a label: every figure would say that nothing was right. */
function refuseForeignWords(rows: readonly OutcomeRow[], { unknown, taken }: OutcomeTable): void {
  if (rows.length < MIN_FOREIGN || rows.some(({ outcome }) => outcome.decided.length > 0)) return;
  throw new CommandError(
    'bad-input',
    `No decision in the column "${taken.category}" is a label of the bundle (${countsOf(unknown)}). Say with --same which label each word stands for, or name the right column with --category-column.`,
  );
}

/** Fewer tickets give no verdict in any case. */
const MIN_FOREIGN = 20;

/** The most frequent words with their counts. */
function countsOf(words: ReadonlyMap<string, number>): string {
  return [...words]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 8)
    .map(([word, count]) => `"${word}" ${count}`)
    .join(', ');
}

/**
 * The tickets that this version of the bundle triaged; if there are none, those of the same bundle
 * id; if no ticket names a bundle, all tickets.
 */
function ofBundle(rows: readonly OutcomeRow[], { id, version }: Manifest): readonly OutcomeRow[] {
  const named = rows.filter(({ bundle }) => bundle !== '');
  if (named.length === 0) return rows;
  const exact = named.filter(({ bundle }) => bundle === `${id}@${version}`);
  const own = exact.length > 0 ? exact : named.filter(({ bundle }) => bundle.startsWith(`${id}@`));
  if (own.length === 0)
    throw new CommandError(
      'bad-input',
      `No row was sorted by ${id}: the widget used ${[...new Set(named.map(({ bundle }) => bundle))].slice(0, 5).join(', ')}. Name that bundle with --bundle.`,
    );
  // A form that was sent before the model was loaded names no bundle; it counts as not suggested.
  const nameless = rows.filter(({ bundle }) => bundle === '');
  return [...own, ...nameless].sort((a, b) => a.line - b.line);
}

function sayWhatWasRead(
  { rows: all, taken, leftOut, unknown, missing, confidences }: OutcomeTable,
  rows: readonly OutcomeRow[],
  { id, version }: Manifest,
): void {
  say(
    `the desk's decisions are taken from "${taken.category}"${taken.priority === null ? '' : ` and "${taken.priority}"`}`,
  );
  sayLines(leftOut.repeated, [
    'has the id of a ticket that is counted already; each ticket counts once',
    'have the id of a ticket that is counted already; each ticket counts once',
  ]);
  const isHidden = missing.includes('state');
  const without = `no posted field and ${isHidden ? 'came another way or the model abstained' : 'did not come through the widget'}; left out`;
  sayLines(leftOut.notPosted, [`has ${without}`, `have ${without}`]);
  const needed = missing.filter((name) => name in WITHOUT);
  for (const name of needed) say(`no column for the posted ${name}: ${WITHOUT[name]}`);
  if (confidences.arePercent) say('the confidences are read as percent');
  const unreadable =
    'no confidence that can be read (a share from 0 to 1, or percent); left out of the figures by confidence and of the thresholds';
  sayLines(confidences.unread, [`has ${unreadable}`, `have ${unreadable}`], 'suggestion');
  sayLines(leftOut.undecided, [
    'without a decision of the desk is left out',
    'without a decision of the desk are left out',
  ]);
  const own = new Set(rows);
  const others = all.filter((row) => !own.has(row)).map(({ line }) => line);
  sayLines(others, [
    'that another bundle sorted is left out',
    'that another bundle sorted are left out',
  ]);
  const versions = [...new Set(rows.map(({ bundle }) => bundle).filter(Boolean))];
  if (versions.some((one) => one !== `${id}@${version}`))
    say(`the rows were sorted by ${versions.join(', ')}, not by ${id}@${version}`);
  if (unknown.size > 0) sayUnknown(unknown);
}

function sayUnknown(unknown: ReadonlyMap<string, number>): void {
  const count = [...unknown.values()].reduce((sum, one) => sum + one, 0);
  say(
    `${counted(count, 'ticket')} ended in what is no label of the bundle (${countsOf(unknown)}) and ${count === 1 ? 'counts' : 'count'} as wrong where something was suggested; --same says which label a word stands for`,
  );
}

/** Says how many lines share a fate, in the singular or the plural, and which they are. */
function sayLines(
  lines: readonly number[],
  [one, more]: readonly [string, string],
  noun = 'row',
): void {
  if (lines.length > 0) say(`${counted(lines.length, noun, one, more)} (${lineList(lines)})`);
}

function say(sentence: string): void {
  process.stderr.write(`presort: ${sentence}\n`);
}

/** What stays unknown without a posted field. */
const WITHOUT: Readonly<Partial<Record<PostedField, string>>> = {
  choice: 'what was taken and undone is not known',
  state: 'what was preselected is not known',
  confidence: 'nothing can be said by confidence, and no thresholds be found',
};

async function writeThresholds(
  path: string | undefined,
  head: HeadManifest,
  { thresholds }: OutcomeFigures,
): Promise<void> {
  if (path === undefined) return;
  await writeFile(path, jsonBytes({ [head.name]: thresholds.now }));
  process.stderr.write(`presort: ${path}: for "presort bundle set DIR --thresholds ${path}"\n`);
}

async function writeCorrections(
  path: string | undefined,
  rows: readonly OutcomeRow[],
): Promise<void> {
  if (path === undefined) return;
  // A row with several labels is no example to learn from.
  const wrong = rows.filter(({ outcome }) => !isRight(outcome) && outcome.decided.length < 2);
  const withText = wrong.filter(({ input }) => input.description !== '' || input.subject);
  if (wrong.length > 0 && withText.length === 0)
    throw new CommandError(
      'bad-input',
      '--out-corrections: no row has a text. Name its column with --text-column.',
    );
  const lines = withText.map(({ input, outcome, word, priority }) =>
    csvLine([
      input.id ?? '',
      input.subject ?? '',
      input.description,
      outcome.decided[0] ?? word,
      priority?.decided ?? '',
      outcome.suggested ?? '',
    ]),
  );
  const header = ['id', 'subject', 'description', 'category', 'priority', 'was'];
  await writeFile(path, [csvLine(header), ...lines].join(''));
  process.stderr.write(
    `presort: ${path}: ${counted(withText.length, 'ticket')} that the desk decided otherwise, or that nothing was suggested for\n`,
  );
}
