import { CATEGORY, PRIORITY } from '../../../core/labels.ts';
import type { TraceStep } from '../../../core/triage.ts';
import { numberText } from '../../../shell/language/formats.ts';
import { shownNames } from '../../../shell/ticket/shown-names.svelte.ts';
import { labelText, reasonText } from '../../../shell/ticket/ticket-words.ts';
import { words as shell } from '../../../shell/words/words.ts';
import { words } from './words/words.ts';

/** The texts for the values of each trace step that `core/trace.ts` writes and tickets store. */
const DETAILS: readonly (readonly [told: RegExp, say: (...parts: string[]) => string])[] = [
  [/^none$/, () => words.trace.none],
  [/^(\d+) characters$/, (count = '') => words.trace.characters(Number(count))],
  [
    /^(\S+), language (\S+)$/,
    (result = '', language = '') =>
      words.trace.gate(
        result === 'pass' ? words.trace.pass : reasonText(result),
        language === 'unsure' ? words.trace.noLanguage : language,
      ),
  ],
  [
    /^(\d+) numbers, (\d+) % of the words known$/,
    (count = '', known = '') =>
      words.trace.encoded(Number(count), shell.percent(numberText(Number(known)))),
  ],
  [
    /^(\S+) (\S+), in scope from (\S+)$/,
    (score = '', value = '', threshold = '') =>
      words.trace.scope(score, numeral(value), numeral(threshold)),
  ],
];

export function stepName({ name }: TraceStep): string {
  const known: Readonly<Record<string, string>> = words.trace.names;
  return known[name] ?? name;
}

/**
 * Translates a value of a trace step. Labels and teams get their titles; rules and replies keep
 * their names.
 */
export function stepDetail({ name, detail }: TraceStep): string {
  if (name === 'decide')
    return detail
      .split('; ')
      .map((part, at) => scored(part, (label) => labelText(at === 0 ? CATEGORY : PRIORITY, label)))
      .join('; ');
  if (name === 'reply') return scored(detail);
  if (name === 'assign')
    return detail
      .replace(/\((\S+)\)$/, (_, reason: string) => `(${reasonText(reason)})`)
      .replace(/^\S+/, (team) => shownNames.team(team) ?? team);
  for (const [told, say] of DETAILS) {
    const found = told.exec(detail);
    if (found) return say(...found.slice(1));
  }
  return detail;
}

/** Formats a label and its confidence (`Billing Inquiry 0.93`), or says that there is none. */
function scored(part: string, say = (name: string) => name): string {
  if (part === 'none') return words.trace.none;
  const [, name = part, score = ''] = /^(.*) (\S+)$/.exec(part) ?? [];
  return `${say(name)} ${numeral(score)}`;
}

/** Formats a number with its original count of digits; other text is returned as it is. */
function numeral(text: string): string {
  if (text === 'none') return words.trace.none;
  const digits = /^-?\d+(?:\.(\d+))?$/.exec(text);
  return digits ? numberText(Number(text), digits[1]?.length ?? 0) : text;
}
