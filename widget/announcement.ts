import { CATEGORY, PRIORITY } from '../src/core/labels.ts';
import type { RankedLabel } from '../src/core/triage.ts';
import { confidenceWord } from './confidence-words.ts';
import type { KnownIssue } from './known-issues.ts';
import { labelText } from './label-text.ts';
import type { WidgetState } from './state.ts';
import type { Speech } from './strings/speak.ts';

/**
 * The one sentence group that is spoken after a settled pause; '' when there is nothing to say.
 * "No clear match yet" is not spoken: it would interrupt somebody who is still writing.
 */
export function announcement(
  state: WidgetState,
  ranked: readonly RankedLabel[],
  issue: KnownIssue | null,
  speech: Speech,
): string {
  if (state.isDismissed) return '';
  const { words } = speech;
  const parts: string[] = [];
  if (issue) parts.push(`${words.knownIssue}: ${issue.text}`);
  const { triage } = state;
  if (
    state.phase === 'abstain' &&
    triage &&
    (triage.reason === 'language' || triage.reason === 'out-of-scope')
  ) {
    parts.push(triage.reason === 'language' ? words.abstainLanguage : words.abstainScope);
  }
  if (state.phase === 'suggesting' && triage) {
    const best = ranked[0];
    if (best) {
      parts.push(
        speech.plural(words.saySuggestions, ranked.length, {
          head: words.category,
          label: labelText(best.label),
          word: words[confidenceWord(best.probability)],
        }),
      );
    }
    for (const head of [CATEGORY, PRIORITY] as const) {
      const choice = state.choices[head];
      if (choice?.by === 'suggestion')
        parts.push(
          speech.fill(words.saySet, {
            head: head === CATEGORY ? words.category : words.priority,
            label: labelText(choice.label),
          }),
        );
    }
    if (triage.reply && !state.refusedReplies.includes(triage.reply.id))
      parts.push(speech.fill(words.sayReply, { title: triage.reply.title }));
  }
  return parts.join(' ');
}
