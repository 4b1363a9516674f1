import type { Probabilities } from './labels.ts';
import type { HeadManifest } from './manifest.ts';
import type { Decision, RankedLabel } from './triage.ts';

/** How many labels a Decision lists. */
const TOP = 3;

/** The Decision of a head that was not asked, or whose answer must not be used. */
export const ABSTAINED: Decision = { label: null, confidence: 0, state: 'abstain', source: 'model', top: [] };

/**
 * Triage step 5. The best label is accepted, suggested or withheld by its confidence; equal labels keep the
 * manifest's order. Confidence and probabilities are rounded to four decimals before they are compared, so that
 * what is shown and what was decided never disagree.
 */
export function decide(probabilities: Probabilities, head: HeadManifest): Decision {
  const top = rank(probabilities, head.labels);
  const best = top[0];
  if (best === undefined) return ABSTAINED;
  const { accept, suggest, acceptByLabel } = head.thresholds;
  const confidence = best.probability;
  const acceptAt = acceptByLabel && Object.hasOwn(acceptByLabel, best.label) ? acceptByLabel[best.label] ?? accept : accept;
  if (confidence >= acceptAt) return { label: best.label, confidence, state: 'accept', source: 'model', top };
  if (confidence >= suggest) return { label: best.label, confidence, state: 'suggest', source: 'model', top };
  return withhold({ label: best.label, confidence, state: 'abstain', source: 'model', top });
}

/** The same Decision with nothing claimed; what the model thought stays readable in `top` and `confidence`. */
export function withhold(decision: Decision): Decision {
  return { ...decision, label: null, state: 'abstain', source: 'model' };
}

function rank(probabilities: Probabilities, labels: HeadManifest['labels']): readonly RankedLabel[] {
  return labels
    .map((label, index) => ({ label, probability: Math.round((probabilities[index] ?? 0) * 1e4) / 1e4, index }))
    .sort((a, b) => (probabilities[b.index] ?? 0) - (probabilities[a.index] ?? 0) || a.index - b.index)
    .slice(0, TOP)
    .map(({ label, probability }) => ({ label, probability }));
}
