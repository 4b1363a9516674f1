import { isAccepted } from './decide.ts';
import type { Label, LabelSet } from './labels.ts';
import type { HeadThresholds } from './manifest.ts';
import type { Prediction } from './metrics.ts';
import { chooseThresholds, lowerBound, upperBound } from './thresholds.ts';

/** What the widget posts as its state: a decision's, or why there was none. */
export type PostedState = 'accept' | 'suggest' | 'abstain' | 'idle' | 'loading' | 'error';

/** What the widget posted with one form, beside what the desk decided in the end. */
export interface Outcome {
  /** Presort's category; null where it claimed nothing. */
  readonly suggested: Label | null;
  readonly state: PostedState;
  /** Of `suggested`, in [0, 1]; null where it was not posted. */
  readonly confidence: number | null;
  /** The category in force when the form was sent; null where the form had none. */
  readonly choice: Label | null;
  /**
   * Labels that the desk's word stands for: several where one option takes several, none where it
   * lies outside the model.
   */
  readonly decided: readonly Label[];
}

/** Counts of tickets with a suggestion. */
export interface OutcomeTally {
  readonly suggested: number;
  /** Of them, set in the form by Presort. */
  readonly preselected: number;
  /** The customer sent the suggested category. */
  readonly taken: number;
  /** It was preselected, and the customer changed it. */
  readonly undone: number;
  /** The desk decided as suggested. */
  readonly right: number;
  /** The desk decided otherwise. */
  readonly corrected: number;
}

/** Whether as many preselected tickets are right as the bundle promises. */
export interface PromiseCheck {
  readonly target: number;
  readonly preselected: number;
  readonly right: number;
  /** Ends of the one-sided bounds, 90 % certain each, on the share that is right. */
  readonly atLeast: number;
  readonly atMost: number;
  /** `holds` and `broken` are certain; `open`: so few tickets cannot say. */
  readonly verdict: 'holds' | 'broken' | 'open';
}

/** Tickets whose confidence lies from `from` up to the next band. */
export interface ConfidenceBand extends OutcomeTally {
  readonly from: number;
}

/** Lower ends of the bands in which confidence is told, the surest first. */
const CONFIDENCE_BANDS = [0.98, 0.95, 0.9, 0.8, 0.6, 0] as const;

export function isRight({ suggested, decided }: Outcome): boolean {
  return suggested !== null && decided.includes(suggested);
}

export function tally(outcomes: readonly Outcome[]): OutcomeTally {
  const shown = outcomes.filter(({ suggested }) => suggested !== null);
  const right = shown.filter(isRight).length;
  return {
    suggested: shown.length,
    preselected: shown.filter(({ state }) => state === 'accept').length,
    taken: shown.filter(({ suggested, choice }) => suggested === choice).length,
    undone: shown.filter(
      ({ suggested, state, choice }) =>
        state === 'accept' && choice !== null && suggested !== choice,
    ).length,
    right,
    corrected: shown.length - right,
  };
}

/** By confidence, the surest first; tickets without one are in no band. */
export function tallyByConfidence(outcomes: readonly Outcome[]): readonly ConfidenceBand[] {
  return CONFIDENCE_BANDS.map((from, at) => ({
    from,
    ...tally(
      outcomes.filter(
        ({ confidence }) =>
          confidence !== null && confidence >= from && confidence < (CONFIDENCE_BANDS[at - 1] ?? 2),
      ),
    ),
  }));
}

/** Whether what was preselected is right as often as `target`, in (0, 1], says. */
export function checkPromise(outcomes: readonly Outcome[], target: number): PromiseCheck {
  const accepted = outcomes.filter(
    ({ suggested, state }) => suggested !== null && state === 'accept',
  );
  return judgePromise(target, accepted.length, accepted.filter(isRight).length);
}

/** Whether `right` of `preselected` are as many as `target`, in (0, 1], says. */
export function judgePromise(target: number, preselected: number, right: number): PromiseCheck {
  const [atLeast, atMost] = [lowerBound(right, preselected), upperBound(right, preselected)];
  return {
    target,
    preselected,
    right,
    atLeast,
    atMost,
    verdict: atLeast >= target ? 'holds' : atMost < target ? 'broken' : 'open',
  };
}

/**
 * Thresholds that these tickets show for the target of `was`. Abstentions are not among them, so
 * `suggest` stays as it was, unless it would lie above the new ones.
 */
export function thresholdsFrom(
  outcomes: readonly Outcome[],
  labels: LabelSet,
  was: HeadThresholds,
): HeadThresholds {
  const { accept, acceptByLabel } = chooseThresholds(
    outcomes.flatMap(predictionOf),
    labels,
    was.targetPrecision,
  );
  return {
    accept,
    suggest: Math.min(was.suggest, accept, ...Object.values(acceptByLabel ?? {})),
    ...(acceptByLabel && { acceptByLabel }),
    targetPrecision: was.targetPrecision,
  };
}

/** How many of the tickets with a confidence these thresholds would preselect, and how many of those rightly. */
export function preselectedBy(
  outcomes: readonly Outcome[],
  thresholds: HeadThresholds,
): { readonly preselected: number; readonly right: number } {
  const accepted = outcomes.filter(
    ({ suggested, confidence }) =>
      confidence !== null && isAccepted({ predicted: suggested, confidence }, thresholds),
  );
  return { preselected: accepted.length, right: accepted.filter(isRight).length };
}

function predictionOf(outcome: Outcome): Prediction[] {
  const { suggested, confidence, decided } = outcome;
  if (suggested === null || confidence === null) return [];
  return [
    { gold: isRight(outcome) ? suggested : (decided[0] ?? ''), predicted: suggested, confidence },
  ];
}
