import { openWorkspace } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** Why a workspace was closed under its owner: a newer version upgrades it, or the browser took it away. */
export type WorkspaceLoss = 'outdated' | 'lost';

let opened: Promise<Workspace> | null = null;

/**
 * The workspace of this thread: opened once, and once more when it failed or was closed because a
 * newer version wants to upgrade, so that no tab is held up. Where it is encrypted, an unlocked tab
 * shares the key. `onLoss` is told by the opening that it was given to. Rejects as `openWorkspace`.
 */
export function thisWorkspace(onLoss?: (loss: WorkspaceLoss) => void): Promise<Workspace> {
  const lose = (loss: WorkspaceLoss) => (): void => {
    opened = null;
    onLoss?.(loss);
  };
  if (opened) return opened;
  const opening = openWorkspace({ onOutdated: lose('outdated'), onLost: lose('lost') });
  opened = opening;
  opening.catch(() => {
    if (opened === opening) opened = null;
  });
  return opening;
}
