import type { TeamTable } from '../../../core/bundle-data.ts';
import type { DeskExtras } from '../../../core/lab-reports.ts';
import { usableRules, type WorkspaceRule } from '../../../core/workspace-decisions.ts';
import type { Answer } from '../../../train/answers/answer.ts';
import { makeReplies } from '../../../train/answers/make-replies.ts';
import type { EngineInfo } from '../../../engine/methods.ts';

/**
 * Rules, teams and answers to publish with a new bundle. The workspace's rules come before the
 * bundle's; its team table and answers replace the bundle's. Floors are left out, because they fit
 * the old encoder only and the training fits new ones.
 */
export function deskExtras(
  info: EngineInfo,
  rules: readonly WorkspaceRule[],
  teams: TeamTable | null,
  answers: readonly Answer[] | null,
): DeskExtras {
  const categories = new Set(answers?.flatMap(({ category }) => category ?? []));
  const replies = answers ? makeReplies(answers, [...categories]).replies : info.replies;
  return structuredClone({
    replies: replies.map(({ floor: _, ...reply }) => reply),
    ...(answers && { hasOwnReplies: true }),
    rules: [...usableRules(rules, info.heads).usable, ...info.rules],
    teams: teams ?? info.teams,
    languages: info.languages,
  });
}
