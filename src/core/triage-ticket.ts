import { assignTeam } from './assign.ts';
import type { LoadedBundle, Rule } from './bundle-data.ts';
import { calibrate } from './calibrate.ts';
import { ABSTAINED, decide, withhold } from './decide.ts';
import { isForeign } from './detect-language.ts';
import { checkGate, type GateResult } from './gate.ts';
import { CATEGORY, type Embedding, type HeadName, type Label } from './labels.ts';
import type { Manifest } from './manifest.ts';
import { normaliseText, normaliseTicket, type NormalisedTicket } from './normalise.ts';
import { createReplyIndex, suggestReply, type ReplyFacts, type ReplyIndex } from './replies.ts';
import { readRuleTexts } from './rule-text.ts';
import {
  applyRules,
  compileRules,
  possibleLanguages,
  type CompiledRule,
  type RuleOutcome,
} from './rules.ts';
import { isInScope, scopeOf, MIN_WELL_READ } from './scope.ts';
import type { ModelOutput, TextModel } from './text-model.ts';
import type { TicketInput } from './ticket.ts';
import type { AbstainReason, Decision, Tier, TraceStep, Triage } from './triage.ts';

/** What all triages of one bundle share. */
export interface TriageContext {
  readonly bundle: LoadedBundle;
  readonly tier: Tier;
  readonly rules: readonly CompiledRule[];
  readonly replies: ReplyIndex;
  /** Ids of rules that exceeded their time box and are no longer tried. */
  readonly overran: Set<string>;
}

export interface TriageContextOptions {
  readonly tier?: Tier;
  /** Rules that are tried before the bundle's own. */
  readonly workspaceRules?: readonly Rule[];
}

export interface TriageOptions {
  /** Milliseconds of any clock. */
  readonly now: () => number;
  /** Records every step, as `writeTrace` of `trace.ts` does. */
  readonly trace?: ((facts: TraceFacts) => readonly TraceStep[]) | undefined;
  /** Known values for the placeholders of replies. */
  readonly facts?: ReplyFacts;
}

/** The facts from which a trace is written. */
export interface TraceFacts {
  readonly prepared: PreparedTicket;
  readonly output: ModelOutput | null;
  /** How much the text looks like the training data, in the unit of the manifest's scope score. */
  readonly scope: number | null;
  readonly manifest: Manifest;
  readonly rules: RuleOutcome;
  readonly triage: Triage;
}

/** A ticket after step 1. */
export interface OpenedTicket {
  readonly input: TicketInput;
  readonly normalised: NormalisedTicket;
  readonly startedAt: number;
}

/** A ticket after steps 1 and 2. */
export interface PreparedTicket extends OpenedTicket {
  readonly gate: GateResult;
  /** Loaded languages, which gate and rules use. */
  readonly languages: readonly string[];
}

/**
 * Prepares a bundle. `embed` gives the tier's embedding of a normalised text; it runs when a
 * category's replies are first ranked. Throws `bad-input` for a rule that is unsafe or names an
 * unknown label.
 */
export function createTriageContext(
  bundle: LoadedBundle,
  embed: (text: string) => Embedding,
  { tier = 'compact', workspaceRules = [] }: TriageContextOptions = {},
): TriageContext {
  return {
    bundle,
    tier,
    rules: compileRules([...workspaceRules, ...bundle.rules], bundle.manifest.heads),
    replies: createReplyIndex(bundle.replies, (text) => embed(normaliseText(text))),
    overran: new Set(),
  };
}

/**
 * Steps 1 to 8 for one ticket, synchronously. The same ticket, bundle and model give the same
 * Triage except `ms`.
 */
export function triageTicket(
  input: TicketInput,
  context: TriageContext,
  model: TextModel,
  options: TriageOptions,
): Triage {
  const { languages } = context.bundle.manifest;
  const prepared = prepareTicket(openTicket(input, options.now), languages);
  const output = needsModel(prepared) ? model.run(prepared.normalised.text) : null;
  return decideTriage(prepared, output, context, options);
}

/** Step 1: normalises the text for the models of all languages. */
export function openTicket(input: TicketInput, now: () => number): OpenedTicket {
  const startedAt = now();
  return { input, normalised: normaliseTicket(input), startedAt };
}

/** Step 2. `languages` are all loaded languages, whichever model answers. */
export function prepareTicket(opened: OpenedTicket, languages: readonly string[]): PreparedTicket {
  return { ...opened, languages, gate: checkGate(opened.normalised, languages, opened.input) };
}

/**
 * Tells whether step 3 runs: for all tickets except empty ones. Reviewers see the model's result
 * even where the gate held a ticket back.
 */
export function needsModel(prepared: PreparedTicket): boolean {
  return prepared.gate.reason !== 'empty';
}

/** Steps 4 to 8 with the model's output (null where the model did not run). */
export function decideTriage(
  prepared: PreparedTicket,
  output: ModelOutput | null,
  context: TriageContext,
  options: TriageOptions,
): Triage {
  const {
    bundle: { manifest, teams },
    tier,
    replies,
  } = context;
  const { category: byModel, priority: priorityByModel, ...rest } = decideHeads(output, manifest);
  const scope = output && categoryScope(output, manifest);
  const reason = prepared.gate.reason ?? (output && doubtOf(output, scope, prepared, manifest));
  const rules = outcomeOfRules(prepared, context, options.now);
  const settle = (decision: Decision, label?: Label): Decision =>
    overrule(reason === null ? decision : withhold(decision), label);

  const category = settle(byModel ?? ABSTAINED, rules.category);
  const priority = settle(priorityByModel ?? ABSTAINED, rules.priority);
  const heads = Object.fromEntries(
    Object.entries(rest).map(([name, decision]) => [name, settle(decision)]),
  );
  const team = assignTeam(
    {
      category: category.label,
      priority: priority.label,
      ...(rules.team === undefined ? {} : { ruleTeam: rules.team }),
    },
    teams,
  );
  const reply =
    output && (category.label !== null || reason === null)
      ? suggestReply(replies, category.label, output.embedding, manifest.replyFloor, options.facts)
      : null;
  const abstained = category.label === null;
  const triage: Triage = {
    id: prepared.input.id ?? '',
    category,
    priority,
    ...(Object.keys(heads).length > 0 ? { heads } : {}),
    team,
    reply,
    abstained,
    reason: abstained ? (reason ?? 'low-confidence') : null,
    tier,
    bundle: `${manifest.id}@${manifest.version}`,
    ms: Math.round((options.now() - prepared.startedAt) * 1e3) / 1e3,
  };
  return options.trace
    ? { ...triage, trace: options.trace({ prepared, output, scope, manifest, rules, triage }) }
    : triage;
}

/** Why the model's result is withheld, by the model's output; null where it counts. */
function doubtOf(
  output: ModelOutput,
  scope: number | null,
  { normalised: { text }, languages }: PreparedTicket,
  { scope: gate }: Manifest,
): AbstainReason | null {
  // A bundle with such a share knows nearly all words of its own tickets, so that unknown words
  // indicate another language.
  const isRead = (gate.minKnownShare ?? 0) >= MIN_WELL_READ;
  if (isRead && isForeign(text, output.knownShare, languages)) return 'language';
  return isInScope(gate, output, scope) ? null : 'out-of-scope';
}

function decideHeads(
  output: ModelOutput | null,
  manifest: Manifest,
): Readonly<Record<HeadName, Decision>> {
  return Object.fromEntries(
    manifest.heads.map((head) => {
      const logits = output?.logits[head.name];
      return [head.name, logits ? decide(calibrate(logits, head.temperature), head) : ABSTAINED];
    }),
  );
}

function categoryScope(output: ModelOutput, { heads, scope }: Manifest): number | null {
  const head = heads.find(({ name }) => name === CATEGORY);
  return head ? scopeOf(scope, output, head.temperature) : null;
}

function outcomeOfRules(
  prepared: PreparedTicket,
  { rules, overran }: TriageContext,
  now: () => number,
): RuleOutcome {
  const { input, gate, languages: bundleLanguages } = prepared;
  const texts = readRuleTexts(input, possibleLanguages(gate, bundleLanguages));
  return applyRules(rules, { texts, gate, bundleLanguages, now }, overran);
}

/** A rule's label gets the confidence 1; `top` still shows the model's result. */
function overrule(decision: Decision, label?: Label): Decision {
  return label === undefined
    ? decision
    : { ...decision, label, confidence: 1, state: 'accept', source: 'rule' };
}
