/**
 * What makes a ticket more or less pressing, as customers write it, and the rule that turns it into a priority. Loud
 * words are a kind of their own that changes nothing, and so are negations.
 */
import type { Severity } from './domains/domain.ts';
import type { Category, Priority } from './scenarios/scenario.ts';
import { PRIORITIES } from './scenarios/scenario.ts';
import PHRASES from './impact.json' with { type: 'json' };

export type ImpactKind =
  | 'everyone'
  | 'stopped'
  | 'deadline'
  | 'security'
  | 'data-loss'
  | 'money'
  | 'vulnerable'
  | 'workaround'
  | 'no-hurry'
  | 'cosmetic'
  | 'resolved'
  | 'shout'
  | 'anger'
  | 'negation';

/**
 * Levels up or down. Several raising kinds count once, and one level more when they are two or
 * more; a question or blemish goes up by one at most.
 */
const IMPACT_DELTAS: Readonly<Record<ImpactKind, number>> = {
  everyone: 2,
  stopped: 1,
  deadline: 1,
  security: 3,
  'data-loss': 1,
  money: 1,
  vulnerable: 1,
  workaround: -1,
  'no-hurry': -1,
  cosmetic: -1,
  resolved: -1,
  shout: 0,
  anger: 0,
  negation: 0,
};

/** Priority = how bad the thing is by itself + what the customer says of its impact; wishes never get above High. */
export function priorityOf(
  category: Category,
  severity: Severity,
  impacts: readonly ImpactKind[],
): Priority {
  const raises = impacts
    .map((kind) => IMPACT_DELTAS[kind])
    .filter((delta) => delta > 0)
    .sort((a, b) => b - a);
  const lowers = impacts.map((kind) => IMPACT_DELTAS[kind]).filter((delta) => delta < 0);
  const raise =
    severity === 0 ? Math.min(1, raises[0] ?? 0) : (raises[0] ?? 0) + (raises.length > 1 ? 1 : 0);
  const lower = raise > 0 ? 0 : Math.min(0, ...lowers);
  const ceiling = category === 'Feature Request' ? 2 : 3;
  const level = Math.max(0, Math.min(ceiling, severity + raise + lower));
  return PRIORITIES[level] ?? 'Medium';
}

/** The kinds that fit a category, with the weight of each. */
export const IMPACT_WEIGHTS: Readonly<Record<Category, Partial<Record<ImpactKind, number>>>> = {
  'Bug Report': {
    everyone: 2,
    stopped: 4,
    deadline: 4,
    'data-loss': 2,
    money: 1,
    security: 0.5,
    workaround: 5,
    'no-hurry': 3,
    cosmetic: 3,
    resolved: 1,
  },
  'Technical Issue': {
    everyone: 3,
    stopped: 5,
    deadline: 5,
    money: 2,
    vulnerable: 1,
    'data-loss': 1,
    workaround: 5,
    'no-hurry': 3,
    resolved: 2,
  },
  'Billing Inquiry': {
    money: 5,
    deadline: 4,
    stopped: 1,
    vulnerable: 1,
    'no-hurry': 6,
    resolved: 1,
  },
  'Account Management': {
    stopped: 4,
    deadline: 5,
    everyone: 1,
    security: 0.5,
    workaround: 2,
    'no-hurry': 5,
    resolved: 1,
  },
  'Feature Request': { deadline: 1, 'no-hurry': 5, workaround: 3 },
};

export const IMPACT_SAYS: Readonly<Record<ImpactKind, readonly string[]>> = PHRASES.IMPACT_SAYS;
