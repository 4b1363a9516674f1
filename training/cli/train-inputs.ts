import { readFile } from 'node:fs/promises';
import { parseJson } from '../../src/bundle/assemble-bundle.ts';
import { readRules, readTeams } from '../../src/core/bundle-schema.ts';
import { CATEGORY } from '../../src/core/labels.ts';
import type { DataSource } from '../../src/core/manifest.ts';
import { findMisfit } from '../../src/core/shape.ts';
import {
  readLabelDescriptions,
  type LabelDescriptions,
} from '../../src/train/data/label-guides.ts';
import { NO_EXTRAS, type BundleExtras } from '../../src/train/fit/make-bundle.ts';
import { CommandError, toCommandError } from './command-error.ts';
import type { Flags } from './flags.ts';
import type { TRAIN } from './specs/train.ts';

/** Flags of `presort train`. */
export type TrainFlags = Flags<keyof typeof TRAIN.flags>;

export interface Extras extends BundleExtras {
  readonly sources: readonly DataSource[] | null;
}

export async function readExtras(flags: TrainFlags): Promise<Extras> {
  const json = async (flag: keyof typeof TRAIN.flags, otherwise: unknown): Promise<unknown> => {
    const path = flags.text(flag);
    return path === undefined ? otherwise : parseJson(path, await readFile(path));
  };
  const sources = await json('sources', null);
  const failures = await json('failures', []);
  if (findMisfit(failures, ['text']) !== null)
    throw new CommandError(
      'bad-input',
      '--failures: the file is not as expected. Give a list of sentences for the model card.',
    );
  const misfit =
    sources === null
      ? null
      : findMisfit(sources, [{ name: 'text', licence: 'text', 'url?': 'text', use: 'text' }]);
  if (misfit !== null)
    throw new CommandError(
      'bad-input',
      `--sources: ${misfit || 'the file'} is not as expected. Give a list of name, licence, url and use.`,
    );
  return {
    replies: await json('replies', []),
    rules: readRules(await json('rules', [])),
    teams: readTeams(await json('teams', NO_EXTRAS.teams)),
    sources: sources as Extras['sources'],
    failures: failures as readonly string[],
  }; // both checked above
}

export async function readDescriptions(path: string | undefined): Promise<LabelDescriptions> {
  if (path === undefined) return {};
  try {
    return readLabelDescriptions(JSON.parse(await readFile(path, 'utf8')), CATEGORY);
  } catch (error) {
    throw error instanceof SyntaxError
      ? new CommandError('bad-input', `${path} is not JSON: ${error.message}`)
      : toCommandError(error, path);
  }
}
