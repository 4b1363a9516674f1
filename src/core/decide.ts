import type { Label, Probabilities } from './labels.ts';
import type { HeadManifest, HeadThresholds } from './manifest.ts';
import type { Prediction } from './metrics.ts';
import type { Decision, DecisionState, RankedLabel } from './triage.ts';

/** How many labels a Decision lists. */
const MAX_LISTED = 3;

/** The Decision of a head that did not run, or whose result must not be used. */
export const ABSTAINED: Decision = {
  label: null,
  confidence: 0,
  state: 'abstain',
  source: 'model',
  top: [],
};

/**
 * Triage step 5. The best label is accepted, suggested or withheld by its confidence; equal labels
 * keep the manifest's order. Confidence and probabilities are rounded to four decimals before the
 * comparison, so that the shown numbers always agree with the decision.
 */
export function decide(probabilities: Probabilities, head: HeadManifest): Decision {
  const top = rank(probabilities, head.labels);
  const best = top[0];
  if (best === undefined) return ABSTAINED;
  const state = stateAt(best, head.thresholds);
  return {
    label: state === 'abstain' ? null : best.label,
    confidence: best.probability,
    state,
    source: 'model',
    top,
  };
}

/** State of a head whose best label has this probability, which is rounded to four decimals. */
export function stateAt(
  { label, probability }: RankedLabel,
  thresholds: HeadThresholds,
): DecisionState {
  if (probability >= acceptAt(label, thresholds)) return 'accept';
  return probability >= thresholds.suggest ? 'suggest' : 'abstain';
}

/** The probability from which a label is accepted. */
export function acceptAt(
  label: Label,
  { accept, acceptByLabel }: Pick<HeadThresholds, 'accept' | 'acceptByLabel'>,
): number {
  return acceptByLabel && Object.hasOwn(acceptByLabel, label)
    ? (acceptByLabel[label] ?? accept)
    : accept;
}

/** Whether a head's answer to a ticket is accepted. */
export function isAccepted(
  { predicted, confidence, isWithheld = false }: Omit<Prediction, 'gold'>,
  thresholds: Pick<HeadThresholds, 'accept' | 'acceptByLabel'>,
): boolean {
  return !isWithheld && predicted !== null && confidence >= acceptAt(predicted, thresholds);
}

/** The same Decision without a label; `top` and `confidence` still show the model's result. */
export function withhold(decision: Decision): Decision {
  return { ...decision, label: null, state: 'abstain', source: 'model' };
}

function rank(
  probabilities: Probabilities,
  labels: HeadManifest['labels'],
): readonly RankedLabel[] {
  // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- one probability a label; `itemAt` would be downloaded by every page
  const probabilityOf = (at: number): number => probabilities[at]!;
  return [...labels.keys()]
    .sort((a, b) => probabilityOf(b) - probabilityOf(a))
    .slice(0, MAX_LISTED)
    .map((at) => ({
      label: labels[at] ?? '',
      probability: Math.round(probabilityOf(at) * 1e4) / 1e4,
    }));
}
