import type { HeadName, Label } from './labels.ts';

/** `accept`: sure enough to preselect. `suggest`: shown as a choice. `abstain`: nothing is claimed. */
export type DecisionState = 'accept' | 'suggest' | 'abstain';
/** Who decided: the head, a rule of the bundle, or a person. */
export type DecisionSource = 'model' | 'rule' | 'person';
export type AbstainReason =
  | 'low-confidence'
  | 'out-of-scope'
  | 'empty'
  | 'language'
  /** A machine's answer: an out-of-office note or a bounce. */
  | 'automatic';
export type Tier = 'compact' | 'full';

/** One label with its calibrated probability in [0, 1]. */
export interface RankedLabel {
  readonly label: Label;
  readonly probability: number;
}

/** What was decided for one head. `label` is null exactly when `state` is `abstain`. */
export interface Decision {
  readonly label: Label | null;
  /** Calibrated probability of the top label in [0, 1]; 1 when a rule decided. */
  readonly confidence: number;
  readonly state: DecisionState;
  readonly source: DecisionSource;
  /** The three best labels of the model, best first, also when a rule decided. Empty when the model never ran. */
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

/** One step of the triage order, for people who ask why. */
export interface TraceStep {
  readonly step: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
  readonly name: string;
  readonly detail: string;
  /** Of `encode`: two-letter code of the language whose weights read the text. */
  readonly language?: string;
}

/** Everything decided for one ticket: the result JSON of widget, worker, command line and HTTP route alike. */
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
