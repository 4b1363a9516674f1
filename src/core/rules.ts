import type { Rule } from './bundle-data.ts';
import { EngineError } from './errors.ts';
import { CATEGORY, PRIORITY } from './labels.ts';
import { mayRule, type GateResult } from './gate.ts';
import type { HeadManifest } from './manifest.ts';
import { PLACEHOLDER_PATTERN } from './normalise.ts';
import { MAX_PATTERN_CHARACTERS, isSafePattern } from './pattern-cost.ts';
import { compilePattern } from './rule-pattern.ts';
import { mayBeIn } from './rule-scope.ts';
import type { RuleText, RuleTexts } from './rule-text.ts';
import { CAN_HIT, compileTrigger, triggerHits, type RuleTrigger } from './rule-triggers.ts';

/** A rule made ready once, so that trying it costs little. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly triggers: () => readonly RuleTrigger[];
  readonly unless: () => readonly RuleTrigger[];
  readonly regex: RegExp | null;
  /** The regular expression names a placeholder, so it reads what the model reads too. */
  readonly readsModel: boolean;
}

/** What rules are tried on. */
export interface RuleFacts {
  readonly texts: RuleTexts;
  readonly gate: GateResult;
  readonly bundleLanguages: readonly string[];
  /** Milliseconds of any clock, for the time box. */
  readonly now: () => number;
}

/** What the rules that hit ask for: of each field the first rule's word. */
export interface RuleOutcome {
  readonly category?: string;
  readonly priority?: string;
  readonly team?: string;
  /** Ids of the rules that hit, in order. */
  readonly hits: readonly string[];
}

/** A rule whose regular expression takes longer than this, twice on one text, is not tried again. */
const MAX_RULES_MS = 25;

/**
 * Makes rules ready. Throws `bad-input` for a regular expression that is invalid or could hold up
 * the page, for a keyword without a letter, digit or symbol, and for a label that the bundle's head
 * does not have; a field without a head in the bundle takes any label.
 */
export function compileRules(
  rules: readonly Rule[],
  heads: readonly HeadManifest[],
): readonly CompiledRule[] {
  return rules.map((rule) => {
    for (const { name, labels } of heads) {
      const label = name === CATEGORY || name === PRIORITY ? rule.set[name] : undefined;
      if (label !== undefined && !labels.includes(label))
        throw new EngineError('bad-input', { rule: rule.id, label });
    }
    const { keywords = [], phrases = [], unless = [], regex } = rule.when;
    if (regex !== undefined && !isSafePattern(regex))
      throw new EngineError('bad-input', { rule: rule.id, regex });
    const words = [...keywords, ...phrases];
    for (const keyword of [...words, ...unless])
      if (!CAN_HIT.test(keyword)) throw new EngineError('bad-input', { rule: rule.id, keyword });
    return {
      rule,
      triggers: compileLater(words),
      unless: compileLater(unless),
      regex: regex === undefined ? null : compilePattern(regex),
      readsModel: (regex ?? '').search(PLACEHOLDER_PATTERN) >= 0,
    };
  });
}

/** Most rules are of other languages than a text's, or name what no ticket of a page holds. */
function compileLater(phrases: readonly string[]): () => readonly RuleTrigger[] {
  let made: readonly RuleTrigger[] | undefined;
  return () => (made ??= phrases.flatMap((phrase) => compileTrigger(phrase) ?? []));
}

/**
 * Triage step 6. Rules read what the customer wrote (`readRuleTexts`). A rule hits when any of its
 * keywords or phrases occurs as whole words, or its regular expression matches within the first
 * `MAX_PATTERN_CHARACTERS` characters, in its field; unless one of its `unless` phrases occurs anywhere in
 * the ticket. Rules are tried in order; of each field the first rule that sets it wins;
 * `stop` ends the search. `overran` collects rules that broke the time box; those are skipped.
 */
export function applyRules(
  rules: readonly CompiledRule[],
  facts: RuleFacts,
  overran: Set<string>,
): RuleOutcome {
  const { texts, now } = facts;
  const occurs = (triggers: readonly RuleTrigger[], text: RuleText): boolean =>
    triggers.some((trigger) => triggerHits(trigger, text, texts.keepsUmlauts));
  const hits: string[] = [];
  let outcome: Omit<RuleOutcome, 'hits'> = {};
  for (const { rule, triggers, unless, regex, readsModel } of rules) {
    if (!isInScope(rule, facts) || overran.has(rule.id)) continue;
    const text = texts.of(rule.when.field ?? 'any');
    let isHit = occurs(triggers(), text);
    const isSlow = (pattern: RegExp): boolean => {
      const start = now();
      isHit = patternHits(pattern, text, readsModel);
      return now() - start > MAX_RULES_MS;
    };
    // The first time it is compiled, and a busy machine may take the thread away: slow is slow twice.
    if (!isHit && regex && isSlow(regex) && isSlow(regex)) overran.add(rule.id);
    if (!isHit || occurs(unless(), texts.of('any'))) continue;
    hits.push(rule.id);
    outcome = { ...rule.set, ...outcome };
    if (rule.stop) break;
  }
  return { ...outcome, hits };
}

/** Without languages a rule keeps to those of the bundle. An empty ticket is nobody's. */
function isInScope(
  { when: { languages } }: Rule,
  { texts, gate, bundleLanguages }: RuleFacts,
): boolean {
  if (!mayRule(gate) || (gate.reason === 'empty' && texts.of('any').whole.kept === ''))
    return false;
  return languages
    ? languages.some((one) => mayBeIn(one, gate.language, bundleLanguages))
    : gate.reason !== 'language';
}

/** Languages that a text may be in: the detected one, or all of the bundle's where it could not be told. */
export function possibleLanguages(
  gate: GateResult,
  bundleLanguages: readonly string[],
): readonly string[] {
  return gate.language === null ? bundleLanguages : [gate.language];
}

function patternHits(regex: RegExp, { typed, model }: RuleText, readsModel: boolean): boolean {
  const matches = (text: string): boolean => regex.test(text.slice(0, MAX_PATTERN_CHARACTERS));
  return typed().some(matches) || (readsModel && matches(model()));
}
