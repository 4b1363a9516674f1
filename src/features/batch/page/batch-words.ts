import type { BatchState } from '../../../store/batch-meta.ts';

/** State of a batch in a word; one that says it runs while nobody runs it was interrupted. */
export function stateText(state: BatchState, isRunning: boolean): string {
  if (isRunning) return 'Running';
  return {
    ready: 'Not started',
    running: 'Interrupted',
    paused: 'Paused',
    done: 'Finished',
    failed: 'Stopped',
    cancelled: 'Ended early',
  }[state];
}

/** `3 min 20 s`; what is far away is said roughly. */
export function durationText(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 10) return `${minutes} min ${seconds % 60} s`;
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
