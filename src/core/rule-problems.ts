import type { Rule } from './bundle-data.ts';
import { isSafePattern } from './pattern-cost.ts';
import { readRuleTexts } from './rule-text.ts';
import { compileTrigger, triggerHits, type RuleTrigger } from './rule-triggers.ts';

/** Why a rule can never hit; the rule editor and the command line show it to the author. */
export type RuleProblem =
  /** A keyword, phrase or exception without a letter, digit or symbol. */
  | { readonly kind: 'no-sign'; readonly phrase: string }
  /**
   * One of the exceptions occurs in every keyword and phrase. `word` is the first of these,
   * `exception` the one that occurs in it.
   */
  | { readonly kind: 'own-exception'; readonly word: string; readonly exception: string }
  /**
   * A regular expression that requires characters before the beginning or after the end, or more
   * characters than are read.
   */
  | { readonly kind: 'begin' | 'end' | 'length' };

/** Finds why keywords and phrases could never hit; null when they can. */
export function wordsProblem({
  keywords = [],
  phrases = [],
  unless = [],
  regex,
}: Rule['when']): RuleProblem | null {
  const terms = [...keywords, ...phrases];
  const phrase = [...terms, ...unless].find((one) => compileTrigger(one) === null);
  if (phrase !== undefined) return { kind: 'no-sign', phrase };
  if (terms.length === 0 || regex !== undefined) return null;
  const exceptions = unless.map((one) => ({ one, trigger: compileTrigger(one) }));
  const blockerOf = (word: string): string | undefined =>
    exceptions.find(({ trigger }) => trigger !== null && occursIn(trigger, word))?.one;
  const [word = ''] = terms;
  return terms.every((one) => blockerOf(one) !== undefined)
    ? { kind: 'own-exception', word, exception: blockerOf(word) ?? '' }
    : null;
}

/**
 * Finds why a regular expression could never match; null when it may match, or is refused for
 * another reason.
 */
export function patternProblem(source: string): RuleProblem | null {
  if (!isSafePattern(source)) return null;
  const kind = IMPOSSIBLE.find(({ pattern }) => pattern.test(source))?.kind;
  return kind === undefined ? null : { kind };
}

/** Whether a trigger hits in a text. */
export function occursIn(trigger: RuleTrigger, text: string): boolean {
  return triggerHits(trigger, readRuleTexts({ description: text }, UMLAUTS).of('any'), true);
}

const UMLAUTS = ['de'];

// Outside classes and lookarounds these prevent every match, because the expressions have no
// multiline flag.
const IMPOSSIBLE = [
  { pattern: /^(?:\\.|[^\\[(|])+(?<!\\)\^/u, kind: 'begin' },
  { pattern: /^(?:\\.|[^\\[(|])*\$(?=[^)|*?{])/u, kind: 'end' },
  {
    pattern: /\{(?:[3-9]\d{3}|2\d\d[1-9]|2\d[1-9]\d|2[1-9]\d\d|\d{5,})(?:,\d*)?\}/u,
    kind: 'length',
  },
] as const;
