import { parseArgs } from 'node:util';
import { CATEGORY, PRIORITY } from '../../src/core/labels.ts';
import type { Tier } from '../../src/core/triage.ts';
import type { LabelledColumns } from '../../src/train/data/labelled-rows.ts';
import { usageError } from './command-error.ts';
import type { CommandSpec, FlagSpecs } from './command-spec.ts';
import { nearest } from './nearest.ts';
import type { TABLE_FLAGS, TIER_FLAG } from './specs/table-flags.ts';

/**
 * Reads the parsed flags by their declared names. A missing number or choice gets the declared
 * default.
 */
export interface Flags<Name extends string> {
  /** Arguments that are no flags. */
  readonly operands: readonly string[];
  has(name: Name): boolean;
  text(name: Name): string | undefined;
  /** Comma-separated names; empty when the flag was not given. */
  list(name: Name): readonly string[];
  /** A whole number of at least `least`. */
  whole(name: Name, least: number): number;
  /** A number above 0 and at most 1. */
  share(name: Name): number;
  /** `otherwise` is the default of a flag whose default depends on other flags. */
  oneOf<T extends string>(name: Name, choices: readonly T[], otherwise?: T): T;
}

/**
 * Columns to read: each of `--head-columns` is a head of its own, called like its column in lower
 * case; a priority column is read when there is one, and must be there when it was named.
 */
export function labelledColumns(flags: Flags<keyof typeof TABLE_FLAGS>): LabelledColumns {
  const priority = flags.text('priority-column');
  return {
    text: flags.list('text-column'),
    heads: {
      [CATEGORY]: flags.text('category-column') ?? CATEGORY,
      ...(priority !== undefined && { [PRIORITY]: priority }),
      ...Object.fromEntries(
        flags.list('head-columns').map((column) => [column.toLowerCase(), column]),
      ),
    },
    optionalHeads: priority === undefined ? { [PRIORITY]: PRIORITY } : {},
  };
}

/** The tier that `--tier` names; undefined leaves the choice to the bundle. */
export function wantedTier(flags: Flags<keyof typeof TIER_FLAG>): Tier | undefined {
  const tier = flags.has('tier') ? flags.oneOf('tier', TIERS) : undefined;
  if (tier === 'compact' && flags.has('full'))
    throw usageError('--full names a full encoder and goes with --tier full.');
  return tier;
}

/** Reads a command's arguments. Throws `usage` for an unknown flag, a missing value or a wrong number of operands. */
export function readFlags<F extends FlagSpecs>(
  args: readonly string[],
  spec: CommandSpec<F>,
): Flags<keyof F & string> {
  const { values, positionals } = parse(args, spec);
  if (positionals.length !== spec.operands.length) {
    const names = spec.operands.map(({ name }) => name);
    throw usageError(
      names.length === 0
        ? `Unexpected argument "${positionals[0]}".`
        : `Expected ${names.join(' ')}, got ${positionals.length} arguments.`,
      spec.name,
    );
  }
  const wrong = (name: string, wanted: string, value: string): Error =>
    usageError(`--${name} must be ${wanted}, not "${value}".`, spec.name);
  const text = (name: string): string | undefined => {
    const value = values[name];
    if (value === '') throw usageError(`--${name} is empty.`, spec.name);
    return typeof value === 'string' ? value : undefined;
  };
  const number = (name: string, isRight: (value: number) => boolean, wanted: string): number => {
    const value = text(name) ?? spec.flags[name]?.default ?? '';
    if (!isRight(Number(value))) throw wrong(name, wanted, value);
    return Number(value);
  };
  return {
    operands: positionals,
    has: (name) => values[name] !== undefined,
    text,
    list: (name) =>
      text(name)
        ?.split(',')
        .map((item) => item.trim())
        .filter(Boolean) ?? [],
    whole: (name, least) =>
      number(
        name,
        (value) => Number.isSafeInteger(value) && value >= least,
        `a whole number from ${least}`,
      ),
    share: (name) =>
      number(name, (value) => value > 0 && value <= 1, 'a number above 0 and at most 1'),
    oneOf: (name, choices, otherwise) => {
      const value = text(name) ?? otherwise ?? spec.flags[name]?.default ?? '';
      const choice = choices.find((one) => one === value);
      if (choice === undefined) throw wrong(name, `one of ${choices.join(', ')}`, value);
      return choice;
    },
  };
}

function parse(
  args: readonly string[],
  { name, flags }: CommandSpec,
): { values: Readonly<Record<string, unknown>>; positionals: readonly string[] } {
  const options = Object.fromEntries(
    Object.entries(flags).map(([flag, { type }]) => [flag, { type }]),
  );
  const joined = joinDashes(args, flags);
  for (const arg of joined) {
    if (arg === '--') break; // everything after `--` is an operand
    const flag = /^--([^=]+)/.exec(arg)?.[1];
    if (flag === undefined || Object.hasOwn(flags, flag)) continue;
    const near = nearest(flag, Object.keys(flags));
    const hint = near === null ? '' : ` The nearest is --${near}.`;
    throw usageError(`"${name}" has no flag --${flag}.${hint}`, name);
  }
  try {
    return parseArgs({ args: joined, options, allowPositionals: true });
  } catch (error) {
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw usageError(`${line.replace(/\.? To specify.*|\.$/, '')}.`, name);
  }
}

/** Joins a value that begins with a dash (`--in -`, `--text "- broken"`) to its flag. */
function joinDashes(args: readonly string[], flags: FlagSpecs): string[] {
  const joined: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const next = args[at + 1];
    const takesValue = flags[arg.replace(/^--/, '')]?.type === 'string' && arg.startsWith('--');
    if (takesValue && next?.startsWith('-') && flags[next.replace(/^--/, '')] === undefined) {
      joined.push(`${arg}=${next}`);
      at++;
    } else joined.push(arg);
  }
  return joined;
}

const TIERS: readonly Tier[] = ['compact', 'full'];
