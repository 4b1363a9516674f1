import { CATEGORY, PRIORITY, type HeadName, type Label } from '../../core/labels.ts';
import type { ReplyTemplate } from '../../core/bundle-data.ts';
import type { DeskExtras } from '../../core/lab-reports.ts';
import { languageCode } from '../../core/language-part.ts';
import { nameKey } from '../../table/column-names.ts';
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
      replies: desk.hasOwnReplies
        ? ownReplies(desk, heads)
        : replies.filter(({ category }) => knows(CATEGORY, category)),
      rules: rules.filter(({ set }) => fits(set)),
      teams: { ...teams, rows: teams.rows.filter(fits) },
    },
    languages: languages.length > 0 ? languages : ['en'],
  };
}

/**
 * The desk's own answers, with the labels that their categories are but for case and signs. One in a
 * language that the bundle does not name is offered in those that it does.
 */
function ownReplies(
  { replies, languages }: DeskExtras,
  heads: readonly TrainHead[],
): readonly ReplyTemplate[] {
  const labels = heads.find(({ name }) => name === CATEGORY)?.labels ?? [];
  const byKey = new Map(labels.map((label) => [nameKey(label), label]));
  const read = languages.map(languageCode);
  return replies.map(({ category, lang, ...reply }) => {
    const label = category === undefined ? undefined : byKey.get(nameKey(category));
    return {
      ...reply,
      ...(label !== undefined && { category: label }),
      ...(lang !== undefined && read.includes(languageCode(lang)) && { lang }),
    };
  });
}
