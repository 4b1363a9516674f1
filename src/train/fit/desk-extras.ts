import { CATEGORY, PRIORITY, type HeadName, type Label } from '../../core/labels.ts';
import type { DeskExtras } from '../../core/lab-reports.ts';
import type { TrainHead } from '../network/train-options.ts';
import { NO_EXTRAS, type BundleExtras } from './make-bundle.ts';

export interface FittingExtras {
  readonly extras: BundleExtras & Pick<DeskExtras, 'replies'>;
  readonly languages: readonly string[];
}

/** The part of a workspace's answers, rules and teams that names no label but those of the new heads. */
export function fittingExtras(
  desk: DeskExtras | undefined,
  heads: readonly TrainHead[],
): FittingExtras {
  if (!desk) return { extras: { ...NO_EXTRAS, replies: [] }, languages: ['en'] };
  const knows = (head: HeadName, label: Label | undefined): boolean =>
    label === undefined ||
    heads.some(({ name, labels }) => name === head && labels.includes(label));
  const fits = ({
    category,
    priority,
  }: {
    readonly category?: Label;
    readonly priority?: Label;
  }): boolean => knows(CATEGORY, category) && knows(PRIORITY, priority);
  const { replies, rules, teams, languages } = desk;
  return {
    extras: {
      replies: replies.filter(({ category }) => knows(CATEGORY, category)),
      rules: rules.filter(({ set }) => fits(set)),
      teams: { ...teams, rows: teams.rows.filter(fits) },
    },
    languages: languages.length > 0 ? languages : ['en'],
  };
}
