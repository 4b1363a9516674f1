import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CATEGORY, PRIORITY } from '../../src/core/labels.ts';
import type { LabelledColumns } from '../../src/train/data/labelled-rows.ts';
import { usageError } from './command-error.ts';

/** Flags of a command: `string` takes a value, `boolean` does not. */
export type FlagSpec = NonNullable<ParseArgsConfig['options']>;

export interface Flags {
  /** Arguments that are no flags. */
  readonly operands: readonly string[];
  has(name: string): boolean;
  text(name: string): string | undefined;
  /** Comma-separated names; empty when the flag was not given. */
  list(name: string): readonly string[];
  /** A whole number from `least`. */
  whole(name: string, otherwise: number, least: number): number;
  /** A number above 0 and at most 1. */
  share(name: string, otherwise: number): number;
  oneOf<T extends string>(name: string, choices: readonly T[], otherwise: T): T;
}

/** Flags of every command that reads a labelled table. */
export const TABLE_FLAGS = {
  'text-column': { type: 'string' },
  'category-column': { type: 'string' },
  'priority-column': { type: 'string' },
  'head-columns': { type: 'string' },
} as const;

/** Columns to read: each of `--head-columns` is a head of its own, called like its column in lower case; a priority column is read when there is one, and must be there when it was named. */
export function labelledColumns(flags: Flags): LabelledColumns {
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

/** Reads a command's arguments. Throws `usage` for an unknown flag, a missing value or a wrong number of operands. */
export function readFlags(
  args: readonly string[],
  spec: FlagSpec,
  operandNames: readonly string[],
): Flags {
  const { values, positionals } = parse(args, spec);
  if (positionals.length !== operandNames.length) {
    throw usageError(
      operandNames.length === 0
        ? `Unexpected argument "${positionals[0]}".`
        : `Expected ${operandNames.join(' ')}, got ${positionals.length} arguments.`,
    );
  }
  const text = (name: string): string | undefined => {
    const value = values[name];
    if (value === '') throw usageError(`--${name} is empty.`);
    return typeof value === 'string' ? value : undefined;
  };
  const number = (
    name: string,
    isRight: (value: number) => boolean,
    wanted: string,
  ): number | undefined => {
    const value = text(name);
    if (value !== undefined && !isRight(Number(value)))
      throw usageError(`--${name} must be ${wanted}, not "${value}".`);
    return value === undefined ? undefined : Number(value);
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
    whole: (name, otherwise, least) =>
      number(
        name,
        (value) => Number.isSafeInteger(value) && value >= least,
        `a whole number from ${least}`,
      ) ?? otherwise,
    share: (name, otherwise) =>
      number(name, (value) => value > 0 && value <= 1, 'a number above 0 and at most 1') ??
      otherwise,
    oneOf: (name, choices, otherwise) => {
      const value = text(name) ?? otherwise;
      const choice = choices.find((one) => one === value);
      if (choice === undefined)
        throw usageError(`--${name} must be one of ${choices.join(', ')}, not "${value}".`);
      return choice;
    },
  };
}

function parse(
  args: readonly string[],
  options: FlagSpec,
): { values: Readonly<Record<string, unknown>>; positionals: readonly string[] } {
  try {
    return parseArgs({ args: joinDashes(args, options), options, allowPositionals: true });
  } catch (error) {
    throw usageError(
      `${String(error instanceof Error ? error.message : error)
        .split('\n')[0]
        ?.replace(/\.? To specify.*|\.$/, '')}.`,
    );
  }
}

/** `--in -` and `--text "- broken"`: a value may begin with a dash when it stands behind a flag that takes one. */
function joinDashes(args: readonly string[], options: FlagSpec): string[] {
  const joined: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const next = args[at + 1];
    const takesValue = options[arg.replace(/^--/, '')]?.type === 'string' && arg.startsWith('--');
    if (takesValue && next?.startsWith('-') && options[next.replace(/^--/, '')] === undefined) {
      joined.push(`${arg}=${next}`);
      at++;
    } else joined.push(arg);
  }
  return joined;
}
