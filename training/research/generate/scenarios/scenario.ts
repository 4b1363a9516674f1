import type { Severity } from '../domains/domain.ts';

export const CATEGORIES = [
  'Bug Report',
  'Feature Request',
  'Technical Issue',
  'Billing Inquiry',
  'Account Management',
] as const;
export const PRIORITIES = ['Low', 'Medium', 'High', 'Critical'] as const;
export type Category = (typeof CATEGORIES)[number];
export type Priority = (typeof PRIORITIES)[number];

/** One kind of trouble: several ways to say it, all equally bad. */
export interface Scenario {
  readonly severity: Severity;
  /** Whole statements, each enough to understand the ticket. */
  readonly says: readonly string[];
  /** The same in three to eight words, as a phone user types it or a subject line. */
  readonly short?: readonly string[];
  /** True where the statement carries the keywords of another category. */
  readonly trap?: true;
}

/** Scenarios of one category that share their details and their closing question. */
export interface Family {
  readonly id: string;
  readonly category: Category;
  /** How often this family is drawn within its category. */
  readonly weight: number;
  readonly scenarios: readonly Scenario[];
  /** Sentences that may follow any of the scenarios. */
  readonly details: readonly string[];
  /** What the customer has tried already. */
  readonly tried: readonly string[];
  /** What the customer wants now. */
  readonly asks: readonly string[];
  readonly subjects: readonly string[];
}
