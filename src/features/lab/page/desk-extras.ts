import type { TeamTable } from '../../../core/bundle-data.ts';
import type { DeskExtras } from '../../../core/lab-reports.ts';
import { usableRules, type WorkspaceRule } from '../../../core/workspace-decisions.ts';
import type { Answer } from '../../../train/answers/answer.ts';
import { makeReplies } from '../../../train/answers/make-replies.ts';
import type { EngineInfo } from '../../../engine/methods.ts';

/**
 * What the workspace sorts and answers with now: its own rules first, then the bundle's; its own
 * team table, else the bundle's; its own answers, else the bundle's. Floors stay behind: they are
 * those of another encoder, and a training fits its own.
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
