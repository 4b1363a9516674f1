import { CATEGORY, PRIORITY } from '../../../core/labels.ts';
import type { TraceStep } from '../../../core/triage.ts';
import { numberText } from '../../../shell/language/formats.ts';
import { shownNames } from '../../../shell/ticket/shown-names.svelte.ts';
import { labelText, reasonText } from '../../../shell/ticket/ticket-words.ts';
import { words as shell } from '../../../shell/words/words.ts';
import { words } from './words/words.ts';

/** What each step tells, as `core/trace.ts` writes it and tickets have it stored, in words of the language. */
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

/** What a step told, in the language shown; labels and teams as they are shown, rules and replies by their names. */
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

/** `Billing Inquiry 0.93`, or that there is none. */
function scored(part: string, say = (name: string) => name): string {
  if (part === 'none') return words.trace.none;
  const [, name = part, score = ''] = /^(.*) (\S+)$/.exec(part) ?? [];
  return `${say(name)} ${numeral(score)}`;
}

/** A number with as many digits as it was written with; anything else as it stands. */
function numeral(text: string): string {
  if (text === 'none') return words.trace.none;
  const digits = /^-?\d+(?:\.(\d+))?$/.exec(text);
  return digits ? numberText(Number(text), digits[1]?.length ?? 0) : text;
}
