import { PRIORITY, type Label, type LabelSet } from '../src/core/labels.ts';
import type { WidgetState } from './state.ts';

/** The answers to the impact question, worst last. Customers know what they cannot do. */
export const IMPACTS = ['can-wait', 'with-difficulty', 'stuck', 'others-too'] as const;
export type Impact = (typeof IMPACTS)[number];

const KNOWN: readonly (readonly string[])[] = [
  ['low', 'minor', 'p4', 'lowest'],
  ['medium', 'normal', 'moderate', 'p3'],
  ['high', 'major', 'p2'],
  ['critical', 'urgent', 'blocker', 'highest', 'p1'],
];

/**
 * Maps answers onto the bundle's priority labels. Labels are known by name; where names say nothing
 * and there are exactly four, their order is taken as mild to severe. Null: ask no impact question.
 */
export function impactLabels(labels: LabelSet): ReadonlyMap<Impact, Label> | null {
  const byLevel = KNOWN.map((names) =>
    labels.find((label) => names.includes(label.trim().toLowerCase())),
  );
  const found = byLevel.filter((label) => label !== undefined);
  const levels = found.length >= 2 ? byLevel : labels.length === IMPACTS.length ? labels : [];
  const entries = IMPACTS.flatMap((impact, level): [Impact, Label][] => {
    const label = levels[level];
    return label === undefined ? [] : [[impact, label]];
  });
  return entries.length >= 2 ? new Map(entries) : null;
}

/**
 * Whether the text calls for the impact question: it is in scope, and something may be at stake.
 * The mildest step, sure or in a text that only asks something ("Do you have …?"), needs no "Can
 * you keep working?". `steps` are the priorities, mild to severe.
 */
export function isWorthAsking(
  { triage, choices }: WidgetState,
  steps: readonly Label[],
  text: string,
): boolean {
  if (!triage || (triage.abstained && triage.reason !== 'low-confidence')) return false;
  if (choices[PRIORITY]?.by === 'customer') return true;
  const { priority } = triage;
  if (priority.top[0]?.label !== steps[0]) return true;
  return priority.state !== 'accept' && !isOnlyQuestion(text);
}

/** Every sentence is a question. */
function isOnlyQuestion(text: string): boolean {
  const sentences = text.trim().match(/[^.!?？؟]+[.!?？؟]*/gu) ?? [];
  const said = sentences.filter((sentence) => sentence.trim().split(/\s+/).length > 2);
  return said.length > 0 && said.every((sentence) => /[?？؟]\s*$/u.test(sentence));
}
