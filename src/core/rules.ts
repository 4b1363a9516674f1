import type { Rule } from './bundle-data.ts';
import { EngineError } from './errors.ts';
import { CATEGORY, PRIORITY } from './labels.ts';
import type { HeadManifest } from './manifest.ts';
import type { NormalisedTicket } from './normalise.ts';
import { PATTERN_WINDOW, isSafePattern } from './pattern-cost.ts';

/** A rule made ready once, so that trying it costs little. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly triggers: readonly string[];
  readonly unless: readonly string[];
  readonly regex: RegExp | null;
}

export interface RuleFacts {
  readonly ticket: NormalisedTicket;
  /** Languages that the text may be in: the detected one, or all of the bundle's where it could not be told. */
  readonly languages: readonly string[];
  /** Whether rules that name no language apply; false for text in a language that the bundle does not know. */
  readonly isBundleLanguage: boolean;
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

/** A rule whose regular expression took longer than this is not tried again. */
const TIME_BOX_MS = 25;

/**
 * Makes rules ready. Throws `bad-input` for a regular expression that is invalid or could hold up the page,
 * for a keyword without a letter or digit, and for a label that the bundle's head does not have; a field without
 * a head in the bundle takes any label.
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
    const asWords = (phrase: string): string => {
      const words = spacedWords(phrase);
      if (words === '  ') throw new EngineError('bad-input', { rule: rule.id, keyword: phrase });
      return words;
    };
    return {
      rule,
      triggers: [...keywords, ...phrases].map(asWords),
      unless: unless.map(asWords),
      regex: regex === undefined ? null : new RegExp(regex, 'iu'),
    };
  });
}

/**
 * Triage step 6. A rule hits when any of its keywords or phrases occurs as whole words, or its regular expression
 * matches the first `PATTERN_WINDOW` characters, in its field; unless one of its `unless` phrases occurs anywhere
 * in the ticket. Rules are tried in order; of each field the first rule that sets it wins; `stop` ends the search.
 * `overran` collects rules that broke the time box; those are skipped.
 */
export function applyRules(
  rules: readonly CompiledRule[],
  facts: RuleFacts,
  overran: Set<string>,
): RuleOutcome {
  const { ticket, now } = facts;
  const words = {
    subject: spacedWords(ticket.subject),
    description: spacedWords(ticket.description),
    any: spacedWords(ticket.text),
  };
  const hits: string[] = [];
  let outcome: Omit<RuleOutcome, 'hits'> = {};
  for (const { rule, triggers, unless, regex } of rules) {
    const { field = 'any', languages } = rule.when;
    const isInScope = languages
      ? languages.some((language) => facts.languages.includes(language))
      : facts.isBundleLanguage;
    if (!isInScope || overran.has(rule.id) || unless.some((phrase) => words.any.includes(phrase)))
      continue;
    let isHit = triggers.some((phrase) => words[field].includes(phrase));
    if (!isHit && regex) {
      const start = now();
      isHit = regex.test(ticket[field === 'any' ? 'text' : field].slice(0, PATTERN_WINDOW));
      if (now() - start > TIME_BOX_MS) overran.add(rule.id);
    }
    if (!isHit) continue;
    hits.push(rule.id);
    outcome = { ...rule.set, ...outcome };
    if (rule.stop) break;
  }
  return { ...outcome, hits };
}

/** Lower-case words with one space before, between and after, so that `includes` finds whole words only. */
function spacedWords(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+(?:'\p{L}+)*/gu)
      ?.join(' ') ?? ''
  } `;
}
