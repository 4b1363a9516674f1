import type { ChosenRows } from '../../../train/data/choose-rows.ts';
import type { FittingExtras } from '../../../train/fit/desk-extras.ts';

/** What people should know of a training, one sentence each. */
export function notesOf(
  { leftOut, clean }: ChosenRows,
  { replies, rules, teams }: FittingExtras['extras'],
): readonly string[] {
  const { duplicates, conflicts } = clean.report;
  const taken = (
    [
      [replies.length, 'prepared answer'],
      [rules.length, 'rule'],
      [teams.rows.length, 'row of the team table', 'rows of the team table'],
    ] as const
  ).flatMap(([count, one, many = `${one}s`]) =>
    count > 0 ? [`${count} ${count === 1 ? one : many}`] : [],
  );
  return [
    ...(taken.length > 0 ? [`From the workspace go with it: ${taken.join(', ')}.`] : []),
    ...(leftOut.golden > 0 ? [`${leftOut.golden} golden tickets were kept out of training.`] : []),
    ...(leftOut.sampled > 0 ? [`${leftOut.sampled} tickets were left out by the sample.`] : []),
    ...(leftOut.rare.length > 0
      ? [
          `Left out, because they have a single example: ${leftOut.rare
            .slice(0, 8)
            .map(({ label }) => label)
            .join(', ')}${leftOut.rare.length > 8 ? ` and ${leftOut.rare.length - 8} more` : ''}.`,
        ]
      : []),
    ...leftOut.heads.map((head) => `${head} was left out: all tickets have the same.`),
    ...(duplicates > 0
      ? [duplicates === 1 ? '1 duplicate was left out.' : `${duplicates} duplicates were left out.`]
      : []),
    ...(conflicts > 0
      ? [
          `${conflicts} ${conflicts === 1 ? 'ticket' : 'tickets'} contradicted another with the same text; the commoner label was kept.`,
        ]
      : []),
  ];
}
