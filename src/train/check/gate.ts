import type { GateFigures, GateReason, GateReport } from '../../core/lab-reports.ts';
import type { Label } from '../../core/labels.ts';
import { measure, type Prediction } from '../../core/metrics.ts';

export interface GateInput {
  readonly labels: readonly Label[];
  /** Each of the lists holds predictions of the same golden tickets in the same order. */
  readonly candidate: readonly Prediction[];
  readonly before: readonly Prediction[] | null;
  readonly mostFrequent: readonly Prediction[];
  readonly keywordRules: readonly Prediction[];
  /** Largest loss of a class's recall that the gate accepts, in [0, 1]. */
  readonly margin: number;
}

/** With fewer golden tickets the figures are too uncertain for a verdict. */
export const MIN_GOLDEN = 20;
/**
 * With fewer golden tickets of a class, one ticket changes its recall by more than the margin; the
 * gate then accepts one more mistake.
 */
const MIN_OF_A_CLASS = 10;

/**
 * Decides whether a bundle may be published: better than guessing and keyword rules, and no class
 * worse than before beyond the margin.
 */
export function judgeBundle({
  labels,
  candidate,
  before,
  mostFrequent,
  keywordRules,
  margin,
}: GateInput): GateReport {
  const ours = figuresOf(candidate, labels);
  const earlier = before && figuresOf(before, labels);
  const guess = measure(mostFrequent, labels).accuracy;
  const rules = measure(keywordRules, labels).accuracy;
  const counted = labels
    .map((label) => {
      const tickets = candidate.filter(({ gold }) => gold === label).length;
      return {
        label,
        tickets,
        after: ours.recall[label] ?? 0,
        before: earlier ? (earlier.recall[label] ?? 0) : null,
      };
    })
    .filter(({ tickets }) => tickets > 0);
  const reasons: GateReason[] = [];
  if (candidate.length < MIN_GOLDEN)
    reasons.push({ kind: 'too-few', tickets: candidate.length, least: MIN_GOLDEN });
  for (const { label, tickets, after, before: was } of counted) {
    const allowed = tickets < MIN_OF_A_CLASS ? Math.max(margin, 1 / tickets) : margin;
    if (was !== null && was - after > allowed + 1e-9)
      reasons.push({ kind: 'class-worse', label, before: was, after, tickets });
  }
  if (ours.accuracy <= guess)
    reasons.push({
      kind: 'not-above',
      baseline: 'most frequent label',
      ours: ours.accuracy,
      theirs: guess,
    });
  if (ours.accuracy <= rules)
    reasons.push({
      kind: 'not-above',
      baseline: 'keyword rules',
      ours: ours.accuracy,
      theirs: rules,
    });
  return {
    passed: reasons.length === 0,
    reasons,
    margin,
    candidate: ours,
    before: earlier,
    mostFrequent: guess,
    keywordRules: rules,
    labels: counted,
  };
}

function figuresOf(predictions: readonly Prediction[], labels: readonly Label[]): GateFigures {
  const { n, accuracy, perClass } = measure(predictions, labels);
  return {
    n,
    accuracy,
    recall: Object.fromEntries(
      Object.entries(perClass)
        .filter(([, one]) => one.support > 0)
        .map(([label, one]) => [label, one.recall]),
    ),
  };
}
