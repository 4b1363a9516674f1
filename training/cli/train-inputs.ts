import type { DataSource } from '../../src/core/manifest.ts';
import { NO_EXTRAS, type BundleExtras } from '../../src/train/fit/make-bundle.ts';
import type { LabelDescriptions } from '../../src/train/data/label-guides.ts';
import {
  readDescriptions,
  readFailures,
  readSources,
  readTitles,
  type LabelTitles,
} from './card-files.ts';
import { checkReplies, checkRules, checkTeams, type HeadLabels } from './desk-files.ts';
import type { Flags } from './flags.ts';
import { readJsonFile, type JsonFile } from './json-file.ts';
import type { TRAIN } from './specs/train.ts';

/** Flags of `presort train`. */
export type TrainFlags = Flags<keyof typeof TRAIN.flags>;

export interface Extras extends BundleExtras {
  readonly sources: readonly DataSource[] | null;
}

/** Reads a desk's files before the table, so that a mistake in them is reported at once. */
export interface DeskInputs {
  readonly descriptions: LabelDescriptions;
  readonly titles: LabelTitles;
  /**
   * Checks the files against the labels of the table. Throws `bad-input` for a label that the table
   * lacks.
   */
  fitTo(heads: readonly HeadLabels[]): Extras;
}

/** Reads and checks all JSON files that `train` takes. Throws `bad-input` with file, place and rule. */
export async function readDeskInputs(flags: TrainFlags): Promise<DeskInputs> {
  const file = async (flag: 'replies' | 'rules' | 'teams'): Promise<JsonFile | null> => {
    const path = flags.text(flag);
    return path === undefined ? null : readJsonFile(path);
  };
  const [replies, rules, teams] = [await file('replies'), await file('rules'), await file('teams')];
  const sources = await readSources(flags.text('sources'));
  const failures = await readFailures(flags.text('failures'));
  const fitTo = (heads: readonly HeadLabels[] | null): Extras => ({
    replies: replies ? checkReplies(replies, heads) : NO_EXTRAS.replies,
    rules: rules ? checkRules(rules, heads) : NO_EXTRAS.rules,
    teams: teams ? checkTeams(teams, heads) : NO_EXTRAS.teams,
    sources,
    failures,
  });
  fitTo(null);
  return {
    descriptions: await readDescriptions(flags.text('labels')),
    titles: await readTitles(flags.text('titles')),
    fitTo,
  };
}
