/**
 * The state of the panel, as a pure reducer.
 * Rules: a dismissal holds until it is taken back; an answer to an older text never arrives here (the
 * controller drops it); a head the customer has touched is locked and is never preselected again; a
 * choice by the customer outlives every later triage.
 */
import type { ErrorCode } from '../src/core/errors.ts';
import type { HeadName, Label } from '../src/core/labels.ts';
import type { Triage } from '../src/core/triage.ts';

export type Phase =
  | 'idle'
  | 'asking'
  | 'loading'
  | 'ready'
  | 'suggesting'
  | 'abstain'
  | 'resolved'
  | 'closed'
  | 'error';

export interface Choice {
  readonly label: Label;
  /** `suggestion`: preselected and open to Undo. `customer`: chosen by hand. */
  readonly by: 'suggestion' | 'customer';
}

export interface WidgetState {
  readonly phase: Phase;
  /** Download in [0, 1]; of meaning in `loading` only. */
  readonly progress: number;
  readonly triage: Triage | null;
  readonly choices: Readonly<Record<HeadName, Choice>>;
  /** Heads that are never preselected again. */
  readonly locked: readonly HeadName[];
  /** Heads whose choice was undone, so that a button can put it back. */
  readonly undone: Readonly<Record<HeadName, Choice>>;
  readonly refusedReplies: readonly string[];
  readonly errorCode: ErrorCode | null;
  readonly isDismissed: boolean;
}

export type Action =
  | { readonly type: 'ask' }
  | { readonly type: 'load' }
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'loaded' }
  | { readonly type: 'triaged'; readonly triage: Triage }
  | { readonly type: 'choose'; readonly head: HeadName; readonly choice: Choice }
  | { readonly type: 'undo'; readonly head: HeadName }
  | { readonly type: 'withdraw'; readonly head: HeadName }
  | { readonly type: 'touched'; readonly head: HeadName }
  | { readonly type: 'refuse-reply'; readonly id: string }
  | { readonly type: 'allow-reply'; readonly id: string }
  | { readonly type: 'resolved' }
  | { readonly type: 'reopen' }
  | { readonly type: 'close' }
  | { readonly type: 'dismiss' }
  | { readonly type: 'show' }
  | { readonly type: 'fail'; readonly code: ErrorCode }
  | { readonly type: 'reset' };

export const INITIAL: WidgetState = {
  phase: 'idle',
  progress: 0,
  triage: null,
  choices: {},
  locked: [],
  undone: {},
  refusedReplies: [],
  errorCode: null,
  isDismissed: false,
};

// eslint-disable-next-line max-lines-per-function -- the table of all events: one case each, so that what follows on what is read in one place.
export function reduce(state: WidgetState, action: Action): WidgetState {
  switch (action.type) {
    case 'ask':
      return { ...state, phase: 'asking' };
    case 'load':
      return { ...state, phase: 'loading', progress: 0, errorCode: null };
    case 'progress':
      return state.phase === 'loading'
        ? { ...state, progress: Math.max(state.progress, action.share) }
        : state;
    // A coarse first answer that is already shown stays until the next settled pause.
    case 'loaded':
      return { ...state, phase: state.phase === 'loading' ? 'ready' : state.phase, progress: 1 };
    case 'triaged':
      return { ...state, triage: action.triage, phase: phaseAfter(state, action.triage) };
    case 'choose':
      return {
        ...state,
        choices: { ...state.choices, [action.head]: action.choice },
        undone: without(state.undone, action.head),
        locked: action.choice.by === 'customer' ? union(state.locked, action.head) : state.locked,
      };
    case 'undo': {
      const choice = state.choices[action.head];
      if (!choice) return state;
      return {
        ...state,
        choices: without(state.choices, action.head),
        undone: { ...state.undone, [action.head]: choice },
      };
    }
    case 'withdraw':
      return { ...state, choices: without(state.choices, action.head) };
    case 'touched':
      return {
        ...state,
        choices: without(state.choices, action.head),
        undone: without(state.undone, action.head),
        locked: union(state.locked, action.head),
      };
    case 'refuse-reply':
      return { ...state, refusedReplies: union(state.refusedReplies, action.id) };
    case 'allow-reply':
      return { ...state, refusedReplies: state.refusedReplies.filter((id) => id !== action.id) };
    case 'resolved':
      return { ...state, phase: 'resolved' };
    case 'reopen':
      return state.triage
        ? { ...state, phase: phaseOf(state.triage) }
        : { ...state, phase: 'ready' };
    case 'close':
      return { ...state, phase: 'closed' };
    case 'dismiss':
      return { ...state, isDismissed: true };
    case 'show':
      return { ...state, isDismissed: false };
    case 'fail':
      return { ...state, phase: 'error', errorCode: action.code };
    case 'reset':
      return {
        ...INITIAL,
        phase: state.phase === 'idle' || state.phase === 'error' ? state.phase : 'ready',
        isDismissed: state.isDismissed,
      };
  }
}

/** Whether the decision for `head` may be written into the site's own field now. */
export function mayPreselect(state: WidgetState, head: HeadName): Label | null {
  const decision = decisionFor(state, head);
  // An undone choice stays undone until the customer sets it again.
  const isKept = head in state.undone || state.locked.includes(head);
  if (state.isDismissed || decision?.state !== 'accept' || isKept) return null;
  return state.choices[head]?.label === decision.label ? null : decision.label;
}

/** Whether the text no longer supports a preselected value, so that it must be withdrawn. */
export function shouldWithdraw(state: WidgetState, head: HeadName): boolean {
  const choice = state.choices[head];
  if (choice?.by !== 'suggestion') return false;
  const decision = decisionFor(state, head);
  // The text is out of scope: withdraw the value even if it is still the most probable one.
  const { abstained, reason } = state.triage ?? {};
  if (abstained && reason !== 'low-confidence') return true;
  return decision?.label !== choice.label && decision?.top[0]?.label !== choice.label;
}

/** What the last triage decided for a head. */
export function decisionFor(state: WidgetState, head: HeadName): Triage['category'] | undefined {
  if (!state.triage) return undefined;
  return head === 'category'
    ? state.triage.category
    : head === 'priority'
      ? state.triage.priority
      : state.triage.heads?.[head];
}

function phaseAfter(state: WidgetState, triage: Triage): Phase {
  // After "this solved it", only a text with another category opens the panel again.
  if (
    (state.phase === 'resolved' || state.phase === 'closed') &&
    triage.category.label === state.triage?.category.label
  )
    return state.phase;
  return phaseOf(triage);
}

function phaseOf(triage: Triage): Phase {
  if (triage.reason === 'empty') return 'ready';
  return triage.category.state === 'abstain' ? 'abstain' : 'suggesting';
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _removed, ...rest } = record;
  return rest;
}

function union<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list : [...list, item];
}
