/** `train`: how often a preselected label must be right. */
import { usageError } from './command-error.ts';
import { TRAIN } from './specs/train.ts';
import type { TrainFlags } from './train-inputs.ts';

/** Shares above 0 and at most 1. */
export interface Targets {
  readonly all: number;
  readonly byLanguage: Readonly<Record<string, number>>;
}

/** `0.98,fr=0.97`: one for all, then those of single languages. Throws `usage` for anything else. */
export function readTargets(flags: TrainFlags): Targets {
  const parts = flags.list('target-precision');
  const shared = parts.filter((part) => !part.includes('='));
  const own = parts.filter((part) => part.includes('=')).map((part) => part.split('='));
  if (shared.length > 1) throw wrong(parts);
  const numbers = Object.fromEntries(
    own.map(([language = '', value = '']) => [language.trim().toLowerCase(), Number(value)]),
  );
  const all = Number(shared[0] ?? TRAIN.flags['target-precision'].default);
  if (![all, ...Object.values(numbers)].every((value) => value > 0 && value <= 1))
    throw wrong(parts);
  return { all, byLanguage: numbers };
}

/** The target of each language. Throws `usage` where a language has a target and no tickets. */
export function targetsOf(
  { all, byLanguage }: Targets,
  languages: readonly string[],
): Readonly<Record<string, number>> {
  const stray = Object.keys(byLanguage).find((language) => !languages.includes(language));
  if (stray !== undefined)
    throw usageError(
      `--target-precision names the language "${stray}", and the tickets are in ${languages.join(', ')}.`,
      'train',
    );
  return Object.fromEntries(languages.map((language) => [language, byLanguage[language] ?? all]));
}

function wrong(parts: readonly string[]): Error {
  return usageError(
    `--target-precision takes a number above 0 and at most 1, and those of single languages after commas ("0.98,fr=0.97"), not "${parts.join(',')}".`,
    'train',
  );
}
