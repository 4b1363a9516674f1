import type { TrainingSettings } from '../../../core/lab-reports.ts';
import type { TrainingFacts } from '../../../core/training-notes.ts';
import type { ChosenRows } from '../../../train/data/choose-rows.ts';
import type { DraftLanguages } from './draft-languages.ts';
import type { FittingExtras } from '../../../train/fit/desk-extras.ts';

/** Number of labels that a note names; further ones are only counted. */
const MAX_NAMED = 8;

/** Facts about a training that people should know. */
export function factsOf(
  { leftOut, clean }: ChosenRows,
  { replies, rules, teams }: FittingExtras,
  languages: DraftLanguages,
  mode: TrainingSettings['mode'],
): TrainingFacts {
  const { duplicates, conflicts } = clean.report;
  return {
    replies: replies.length,
    rules: rules.length,
    teams: teams.rows.length,
    golden: leftOut.golden,
    sampled: leftOut.sampled,
    rare: leftOut.rare.slice(0, MAX_NAMED).map(({ label }) => label),
    moreRare: Math.max(0, leftOut.rare.length - MAX_NAMED),
    heads: leftOut.heads,
    duplicates,
    conflicts,
    languages: languages.facts,
    ...(languages.mode !== mode && { isQuickInstead: true }),
  };
}
