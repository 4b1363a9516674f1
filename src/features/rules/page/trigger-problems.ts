import { detectLanguage } from '../../../core/detect-language.ts';
import { isSafePattern } from '../../../core/pattern-cost.ts';
import { PLACEHOLDER_PATTERN } from '../../../core/normalise.ts';
import { compilePattern } from '../../../core/rule-pattern.ts';
import {
  occursIn,
  patternProblem,
  wordsProblem as findWordsProblem,
} from '../../../core/rule-problems.ts';
import { compileTrigger } from '../../../core/rule-triggers.ts';
import type { Rule } from '../../../core/bundle-data.ts';
import { numberText } from '../../../shell/language/formats.ts';
import { words } from './words/words.ts';

/** Says why a rule with these words could never match; '' if it can. */
export function wordsProblem(when: Rule['when']): string {
  const problem = findWordsProblem(when);
  switch (problem?.kind) {
    case 'no-sign':
      return words.problems.noSign(problem.phrase);
    case 'own-exception':
      return words.problems.ownException(problem.word, problem.exception);
    default:
      return '';
  }
}

/** Says why a regular expression is refused; '' if it is valid. */
export function regexProblem(source: string): string {
  try {
    new RegExp(source, 'iu');
  } catch (thrown) {
    return words.problems.noRegex(
      thrown instanceof Error ? thrown.message.replace(/^Invalid regular expression: /, '') : '',
    );
  }
  if (!isSafePattern(source)) return words.problems.slowRegex;
  const { begin, end, length } = words.problems.impossible;
  switch (patternProblem(source)?.kind) {
    case 'begin':
      return begin;
    case 'end':
      return end;
    case 'length':
      return length(numberText(2_000));
    default:
      return '';
  }
}

/** A warning about a rule that can still be saved; '' without one. */
export function triggerHint(when: Rule['when'], modelLanguages: readonly string[]): string {
  const terms = [...(when.keywords ?? []), ...(when.phrases ?? [])];
  const stood = [...terms, when.regex ?? ''].find((word) => word.search(PLACEHOLDER_PATTERN) >= 0);
  if (stood !== undefined) return words.hints.placeholder;
  const known = modelLanguages.map((one) => one.slice(0, 2));
  const language = when.languages ? null : detectLanguage(terms.join(' '), known)?.language;
  if (language && !known.includes(language))
    return language === 'und' ? words.hints.someLanguage : words.hints.language(language);
  const unread = terms.find((word) => !isReadBelow(word));
  if (unread !== undefined) return words.hints.unread(unread);
  return when.regex !== undefined && compilePattern(when.regex).test('') ? words.hints.hitsAll : '';
}

/**
 * Whether triage reads a line of these words below other text; it skips signatures and the like.
 */
function isReadBelow(word: string): boolean {
  const trigger = compileTrigger(word);
  return trigger === null || occursIn(trigger, `It stopped working today.\n${word}`);
}
