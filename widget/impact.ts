import type { Label, LabelSet } from '../src/core/labels.ts';

/** What a customer can truly answer, worst last. They know what they cannot do; "how urgent" they only feel. */
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
