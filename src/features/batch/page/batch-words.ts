import type { BatchState } from '../../../store/batch-meta.ts';
import { problemText } from '../../../shell/intake/problem-text.ts';
import type { AddOutcome, RunOutcome } from '../shared/batch-methods.ts';
import { words } from './words/words.ts';

/**
 * The state of a batch. A batch that is marked as running without a running tab counts as
 * interrupted.
 */
export function stateText(state: BatchState, isRunning: boolean): string {
  const { states } = words;
  if (isRunning) return states.running;
  return state === 'running' ? states.interrupted : states[state];
}

/** A duration such as `3 min 20 s`; long ones are rounded. */
export function durationText(ms: number): string {
  const { durations } = words;
  const seconds = Math.max(0, Math.round(ms / 1_000));
  if (seconds < 60) return durations.seconds(seconds);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 10) return durations.minutesSeconds(minutes, seconds % 60);
  if (minutes < 60) return durations.minutes(minutes);
  return durations.hours(Math.floor(minutes / 60), minutes % 60);
}

/** The message for the end of a run, with the reason where there is one. */
export function endText(state: BatchState, problem: RunOutcome['problem']): string {
  const said = state === 'ready' || state === 'running' ? '' : words.ends[state];
  return problem ? `${said} ${problemText(problem)}` : said;
}

/** The message about rows that were added to the inbox. */
export function addedText({ added, known, repeated, repeatedId, empty }: AddOutcome): string {
  const { added: said } = words;
  const facts = [
    said.added(added),
    known > 0 ? said.known(known) : '',
    empty > 0 ? said.empty(empty) : '',
  ];
  const sentence = `${facts.filter(Boolean).join(', ')}.`;
  return repeated > 0 ? `${sentence} ${said.repeated(repeated, repeatedId)}` : sentence;
}
