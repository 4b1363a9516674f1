import { assignTeam } from './assign.ts';
import { markMachineMail } from './machine-mails.ts';
import type { TeamTable } from './bundle-data.ts';
import { stateAt } from './decide.ts';
import type { GateResult } from './gate.ts';
import { checkGate } from './gate.ts';
import { CATEGORY, PRIORITY, type HeadName, type Label } from './labels.ts';
import type { HeadManifest } from './manifest.ts';
import { normaliseTicket } from './normalise.ts';
import { readRuleTexts, type RuleTexts } from './rule-text.ts';
import { applyRules, possibleLanguages, type CompiledRule } from './rules.ts';
import type { TicketInput } from './ticket.ts';
import type {
  AbstainReason,
  DecisionSource,
  DecisionState,
  RankedLabel,
  Triage,
} from './triage.ts';

/**
 * The model's result for a ticket, without rules. It is enough to decide again with other rules,
 * teams and thresholds, without running a network. Thresholds compare only the best label of a
 * head, so the three labels of a Decision are enough.
 */
export interface ModelView {
  readonly best: Readonly<Record<typeof CATEGORY | typeof PRIORITY, RankedLabel | null>>;
  /** Why the gate held the ticket back. */
  readonly withheld: Exclude<AbstainReason, 'low-confidence'> | null;
}

/** The text of a ticket, prepared for rules. */
export interface ReadTicket {
  readonly texts: RuleTexts;
  readonly gate: GateResult;
}

/**
 * All inputs of a new decision: compiled rules in order, the team table, and heads with their
 * current thresholds.
 */
export interface Decider {
  readonly rules: readonly CompiledRule[];
  readonly teams: TeamTable;
  readonly heads: readonly HeadManifest[];
  readonly languages: readonly string[];
  /** Milliseconds of any clock, for the time box of regular expressions. */
  readonly now: () => number;
  /** Collects the ids of rules that exceeded the time box. */
  readonly overran: Set<string>;
}

export interface Redecision {
  readonly category: Label | null;
  readonly priority: Label | null;
  readonly team: string;
  /** State of the category, as in a Decision. */
  readonly state: DecisionState;
  readonly source: DecisionSource;
  readonly confidence: number;
  readonly reason: AbstainReason | null;
  /** Rules that hit, in order. */
  readonly hits: readonly string[];
}

/**
 * Reads the model's result from a stored Triage. Where a rule decided the category, the priority
 * shows whether the gate held the ticket back.
 */
export function modelView(
  { category, priority, reason }: Triage,
  heads: readonly HeadManifest[],
): ModelView {
  const best = { category: category.top[0] ?? null, priority: priority.top[0] ?? null };
  if (reason !== null && reason !== 'low-confidence') return { best, withheld: reason };
  const floor = heads.find(({ name }) => name === PRIORITY)?.thresholds.suggest ?? 1;
  const isHeldBack =
    category.source === 'rule' &&
    priority.source === 'model' &&
    priority.state === 'abstain' &&
    priority.confidence >= floor;
  return { best, withheld: isHeldBack ? 'out-of-scope' : null };
}

/** Steps 1 and 2 of the triage. */
export function readForRules(input: TicketInput, languages: readonly string[]): ReadTicket {
  const gate = checkGate(normaliseTicket(input), languages, markMachineMail(input));
  const texts = readRuleTexts(input, possibleLanguages(gate, languages));
  texts.of('any'); // reads the text before the first rule is tried
  return { gate, texts };
}

/** Repeats steps 5 to 7 of the triage with the stored result of the model. */
export function redecide(
  { texts, gate }: ReadTicket,
  { best, withheld }: ModelView,
  by: Decider,
): Redecision {
  const { rules: tried, languages: bundleLanguages, now, overran } = by;
  const rules = applyRules(tried, { texts, gate, bundleLanguages, now }, overran);
  const category = decideBest(CATEGORY, best.category, withheld, by.heads);
  const priority = rules.priority ?? decideBest(PRIORITY, best.priority, withheld, by.heads).label;
  const label = rules.category ?? category.label;
  const team = assignTeam(
    { category: label, priority, ...(rules.team === undefined ? {} : { ruleTeam: rules.team }) },
    by.teams,
  );
  const isRuled = rules.category !== undefined;
  return {
    category: label,
    priority,
    team,
    hits: rules.hits,
    state: isRuled ? 'accept' : category.state,
    source: isRuled ? 'rule' : 'model',
    confidence: isRuled ? 1 : (best.category?.probability ?? 0),
    reason: label === null ? (withheld ?? 'low-confidence') : null,
  };
}

function decideBest(
  name: HeadName,
  best: RankedLabel | null,
  withheld: ModelView['withheld'],
  heads: readonly HeadManifest[],
): { readonly label: Label | null; readonly state: DecisionState } {
  const head = heads.find((one) => one.name === name);
  const state = head && best && withheld === null ? stateAt(best, head.thresholds) : 'abstain';
  return { label: state === 'abstain' ? null : (best?.label ?? null), state };
}
