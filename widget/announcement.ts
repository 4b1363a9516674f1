import { CATEGORY, type HeadName, type Label } from '../src/core/labels.ts';
import type { RankedLabel } from '../src/core/triage.ts';
import { confidenceWord } from './confidence-words.ts';
import type { KnownIssue } from './known-issues.ts';
import type { WidgetState } from './state.ts';
import type { Speech } from './strings/speak.ts';

/** What can be chosen for the category, best first, and how each head and its labels are called. */
export interface Spoken {
  readonly ranked: readonly RankedLabel[];
  readonly heads: readonly {
    readonly head: HeadName;
    readonly name: string;
    readonly textOf: (label: Label) => string;
    /** Whether the page has a field in which a label can be set. */
    readonly isSettable: boolean;
  }[];
}

/**
 * The announcement after a settled pause; '' when nothing is to be announced.
 * It leaves out "No clear match yet", which would interrupt a customer who is still writing.
 */
export function announcement(
  state: WidgetState,
  { ranked, heads }: Spoken,
  issue: KnownIssue | null,
  speech: Speech,
): string {
  if (state.isDismissed) return '';
  const { words } = speech;
  const parts: string[] = [];
  if (issue) parts.push(`${words.knownIssue}: ${issue.text}`);
  const { triage } = state;
  if (state.phase === 'abstain') {
    if (triage?.reason === 'language') parts.push(words.abstainLanguage);
    if (triage?.reason === 'out-of-scope') parts.push(words.abstainScope);
  }
  if (state.phase === 'suggesting' && triage) {
    const best = ranked[0];
    const category = heads.find(({ head }) => head === CATEGORY);
    if (best && category) {
      parts.push(
        speech.plural(words.saySuggestions, ranked.length, {
          head: category.name,
          label: category.textOf(best.label),
          word: words[confidenceWord(best.probability)],
        }),
      );
    }
    for (const { head, name, textOf, isSettable } of heads) {
      const choice = state.choices[head];
      if (isSettable && choice?.by === 'suggestion')
        parts.push(speech.fill(words.saySet, { head: name, label: textOf(choice.label) }));
    }
    if (triage.reply && !state.refusedReplies.includes(triage.reply.id))
      parts.push(speech.fill(words.sayReply, { title: triage.reply.title }));
  }
  return parts.join(' ');
}
