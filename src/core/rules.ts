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

/** A rule, compiled once so that each trial is fast. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly triggers: () => readonly RuleTrigger[];
  readonly unless: () => readonly RuleTrigger[];
  readonly regex: RegExp | null;
  /**
   * Whether the regular expression names a placeholder; it is then also tried on the text that the
   * model reads.
   */
  readonly readsModel: boolean;
}

/** The facts of a ticket on which rules are tried. */
export interface RuleFacts {
  readonly texts: RuleTexts;
  readonly gate: GateResult;
  readonly bundleLanguages: readonly string[];
  /** Milliseconds of any clock, for the time box. */
  readonly now: () => number;
}

/** What the rules that hit set; of each field the first rule wins. */
export interface RuleOutcome {
  readonly category?: string;
  readonly priority?: string;
  readonly team?: string;
  /** Ids of the rules that hit, in order. */
  readonly hits: readonly string[];
}

/** A rule whose regular expression takes longer twice on one text is not tried again. */
const MAX_RULES_MS = 25;

/**
 * Compiles rules. Throws `bad-input` for a regular expression that is invalid or could block the
 * page, for a keyword without a letter, digit or symbol, and for a label that the bundle's head
 * does not have. A field without a head in the bundle takes any label.
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

/**
 * Compiles triggers when they are first needed: most rules are for other languages or never reach a
 * page's tickets.
 */
function compileLater(phrases: readonly string[]): () => readonly RuleTrigger[] {
  let made: readonly RuleTrigger[] | undefined;
  return () => (made ??= phrases.flatMap((phrase) => compileTrigger(phrase) ?? []));
}

/**
 * Triage step 6. Rules read the customer's text (`readRuleTexts`). A rule hits when its field holds
 * one of its keywords or phrases as whole words, or when its regular expression matches within the
 * first `MAX_PATTERN_CHARACTERS` characters, unless one of its `unless` phrases occurs anywhere in
 * the ticket. Rules are tried in order; of each field the first rule that sets it wins; `stop` ends
 * the search. `overran` collects rules that exceeded the time box; those are skipped.
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
    // One slow run is no proof: the first run compiles the expression, and a busy machine may pause
    // the thread.
    if (!isHit && regex && isSlow(regex) && isSlow(regex)) overran.add(rule.id);
    if (!isHit || occurs(unless(), texts.of('any'))) continue;
    hits.push(rule.id);
    outcome = { ...rule.set, ...outcome };
    if (rule.stop) break;
  }
  return { ...outcome, hits };
}

/**
 * Tells whether a rule applies to a ticket. A rule without languages applies to the bundle's
 * languages. No rule applies to a ticket without a text.
 */
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

/**
 * Possible languages of a text: the detected one, or all of the bundle's where none was detected.
 */
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
