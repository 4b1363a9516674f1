import { isAccepted } from '../../core/decide.ts';
import { confusion } from '../../core/metrics.ts';
import { judgePromise } from '../../core/outcome.ts';
import { preselectionOf, preselectionWords } from '../../core/preselection.ts';
import { isOrdinal } from '../data/label-order.ts';
import { percent } from '../../core/percent.ts';
import type { HeadReport } from './report-page.ts';

/** Sentences that explain an evaluation to the owner of a desk. */
export interface EvaluationWords {
  /** What will be preselected, and whether it reaches the target precision. */
  readonly will: readonly string[];
  /** What people will have to decide. */
  readonly not: readonly string[];
  readonly next: readonly string[];
}

/**
 * A label is reported as one for people when less than this share of its tickets is preselected.
 */
const MIN_PRESELECTED = 0.1;
/** A label with fewer tickets is reported as uncertain. */
const MIN_OF_A_LABEL = 20;
/** Most confusions that are named. */
const MAX_NAMED = 3;

/** Describes one head in sentences with figures. */
export function evaluationWords(head: HeadReport): EvaluationWords {
  const { name, predictions, thresholds } = head;
  const preselection = preselectionOf(predictions, thresholds);
  const labels = labelsOf(head);
  const usual = labels.filter(({ share }) => share >= MIN_PRESELECTED);
  const hardly = labels.filter(({ share }) => share < MIN_PRESELECTED);
  const list = (some: typeof labels): string =>
    some.map(({ label, share }) => `${label} (${percent(share)})`).join(', ');
  return {
    will: [
      `${preselectionWords(name, preselection)}.`,
      ...(usual.length > 0
        ? [`Preselected, by label and share of its tickets: ${list(usual)}.`]
        : []),
      ...promise(head),
    ],
    not:
      usual.length === 0
        ? ['Left to people: all labels.']
        : hardly.length > 0
          ? [`Left to people, hardly ever preselected: ${list(hardly)}.`]
          : [],
    next: [...confusions(head), ...fewTickets(head)],
  };
}

function labelsOf({ labels, predictions, thresholds }: HeadReport) {
  return labels.flatMap((label) => {
    const own = predictions.filter(({ gold }) => gold === label);
    if (own.length === 0) return [];
    const accepted = own.filter((one) => isAccepted(one, thresholds));
    return [{ label, share: accepted.length / own.length }];
  });
}

function promise({ predictions, thresholds }: HeadReport): string[] {
  const accepted = predictions.filter((one) => isAccepted(one, thresholds));
  if (accepted.length === 0) return [];
  const { target, verdict, atLeast, atMost } = judgePromise(
    thresholds.targetPrecision,
    accepted.length,
    accepted.filter(({ gold, predicted }) => gold === predicted).length,
  );
  const words = {
    holds: `is kept here: with 90 % certainty at least ${percent(atLeast)} of what is preselected is right`,
    broken: `is not kept here: with 90 % certainty at most ${percent(atMost)} of what is preselected is right; set other thresholds, or train with tickets like these`,
    open: `can be neither shown nor refuted with ${accepted.length} preselected tickets: at least ${percent(atLeast)} are right with 90 % certainty`,
  };
  return [`The promise of ${percent(target)} ${words[verdict]}.`];
}

/** Names the pairs of labels that are confused most often, with advice. */
function confusions({ labels, predictions }: HeadReport): string[] {
  const pairs = confusion(predictions, labels)
    .flatMap((counts, row) =>
      counts.flatMap((count, column) =>
        row === column || count < 2
          ? []
          : [{ gold: labels[row] ?? '', taken: labels[column] ?? '', count }],
      ),
    )
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_NAMED)
    .map(({ gold, taken, count }) => {
      const of = predictions.filter((one) => one.gold === gold).length;
      return `${count} of ${of} of "${gold}" for "${taken}"`;
    });
  if (pairs.length === 0) return [];
  const advice = isOrdinal(labels)
    ? 'correct the table where it is wrong, and write down where one step ends and the next begins'
    : 'correct the table where it is wrong, merge labels that mean one thing, and describe their border in --labels where they do not';
  return [`Read the tickets that are taken for something else (${pairs.join(', ')}): ${advice}.`];
}

function fewTickets({ labels, predictions }: HeadReport): string[] {
  const few = labels.flatMap((label) => {
    const count = predictions.filter(({ gold }) => gold === label).length;
    return count < MIN_OF_A_LABEL ? [`${label} (${count})`] : [];
  });
  return few.length === 0
    ? []
    : [
        `Label more tickets of ${few.slice(0, 8).join(', ')}${few.length > 8 ? ` and ${few.length - 8} more` : ''}: so few say little; "presort pick" says which to label next.`,
      ];
}
