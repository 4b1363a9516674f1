import type { LabelSet } from '../../../core/labels.ts';
import type { SiteOption } from '../../../core/match-options.ts';
import { mappingByName, type Mapping } from './propose-labels.ts';

/**
 * The urgency that a priority's name expresses: 0 low, 1 normal, 2 high, 3 critical; the lowest and
 * the highest of several names are half a step beyond; null for other names. It knows names in the
 * five languages of the widget, and P1 (most urgent) to P5.
 */
export function priorityLevel(name: string): number | null {
  const text = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const rank = /\b(?:p|prio(?:rity|ritat|rite|ridad|ridade)?|s|sev(?:erity)?)[ .-]?([1-5])\b/.exec(
    text,
  )?.[1];
  const first = LEVELS.map(([level, words]) => ({ level, at: text.search(words) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  if (first) return first.level;
  return rank === undefined ? null : ([3, 2, 1, 0, 0][Number(rank) - 1] ?? null);
}

/**
 * Proposes an option for every priority: the one that the widget would find, else the one of the
 * nearest urgency (the lower of two equally near). At least two options must have a known urgency.
 */
export function proposePriorities(options: readonly SiteOption[], labels: LabelSet): Mapping {
  const named = mappingByName(options, labels);
  const levels = options.flatMap(({ text, value }, at) => {
    const level = priorityLevel(text) ?? priorityLevel(value);
    return level === null ? [] : [{ at, level }];
  });
  if (levels.length < 2) return named;
  return new Map(
    labels.flatMap((label) => {
      const level = priorityLevel(label);
      const own = named.get(label);
      if (own !== undefined) return [[label, own] as const];
      if (level === null) return [];
      const [near] = [...levels].sort(
        (a, b) => Math.abs(a.level - level) - Math.abs(b.level - level) || a.level - b.level,
      );
      return near ? [[label, near.at] as const] : [];
    }),
  );
}

/** The order matters: "not urgent" is tested before "urgent". */
const LEVELS: readonly (readonly [number, RegExp])[] = [
  [-0.5, /\b(?:lowest|niedrigste|geringste|(?:mas|mais|plus) (?:baj|baix|bas|faible)|minim)/],
  [
    0,
    /\b(?:not|nicht|no|pas|nao|sin|sem|weniger|less|non)[ -]+(?:\w+ )?(?:urgent|dringend|urgente|eilig|critical|important|wichtig|urgencia)|\b(?:low|lowest|minor|trivial|cosmetic|no hurry|no rush|can wait|whenever|question|niedrig|gering|unwichtig|baja|bajo|basse|faible|mineur|baixa|baixo|menor)/,
  ],
  [
    1,
    /\b(?:normal|normale|medium|moderate|standard|regular|average|default|mittel|media|medio|moyen|moyenne|moderad[ao]|padrao)\b/,
  ],
  [
    2,
    /\b(?:high|important|major|hoch|wichtig|alta|alto|haute|haut|elevee?|elevad[ao]|importante|soon)\b/,
  ],
  [
    2.5,
    /\b(?:urgent|urgente|dringend|eilig|highest|hochste[nrs]?|(?:very|sehr|muy|muito|tres|mas|mais|plus) (?:high|hoch|alt[ao]|haute?|elevee?|elevad[ao]))\b/,
  ],
  [
    3,
    /\b(?:critical|emergency|blocker|blocking|blocked|asap|immediate|immediately|severe|outage|kritisch|notfall|sofort|critic[ao]|critique|emergencia|inmediat[ao]|immediat|imediat[ao])\b/,
  ],
];
