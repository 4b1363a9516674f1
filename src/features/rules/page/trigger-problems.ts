import { detectLanguage } from '../../../core/detect-language.ts';
import { isSafePattern } from '../../../core/pattern-cost.ts';
import { PLACEHOLDER_PATTERN } from '../../../core/normalise.ts';
import { compilePattern } from '../../../core/rule-pattern.ts';
import { readRuleTexts } from '../../../core/rule-text.ts';
import { compileTrigger, triggerHits } from '../../../core/rule-triggers.ts';
import type { Rule } from '../../../core/bundle-data.ts';

const UMLAUTS = ['de'];

/** Why a rule with these words could never hit, in a sentence for the person who writes it; empty when it can. */
export function wordsProblem({
  keywords = [],
  phrases = [],
  unless = [],
  regex,
}: Rule['when']): string {
  const words = [...keywords, ...phrases];
  const empty = [...words, ...unless].find((phrase) => compileTrigger(phrase) === null);
  if (empty !== undefined) return `“${empty}” has no letter, digit or symbol, so it can never hit.`;
  if (words.length === 0 || regex !== undefined) return '';
  const exceptions = unless.map((phrase) => ({ phrase, trigger: compileTrigger(phrase) }));
  const blockerOf = (word: string): string | undefined =>
    exceptions.find(({ trigger }) => trigger !== null && occursIn(trigger, word))?.phrase;
  const [first = ''] = words;
  return words.every((word) => blockerOf(word) !== undefined)
    ? `This can never hit: wherever “${first}” stands, the exception “${blockerOf(first) ?? ''}” stands too.`
    : '';
}

/** Why a regular expression is refused; empty when it is fine. */
export function regexProblem(source: string): string {
  try {
    new RegExp(source, 'iu');
  } catch (thrown) {
    return `This is not a regular expression: ${thrown instanceof Error ? thrown.message.replace(/^Invalid regular expression: /, '') : ''}`;
  }
  if (!isSafePattern(source))
    return 'This pattern could hold up the page for seconds: it repeats a repetition, or tries too many ways. Use fixed counts such as {1,20}, and do not repeat a group that repeats inside.';
  const impossible = IMPOSSIBLE.find(({ pattern }) => pattern.test(source));
  return impossible ? `This can never hit: ${impossible.why}.` : '';
}

/** What a person should know while writing although the rule can be kept; empty when there is nothing. */
export function triggerHint(when: Rule['when'], modelLanguages: readonly string[]): string {
  const words = [...(when.keywords ?? []), ...(when.phrases ?? [])];
  const stood = [...words, when.regex ?? ''].find((word) => word.search(PLACEHOLDER_PATTERN) >= 0);
  if (stood !== undefined)
    return 'Rules read what the customer wrote: write the number, address or code itself instead of a placeholder.';
  const known = modelLanguages.map((one) => one.slice(0, 2));
  const language = when.languages ? null : detectLanguage(words.join(' '), known)?.language;
  if (language && !known.includes(language))
    return `The model does not know the language of these words: name it under “Exceptions and languages”${language === 'und' ? '' : ` (${language})`}, or tickets in it are passed over.`;
  const unread = words.find((word) => !isReadBelow(word));
  if (unread !== undefined)
    return `“${unread}” begins a signature or a quoted mail, which is left out below a customer’s own words.`;
  return when.regex !== undefined && compilePattern(when.regex).test('')
    ? 'This pattern matches nothing at all too, so it hits every ticket.'
    : '';
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
    why: '“^” is the beginning of the text and stands after other signs',
  },
  {
    pattern: /^(?:\\.|[^\\[(|])*\$(?=[^)|*?{])/u,
    why: '“$” is the end of the text and stands before other signs',
  },
  {
    pattern: /\{(?:[3-9]\d{3}|2\d\d[1-9]|2\d[1-9]\d|2[1-9]\d\d|\d{5,})(?:,\d*)?\}/u,
    why: 'it asks for more characters than the 2,000 that patterns read',
  },
];
