/** The types that a site's own code meets. */
import type { StorageMode, LedgerEntry, LoadMode, RequestReason } from './contract.ts';
import type { PresortApi, ReadyInfo } from './api.ts';
import type { Strings } from './strings/strings.ts';
import type { HeadName, Label } from '../src/core/labels.ts';
import type { SuggestedReply, Triage } from '../src/core/triage.ts';

export type { LedgerEntry, LoadMode, PresortApi, ReadyInfo, RequestReason, StorageMode };
export type {
  Triage,
  Decision,
  DecisionState,
  RankedLabel,
  SuggestedReply,
  AbstainReason,
} from '../src/core/triage.ts';
export type { TicketInput } from '../src/core/ticket.ts';
export type { Strings, Plural } from './strings/strings.ts';

/** `<presort-suggest>`. Each text property is the attribute of the same name; '' when it is absent. */
export interface PresortSuggestElement extends HTMLElement {
  for: string;
  subject: string;
  category: string;
  priority: string;
  heads: string;
  bundle: string;
  storage: string;
  tier: string;
  full: string;
  languages: string;
  theme: string;
  adapter: string;
  replies: string;
  questions: string;
  knownIssues: string;
  fieldPrefix: string;
  disabled: boolean;
  /** The text field itself, where no selector can name it. */
  target: Element | null;
  /** Own words for this element. */
  strings: Partial<Strings>;
  readonly form: HTMLFormElement | null;
  /** Fetches view and model now. */
  load(): Promise<void>;
  /** Takes the customer's dismissal back. */
  show(): void;
}

/** Detail of `presort-accept` and `presort-before-apply`. */
export interface ChoiceDetail {
  readonly head: HeadName;
  readonly label: Label;
  /** `suggestion`: preselected by Presort; `customer`: chosen by hand. */
  readonly by: 'suggestion' | 'customer';
}

/** Every event with its type. All bubble and cross shadow roots; only `presort-before-apply` can be cancelled. */
export interface PresortEventMap {
  'presort-ready': CustomEvent<ReadyInfo>;
  'presort-suggestion': CustomEvent<Triage>;
  'presort-abstain': CustomEvent<Triage>;
  'presort-before-apply': CustomEvent<ChoiceDetail & { readonly field: Element | null }>;
  'presort-accept': CustomEvent<ChoiceDetail>;
  'presort-dismiss': CustomEvent<{ readonly label: Label | null }>;
  'presort-resolved': CustomEvent<{
    readonly reply: SuggestedReply | null;
    readonly triage: Triage | null;
  }>;
  'presort-error': CustomEvent<{ readonly code: string; readonly hint: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'presort-suggest': PresortSuggestElement;
  }
  /* eslint-disable @typescript-eslint/no-empty-object-type -- merging into the page's own maps takes an interface */
  interface HTMLElementEventMap extends PresortEventMap {}
  interface DocumentEventMap extends PresortEventMap {}
  /* eslint-enable @typescript-eslint/no-empty-object-type */
  interface Window {
    presort?: PresortApi;
  }
}
