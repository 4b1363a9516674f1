import type { Label, LabelSet } from '../../core/labels.ts';

/** Urgency words from the mildest up, as help desks use them. */
const LEVELS = [
  'trivial',
  'lowest',
  'minor',
  'low',
  'planning',
  'normal',
  'medium',
  'moderate',
  'major',
  'high',
  'urgent',
  'highest',
  'critical',
  'blocker',
  'emergency',
];

/**
 * Labels in a fixed order: levels from low to high where all are known levels, numbers by size,
 * anything else by name.
 */
export function orderLabels(labels: Iterable<Label>): LabelSet {
  const unique = [...new Set(labels)];
  if (isOrdinal(unique)) return unique.sort((a, b) => levelOf(a) - levelOf(b));
  // Code units, not the reader's language: the order decides the bundle's bytes.
  return unique.sort((a, b) => (a < b ? -1 : 1));
}

/** Whether the labels are steps of one scale, so that being one step off is half right. */
export function isOrdinal(labels: LabelSet): boolean {
  return (
    labels.every((label) => LEVELS.includes(label.toLowerCase())) ||
    labels.every((label) => /^\d+$/.test(label))
  );
}

function levelOf(label: Label): number {
  const level = LEVELS.indexOf(label.toLowerCase());
  return level < 0 ? Number(label) : level;
}
