import type { HeadName, Label } from './labels.ts';

/** `accept`: certain enough to preselect. `suggest`: shown as a choice. `abstain`: no label. */
export type DecisionState = 'accept' | 'suggest' | 'abstain';
/** Who decided: the head, a rule, or a person. */
export type DecisionSource = 'model' | 'rule' | 'person';
export type AbstainReason =
  | 'low-confidence'
  | 'out-of-scope'
  | 'empty'
  | 'language'
  /** A machine sent the ticket: an out-of-office note or a bounce. */
  | 'automatic';
export type Tier = 'compact' | 'full';

/** One label with its calibrated probability in [0, 1]. */
export interface RankedLabel {
  readonly label: Label;
  readonly probability: number;
}

/** The decision of one head. `label` is null exactly when `state` is `abstain`. */
export interface Decision {
  readonly label: Label | null;
  /** Calibrated probability of the top label in [0, 1]; 1 when a rule decided. */
  readonly confidence: number;
  readonly state: DecisionState;
  readonly source: DecisionSource;
  /**
   * The three best labels of the model, best first, also when a rule decided. Empty when the model
   * did not run.
   */
  readonly top: readonly RankedLabel[];
}

/** A reply offered for the decided category; text only, never markup. */
export interface SuggestedReply {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  /** Similarity to the ticket in [-1, 1]. */
  readonly score: number;
}

/** One step of a triage, for people who ask for the reasons. */
export interface TraceStep {
  readonly step: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
  readonly name: string;
  readonly detail: string;
  /** Only of the step `encode`: two-letter code of the language whose weights read the text. */
  readonly language?: string;
}

/**
 * Everything decided for one ticket. Widget, worker, command line and HTTP route return it as JSON.
 */
export interface Triage {
  readonly id: string;
  readonly category: Decision;
  readonly priority: Decision;
  /** Heads beyond category and priority, when the bundle has them. */
  readonly heads?: Readonly<Record<HeadName, Decision>>;
  readonly team: string;
  readonly reply: SuggestedReply | null;
  readonly abstained: boolean;
  readonly reason: AbstainReason | null;
  readonly tier: Tier;
  /** `<id>@<version>` of the bundle that answered. */
  readonly bundle: string;
  /** Wall time of this triage in milliseconds, measured by the caller's clock. */
  readonly ms: number;
  readonly trace?: readonly TraceStep[];
}
