import type { TeamTable } from '../../../core/bundle-data.ts';
import type { DeskExtras } from '../../../core/lab-reports.ts';
import { usableRules, type WorkspaceRule } from '../../../core/workspace-decisions.ts';
import type { EngineInfo } from '../../../engine/methods.ts';

/**
 * What the workspace sorts and answers with now: its own rules first, then the bundle's; its own
 * team table, else the bundle's.
 */
export function deskExtras(
  info: EngineInfo,
  rules: readonly WorkspaceRule[],
  teams: TeamTable | null,
): DeskExtras {
  return structuredClone({
    replies: info.replies,
    rules: [...usableRules(rules, info.heads).usable, ...info.rules],
    teams: teams ?? info.teams,
    languages: info.languages,
  });
}
