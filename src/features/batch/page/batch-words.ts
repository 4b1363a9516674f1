import type { BatchState } from '../../../store/batch-meta.ts';
import { problemText } from '../../../shell/intake/problem-text.ts';
import type { AddOutcome, RunOutcome } from '../shared/batch-methods.ts';

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

/** What is said when a run ends in a state, with the reason where there is one. */
export function endText(state: BatchState, problem: RunOutcome['problem']): string {
  const said = {
    done: 'The batch is finished.',
    paused: 'The batch is paused.',
    failed: 'The batch stopped.',
    cancelled: 'The batch was deleted.',
    ready: '',
    running: '',
  }[state];
  return problem ? `${said} ${problemText(problem)}` : said;
}

/** What became of rows that were added to the inbox. */
export function addedText({ added, known, repeated, repeatedId, empty }: AddOutcome): string {
  return [
    `${added.toLocaleString('en')} tickets added to the inbox`,
    known > 0 ? `, ${known.toLocaleString('en')} were there already` : '',
    empty > 0 ? `, ${empty.toLocaleString('en')} have no text` : '',
    '.',
    repeated > 0
      ? ` ${repeated.toLocaleString('en')} more ${repeated === 1 ? 'row shares' : 'rows share'} the id of an earlier row, such as ${repeatedId}: the first row of each is the ticket.`
      : '',
  ].join('');
}
