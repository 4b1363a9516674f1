import type { Contribution } from '../../compact/contributions.ts';
import type { LoadedBundle } from '../../core/bundle-data.ts';
import type { HeadName, Label } from '../../core/labels.ts';
import type { TicketInput } from '../../core/ticket.ts';
import type { Triage } from '../../core/triage.ts';
import type { WorkspaceDecisions } from '../../core/workspace-decisions.ts';

/** A share of a loaded model. */
export interface EngineShare {
  readonly bundle: LoadedBundle;
  /** Resolves once replies can be offered; a triage before that has none. */
  readonly warmed: Promise<void>;
  /** With `decisions`, as that workspace decides instead of the bundle; a rule that does not fit the bundle is left out. */
  triage(input: TicketInput, decisions?: WorkspaceDecisions): Triage;
  /** Triages a list in order, and lets the page breathe in between. */
  triageAll(inputs: readonly TicketInput[]): Promise<readonly Triage[]>;
  /** The normalised text and how far each of its words moves `label`; offsets count in that text. */
  explain(
    input: TicketInput,
    head: HeadName,
    label: Label,
  ): { readonly text: string; readonly words: readonly Contribution[] };
  /** Gives the share back; calling it again does nothing. A minute after the last one the model goes. */
  release(): void;
}

/** The engine that all shares of one bundle use. */
export type Engine = Omit<EngineShare, 'release'>;
export type FirstTriage = EngineShare['triage'];
