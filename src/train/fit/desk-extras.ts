import { CATEGORY, PRIORITY, type HeadName, type Label } from '../../core/labels.ts';
import type { ReplyTemplate } from '../../core/bundle-data.ts';
import type { DeskExtras } from '../../core/lab-reports.ts';
import { languageCode } from '../../core/language-part.ts';
import { nameKey } from '../../table/column-names.ts';
import type { TrainHead } from '../network/train-options.ts';
import { NO_EXTRAS, type BundleExtras } from './make-bundle.ts';

export type FittingExtras = BundleExtras & Pick<DeskExtras, 'replies'>;

/**
 * Returns the workspace's answers, rules and teams whose labels all exist in the new heads. Of
 * another bundle's answers it keeps those in the new bundle's `languages`.
 */
export function fittingExtras(
  desk: DeskExtras | undefined,
  heads: readonly TrainHead[],
  languages: readonly string[],
): FittingExtras {
  if (!desk) return { ...NO_EXTRAS, replies: [] };
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
  const { replies, rules, teams } = desk;
  return {
    replies: desk.hasOwnReplies
      ? ownReplies(replies, heads, languages)
      : bundleReplies(desk, languages).filter(({ category }) => knows(CATEGORY, category)),
    rules: rules.filter(({ set }) => fits(set)),
    teams: { ...teams, rows: teams.rows.filter(fits) },
  };
}

/**
 * Returns the answers of the bundle in use; an answer without a language is in that bundle's first
 * language.
 */
function bundleReplies(
  { replies, languages: [main = 'en'] }: DeskExtras,
  languages: readonly string[],
): readonly ReplyTemplate[] {
  const [first, ...others] = languages.map(languageCode);
  return replies.flatMap(({ lang = main, ...reply }) => {
    const code = languageCode(lang);
    if (code === first) return [reply];
    return others.includes(code) ? [{ ...reply, lang }] : [];
  });
}

/**
 * Returns the desk's own answers; a category becomes the label that equals it but for case and
 * punctuation. An answer in a language that the bundle does not read loses its language and is
 * offered in all of the bundle's languages.
 */
function ownReplies(
  replies: DeskExtras['replies'],
  heads: readonly TrainHead[],
  languages: readonly string[],
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
