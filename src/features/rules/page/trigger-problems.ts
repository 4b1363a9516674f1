import { detectLanguage } from '../../../core/detect-language.ts';
import { isSafePattern } from '../../../core/pattern-cost.ts';
import { PLACEHOLDER_PATTERN } from '../../../core/normalise.ts';
import { compilePattern } from '../../../core/rule-pattern.ts';
import { readRuleTexts } from '../../../core/rule-text.ts';
import { compileTrigger, triggerHits } from '../../../core/rule-triggers.ts';
import type { Rule } from '../../../core/bundle-data.ts';
import { numberText } from '../../../shell/language/formats.ts';
import { words } from './words/words.ts';

const UMLAUTS = ['de'];

/** Why a rule with these words could never hit, in a sentence for the person who writes it; empty when it can. */
export function wordsProblem({
  keywords = [],
  phrases = [],
  unless = [],
  regex,
}: Rule['when']): string {
  const terms = [...keywords, ...phrases];
  const empty = [...terms, ...unless].find((phrase) => compileTrigger(phrase) === null);
  if (empty !== undefined) return words.problems.noSign(empty);
  if (terms.length === 0 || regex !== undefined) return '';
  const exceptions = unless.map((phrase) => ({ phrase, trigger: compileTrigger(phrase) }));
  const blockerOf = (word: string): string | undefined =>
    exceptions.find(({ trigger }) => trigger !== null && occursIn(trigger, word))?.phrase;
  const [first = ''] = terms;
  return terms.every((word) => blockerOf(word) !== undefined)
    ? words.problems.ownException(first, blockerOf(first) ?? '')
    : '';
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
  const impossible = IMPOSSIBLE.find(({ pattern }) => pattern.test(source));
  return impossible ? impossible.why() : '';
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

function occursIn(trigger: NonNullable<ReturnType<typeof compileTrigger>>, text: string): boolean {
  return triggerHits(trigger, readRuleTexts({ description: text }, UMLAUTS).of('any'), true);
}

// Outside classes and lookarounds these stand in the way of every match, since there is no flag for lines.
const IMPOSSIBLE = [
  {
    pattern: /^(?:\\.|[^\\[(|])+(?<!\\)\^/u,
    why: () => words.problems.impossible.begin,
  },
  {
    pattern: /^(?:\\.|[^\\[(|])*\$(?=[^)|*?{])/u,
    why: () => words.problems.impossible.end,
  },
  {
    pattern: /\{(?:[3-9]\d{3}|2\d\d[1-9]|2\d[1-9]\d|2[1-9]\d\d|\d{5,})(?:,\d*)?\}/u,
    why: () => words.problems.impossible.length(numberText(2_000)),
  },
];
