import type { Label, LabelSet } from '../../core/labels.ts';

/**
 * Words for urgency from low to high, as help desks use them in English, German, Spanish, French
 * and Portuguese, without accents. Words of the same step are separated by bars.
 */
const LEVELS = [
  'trivial',
  'lowest|sehr niedrig|sehr gering|muy baj[ao]|tres (?:basse?|faible)|muito baix[ao]',
  'minor|menor|mineure?',
  'low|niedrig|gering|baj[ao]|basse?|faible|baix[ao]',
  'planning',
  'normale?',
  'medium|mittel|medi[ao]|moyen(?:ne)?',
  'moderate|mo?derad[ao]|moderee?',
  'major|majeure?',
  'high|hoch|alt[ao]|haute?|elevee?|elevad[ao]',
  'urgente?|dringend|eilig',
  'highest|sehr hoch|muy alt[ao]|tres (?:haute?|elevee?)|muito alt[ao]',
  'critical|kritisch|critic[ao]|critique',
  'blocker|blockierend|bloqueante|bloquante?',
  'emergency|notfall|emergencia|urgence',
].map((words) => new RegExp(`^(?:${words})$`));

/**
 * Sorts labels in a fixed order: known levels from low to high where all labels are levels, numbers
 * by value, others by name.
 */
export function orderLabels(labels: Iterable<Label>): LabelSet {
  const unique = [...new Set(labels)];
  if (isOrdinal(unique)) return unique.sort((a, b) => levelOf(a) - levelOf(b));
  // The sort compares code units and not by locale, because the order decides the bundle's bytes.
  return unique.sort((a, b) => (a < b ? -1 : 1));
}

/**
 * Whether the labels are steps of one scale, where a neighbouring step is a smaller mistake than a
 * distant one.
 */
export function isOrdinal(labels: LabelSet): boolean {
  return (
    labels.every((label) => placeOf(label) >= 0) || labels.every((label) => /^\d+$/.test(label))
  );
}

function levelOf(label: Label): number {
  const level = placeOf(label);
  return level < 0 ? Number(label) : level;
}

function placeOf(label: Label): number {
  const plain = label.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return LEVELS.findIndex((words) => words.test(plain));
}
