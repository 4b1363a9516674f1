import { itemAt } from './item-at.ts';
import { acceptAt } from './decide.ts';
import type { Label, LabelSet } from './labels.ts';
import { wilson } from './metrics.ts';

/** The model's result for one labelled ticket, and its gold label. */
export interface Labelled {
  readonly gold: Label;
  /** The model's best label and its confidence, rounded to four decimals as in decisions. */
  readonly predicted: Label;
  readonly confidence: number;
  /** Whether the gate held the ticket back, so that no threshold accepts it. */
  readonly withheld: boolean;
}

/** Labelled tickets as numbers, so that a slider stays fast with a hundred thousand of them. */
export interface LabelledTable {
  readonly labels: LabelSet;
  readonly count: number;
  /** Index of the predicted label; -1 where the bundle no longer has it. */
  readonly predicted: Int32Array;
  readonly right: Uint8Array;
  readonly confidence: Float64Array;
}

export interface ThresholdChoice {
  /** In [0, 1]. */
  readonly accept: number;
  readonly acceptByLabel: Readonly<Record<Label, number>>;
}

/** Counts of tickets: accepted ones are decided without a person, `right` of them correctly. */
export interface Tally {
  readonly predicted: number;
  readonly accepted: number;
  readonly right: number;
}

export interface Simulation extends Tally {
  readonly count: number;
  /** Share of the accepted that are right, with its 95 % interval; null when none is accepted. */
  readonly precision: number | null;
  readonly precisionInterval: readonly [low: number, high: number];
  /** Share of all labelled tickets that are accepted. */
  readonly coverage: number;
  /** Minutes that people save, less those that mistakes cost; may be negative. */
  readonly minutesSaved: number;
  readonly byLabel: readonly (Tally & { readonly label: Label })[];
}

export interface Minutes {
  /** Minutes for sorting one ticket by hand. */
  readonly perTicket: number;
  /** Minutes that a wrongly accepted ticket costs. */
  readonly perMistake: number;
}

/** Packs labelled tickets. Withheld ones get a confidence that no threshold reaches. */
export function tabulate(labelled: readonly Labelled[], labels: LabelSet): LabelledTable {
  const position = new Map(labels.map((label, at) => [label, at]));
  const count = labelled.length;
  const table = {
    labels,
    count,
    predicted: new Int32Array(count),
    right: new Uint8Array(count),
    confidence: new Float64Array(count),
  };
  for (const [at, { gold, predicted, confidence, withheld }] of labelled.entries()) {
    table.predicted[at] = position.get(predicted) ?? -1;
    table.right[at] = Number(gold === predicted);
    table.confidence[at] = withheld ? -1 : confidence;
  }
  return table;
}

/**
 * Counts what these thresholds would have accepted. The function reads the table once and runs no
 * network.
 */
export function simulateThresholds(
  table: LabelledTable,
  choice: ThresholdChoice,
  minutes: Minutes,
): Simulation {
  const { labels, count, predicted, right, confidence } = table;
  const floors = Float64Array.from(labels, (label) => acceptAt(label, choice));
  const tallies = labels.map(() => ({ predicted: 0, accepted: 0, right: 0 }));
  for (let at = 0; at < count; at += 1) {
    const index = predicted[at] ?? -1;
    const tally = tallies[index];
    if (!tally) continue;
    tally.predicted += 1;
    if (itemAt(confidence, at) < (floors[index] ?? 1)) continue;
    tally.accepted += 1;
    tally.right += itemAt(right, at);
  }
  const accepted = tallies.reduce((sum, tally) => sum + tally.accepted, 0);
  const rightly = tallies.reduce((sum, tally) => sum + tally.right, 0);
  return {
    count,
    accepted,
    right: rightly,
    predicted: tallies.reduce((sum, tally) => sum + tally.predicted, 0),
    precision: accepted === 0 ? null : rightly / accepted,
    precisionInterval: wilson(rightly, accepted),
    coverage: count === 0 ? 0 : accepted / count,
    minutesSaved: accepted * minutes.perTicket - (accepted - rightly) * minutes.perMistake,
    byLabel: tallies.map((tally, at) => ({ ...tally, label: labels[at] ?? '' })),
  };
}
