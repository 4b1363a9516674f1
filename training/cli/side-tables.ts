import { normaliseTicket } from '../../src/core/normalise.ts';
import type { FitOptions } from '../../src/train/fit/fit-options.ts';
import type { TrainHead, TrainRow } from '../../src/train/network/train-options.ts';
import { languageColumn, languageIn } from '../../src/train/data/labelled-rows.ts';
import { ticketsOf } from '../node/read-tickets.ts';
import { CommandError, toCommandError } from './command-error.ts';
import type { TrainFlags } from './train-inputs.ts';
import { readTrainingTable } from './training-table.ts';

/**
 * Tables that `train` reads beside the main one: rows that teach, calibrate or measure, and
 * out-of-scope texts for calibration and measuring.
 */
export type SideTables = Pick<
  FitOptions,
  'calibration' | 'measure' | 'extra' | 'outOfScopeCalibration' | 'outOfScopeMeasure'
>;

/**
 * Reads the tables of `--calibrate`, `--measure`, `--extra`, `--oos-calibrate` and `--oos-measure`;
 * no text of `taught` is among them. `languages` gets the language of out-of-scope texts whose table tells it.
 */
export async function readSideTables(
  flags: TrainFlags,
  heads: readonly TrainHead[],
  taught: ReadonlySet<string>,
  languages: Map<string, string>,
): Promise<SideTables> {
  const seen = new Set(taught);
  const calibration = await readKnown(flags, 'calibrate', heads, seen);
  for (const { text } of calibration ?? []) seen.add(text);
  const measure = await readKnown(flags, 'measure', heads, seen);
  for (const { text } of measure ?? []) seen.add(text);
  const weight = flags.share('extra-weight');
  const extra = await readKnown(flags, 'extra', heads, seen);
  const outside = async (
    flag: 'oos-calibrate' | 'oos-measure',
  ): Promise<readonly string[] | undefined> =>
    flags.has(flag) ? readTexts(flags.text(flag), languages) : undefined;
  const outOfScopeCalibration = await outside('oos-calibrate');
  const outOfScopeMeasure = await outside('oos-measure');
  return {
    ...(calibration && { calibration }),
    ...(measure && { measure }),
    ...(extra && { extra: extra.map((row) => ({ ...row, weight })) }),
    ...(outOfScopeCalibration && { outOfScopeCalibration }),
    ...(outOfScopeMeasure && { outOfScopeMeasure }),
  };
}

/**
 * The distinct normalised texts of a table. Adds the language of each to `languages` if the table
 * has it.
 */
export async function readTexts(
  path: string | undefined,
  languages?: Map<string, string>,
): Promise<readonly string[]> {
  if (path === undefined) return [];
  const texts: string[] = [];
  let column = -1;
  try {
    const tickets = ticketsOf(path, [], ({ shape }) => {
      column = languageColumn(shape.columns);
    });
    for await (const { input, row } of tickets) {
      const { text } = normaliseTicket(input);
      texts.push(text);
      const language = languageIn(row, column);
      if (language !== undefined) languages?.set(text, language);
    }
  } catch (error) {
    throw toCommandError(error, path);
  }
  return [...new Set(texts)].filter(Boolean);
}

/** The tickets of the flag's table whose labels are known, without the texts in `seen`. */
async function readKnown(
  flags: TrainFlags,
  flag: 'calibrate' | 'measure' | 'extra',
  heads: readonly TrainHead[],
  seen: ReadonlySet<string>,
): Promise<readonly TrainRow[] | undefined> {
  const path = flags.text(flag);
  if (path === undefined) return undefined;
  const table = await readTrainingTable(path, flags);
  const known = table.rows.flatMap(({ text, labels, language }): TrainRow[] => {
    const gold = Object.fromEntries(
      heads.flatMap(({ name, labels: own }) => {
        const at = own.indexOf(labels[name] ?? '');
        return at < 0 ? [] : [[name, at] as const];
      }),
    );
    return seen.has(text) || Object.keys(gold).length === 0
      ? []
      : [{ text, gold, ...(language !== undefined && { language }) }];
  });
  if (known.length === 0)
    throw new CommandError(
      'bad-input',
      `--${flag}: no ticket of ${path} has a known label and a text of its own.`,
    );
  process.stderr.write(
    `presort: --${flag}: ${known.length} of ${table.rows.length} tickets are used\n`,
  );
  return known;
}
