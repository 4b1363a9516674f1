import { openWorkspace } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/**
 * Why the browser or another tab closed a workspace: a newer version upgrades it, or the browser
 * deleted it.
 */
export type WorkspaceLoss = 'outdated' | 'lost';

let opened: Promise<Workspace> | null = null;

/**
 * The workspace of this thread. It is opened once, and again after a failure or after it was closed
 * for the upgrade of a newer version. Where it is encrypted, an unlocked tab shares the key. Only
 * the `onLoss` of the call that opens it is used. Rejects as `openWorkspace`.
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
