import { isAccepted } from './decide.ts';
import type { HeadThresholds } from './manifest.ts';
import type { Prediction } from './metrics.ts';
import { percent } from './percent.ts';
import { certifiedThreshold } from './thresholds.ts';

/**
 * What a head will preselect, and what would let it preselect more. Shares and precisions are in
 * [0, 1].
 */
export interface Preselection {
  /** Number of tickets behind the figures. */
  readonly tickets: number;
  /** Share of them that is preselected. */
  readonly share: number;
  /** How many of those are right; null where nothing is preselected. */
  readonly right: number | null;
  /** The precision that the thresholds were chosen for. */
  readonly target: number;
  /**
   * About how many further labelled tickets of the same kind would prove the target; null where
   * none are needed, or where more tickets alone would not help.
   */
  readonly moreTickets: number | null;
  /**
   * The highest lower target that these tickets prove, and the share that it preselects; null where
   * they prove the target itself or no other target.
   */
  readonly lower: { readonly target: number; readonly share: number } | null;
}

/** Advice never asks for more than twenty times as many tickets of the same kind. */
const MAX_TIMES = 20;
const MIN_TARGET = 0.6;

/** Preselection of one head at its own thresholds, measured on held-out tickets. */
export function preselectionOf(
  predictions: readonly Prediction[],
  thresholds: HeadThresholds,
): Preselection {
  const target = thresholds.targetPrecision;
  const accepted = predictions.filter((one) => isAccepted(one, thresholds));
  const right = accepted.filter(({ gold, predicted }) => gold === predicted).length;
  const nothing = accepted.length === 0;
  return {
    tickets: predictions.length,
    share: accepted.length / Math.max(1, predictions.length),
    right: nothing ? null : right / accepted.length,
    target,
    moreTickets: nothing ? ticketsWanted(predictions, target) : null,
    lower: nothing ? lowerTarget(predictions, target) : null,
  };
}

/**
 * `preselectionOf` as one sentence for the owner of a desk; with `command` it names the flag that
 * follows the advice.
 */
export function preselectionWords(head: string, own: Preselection, command = false): string {
  if (own.right !== null)
    return `${head}: ${rough(own.share)} of tickets will be preselected, ${rough(own.right)} of them right on ${own.tickets} measured tickets`;
  const advice = [
    ...(own.moreTickets === null ? [] : [`about ${own.moreTickets} more labelled ones would`]),
    ...(own.lower === null
      ? []
      : [
          `${command ? `--target-precision ${own.lower.target}` : `a target of ${rough(own.lower.target)}`} would preselect ${rough(own.lower.share)}`,
        ]),
  ];
  const why = `${own.tickets} measured tickets cannot show that ${rough(own.target)} are right`;
  const help =
    advice.length === 0 ? 'its surest answers are wrong too often' : advice.join(', or ');
  return `${head}: nothing will be preselected: ${why}; ${help}`;
}

function ticketsWanted(predictions: readonly Prediction[], target: number): number | null {
  for (let times = 2; times <= MAX_TIMES && predictions.length > 0; times++) {
    const more = Array.from({ length: times }, () => predictions).flat();
    if (certifiedThreshold(more, target) < 1) return roughly((times - 1) * predictions.length);
  }
  return null;
}

function lowerTarget(predictions: readonly Prediction[], target: number): Preselection['lower'] {
  for (let percents = Math.ceil(target * 100) - 1; percents >= MIN_TARGET * 100; percents--) {
    const threshold = certifiedThreshold(predictions, percents / 100);
    if (threshold >= 1) continue;
    const share =
      predictions.filter(({ confidence }) => confidence >= threshold).length / predictions.length;
    return { target: percents / 100, share };
  }
  return null;
}

/** Rounds up to one significant digit: 180 → 200, 1,340 → 2,000. */
function roughly(count: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, count)));
  return Math.max(unit, Math.ceil(count / unit) * unit);
}

function rough(share: number): string {
  return percent(share, 0);
}
