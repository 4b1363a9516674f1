import { isAccepted } from './decide.ts';
import type { Label, LabelSet } from './labels.ts';
import type { HeadThresholds } from './manifest.ts';
import type { Prediction } from './metrics.ts';
import { chooseThresholds, lowerBound, upperBound } from './thresholds.ts';

/** State that the widget posts: a decision's state, or the reason why there was no decision. */
export type PostedState = 'accept' | 'suggest' | 'abstain' | 'idle' | 'loading' | 'error';

/** What the widget posted with one form, and what the desk decided in the end. */
export interface Outcome {
  /** Presort's category; null where it abstained. */
  readonly suggested: Label | null;
  readonly state: PostedState;
  /** Confidence of `suggested` in [0, 1]; null where the form did not post it. */
  readonly confidence: number | null;
  /** The category of the form when the customer sent it; null where the form had none. */
  readonly choice: Label | null;
  /**
   * Labels of the category that the desk chose: several where one option takes several, none where
   * the model does not know the category.
   */
  readonly decided: readonly Label[];
}

/** Counts of tickets with a suggestion. */
export interface OutcomeTally {
  readonly suggested: number;
  /** Suggestions that Presort set in the form. */
  readonly preselected: number;
  /** Suggestions that the customer sent unchanged. */
  readonly taken: number;
  /** Preselected suggestions that the customer changed. */
  readonly undone: number;
  /** Suggestions that the desk decided on. */
  readonly right: number;
  /** Suggestions that the desk replaced. */
  readonly corrected: number;
}

/** Whether as many preselected tickets are right as the bundle promises. */
export interface PromiseCheck {
  readonly target: number;
  readonly preselected: number;
  readonly right: number;
  /** Bounds on the share that is right: each is one-sided and holds with 90 % certainty. */
  readonly atLeast: number;
  readonly atMost: number;
  /** `holds` and `broken` are proven; `open` means that there are too few tickets to tell. */
  readonly verdict: 'holds' | 'broken' | 'open';
}

/** Tickets whose confidence lies from `from` up to the next band. */
export interface ConfidenceBand extends OutcomeTally {
  readonly from: number;
}

/** Lower ends of the confidence bands in reports, the highest first. */
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

/** Counts by confidence band, the highest first; tickets without a confidence are in no band. */
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

/** Checks whether preselected tickets are right as often as `target`, in (0, 1], promises. */
export function checkPromise(outcomes: readonly Outcome[], target: number): PromiseCheck {
  const accepted = outcomes.filter(
    ({ suggested, state }) => suggested !== null && state === 'accept',
  );
  return judgePromise(target, accepted.length, accepted.filter(isRight).length);
}

/** Checks whether `right` of `preselected` tickets reach the share `target`, in (0, 1]. */
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
 * Thresholds that reach the target of `was` on these tickets. The tickets hold no abstentions, so
 * `suggest` stays as it was, but never above the new thresholds.
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

/**
 * Counts how many tickets with a confidence these thresholds would preselect, and how many of those
 * correctly.
 */
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
