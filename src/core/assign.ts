import type { TeamTable } from './bundle-data.ts';
import type { Label } from './labels.ts';

/** The facts of a ticket by which its team is chosen. */
export interface AssignmentFacts {
  readonly category: Label | null;
  readonly priority: Label | null;
  /** Team named by a rule, if one hit. */
  readonly ruleTeam?: string;
}

/**
 * Triage step 7. A rule's team wins. A ticket without category goes to the review team. Otherwise
 * the first row that matches wins, and then the default team. A row with a priority does not match
 * a ticket without one.
 */
export function assignTeam(
  { category, priority, ruleTeam }: AssignmentFacts,
  teams: TeamTable,
): string {
  if (ruleTeam !== undefined) return ruleTeam;
  if (category === null) return teams.reviewTeam;
  const row = teams.rows.find(
    (candidate) =>
      (candidate.category ?? category) === category &&
      (candidate.priority ?? priority) === priority,
  );
  return row?.team ?? teams.defaultTeam;
}
