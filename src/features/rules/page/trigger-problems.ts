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

/** Why a rule with these words could never hit, in a sentence for the person who writes it; empty when it can. */
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

/** Why a regular expression is refused; empty when it is fine. */
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

/** What a person should know while writing although the rule can be kept; empty when there is nothing. */
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

/** Whether a line of these words is still read where it stands below others. */
function isReadBelow(word: string): boolean {
  const trigger = compileTrigger(word);
  return trigger === null || occursIn(trigger, `It stopped working today.\n${word}`);
}
