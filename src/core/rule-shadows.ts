import type { Rule } from './bundle-data.ts';
import { languageCode } from './language-part.ts';
import { occursIn } from './rule-problems.ts';
import { compileTrigger } from './rule-triggers.ts';

/** A rule that changes nothing, and the rule before it that hits wherever it hits. */
export interface RuleShadow {
  readonly rule: string;
  readonly by: string;
}

/**
 * Finds the rules that can never change a ticket, because an earlier rule hits wherever they hit
 * and stops the search or sets the same fields. Finds the plain cases only: words that hold an
 * earlier rule's word, and equal regular expressions. `languages` are the bundle's.
 */
export function findShadows(
  rules: readonly Rule[],
  languages: readonly string[],
): readonly RuleShadow[] {
  return rules.flatMap((rule, at) => {
    const by = rules
      .slice(0, at)
      .find((earlier) => isFinal(earlier, rule) && covers(earlier.when, rule.when, languages));
    return by ? [{ rule: rule.id, by: by.id }] : [];
  });
}

/** Whether nothing is left for `later` to do once `earlier` has hit. */
function isFinal(earlier: Rule, later: Rule): boolean {
  if (earlier.stop) return true;
  return !later.stop && Object.keys(later.set).every((field) => field in earlier.set);
}

/** Whether `earlier` hits every ticket that `later` hits. */
function covers(earlier: Rule['when'], later: Rule['when'], languages: readonly string[]): boolean {
  if ((earlier.field ?? 'any') !== 'any' && earlier.field !== later.field) return false;
  const read = (earlier.languages ?? languages).map(languageCode);
  const isRead = later.languages
    ? later.languages.every((one) => read.includes(languageCode(one)))
    : earlier.languages === undefined;
  const sameRegex = later.regex === undefined || later.regex === earlier.regex;
  if (!isRead || !sameRegex) return false;
  const words = wordsOf(earlier);
  const hasException = (word: string): boolean =>
    (later.unless ?? []).some((one) => holds(word, one));
  return (
    (earlier.unless ?? []).every(hasException) &&
    wordsOf(later).every((word) => words.some((one) => holds(word, one)))
  );
}

function wordsOf({ keywords = [], phrases = [] }: Rule['when']): readonly string[] {
  return [...keywords, ...phrases];
}

function holds(text: string, word: string): boolean {
  const trigger = compileTrigger(word);
  return trigger !== null && occursIn(trigger, text);
}
