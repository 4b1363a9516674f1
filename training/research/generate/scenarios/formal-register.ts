/**
 * Business English: "I am writing to bring to your attention …". The topic decides; the phrases
 * around it are the same for all.
 */
import PHRASES from './formal-register.json' with { type: 'json' };
import type { Severity } from '../domains/domain.ts';
import type { Category, Family, Scenario } from './scenario.ts';

/** Sentences that fit every category, so that polite phrases do not influence the category. */
export const FORMAL_TAILS: readonly string[] = PHRASES.FORMAL_TAILS;

/** [severity, topic as a noun phrase]. */
const TOPICS = PHRASES.TOPICS as unknown as Readonly<
  Record<Category, readonly (readonly [Severity, string])[]>
>; // the compiler reads pairs in JSON as lists

/** A family for one category; its details and tries are those of business letters. */
export function formalFamily(
  category: Category,
  details: readonly string[],
  tried: readonly string[],
): Family {
  const scenarios: Scenario[] = TOPICS[category].map(([severity, topic]) => ({
    severity,
    says: PHRASES.OPENINGS.map((opening) => opening.replace('{topic}', topic)),
    short: [topic.replace(/^(an?|the|our|my|your|\[my\|our\]) /, '')],
  }));
  return {
    id: 'formal',
    category,
    weight: 3,
    scenarios,
    details,
    tried,
    asks: FORMAL_TAILS,
    subjects: PHRASES.SUBJECTS,
  };
}
