import type { SuggestedReply } from '../../src/core/triage.ts';
import type { Phase } from '../state.ts';
import type { Speech } from '../strings/speak.ts';
import { button, h, safeUrl, setShown, setText } from './dom.ts';

export interface ReplyActions {
  readonly solved: () => void;
  readonly refuse: () => void;
  readonly allow: () => void;
  readonly close: () => void;
  readonly reopen: () => void;
}

export interface ReplyCardView {
  readonly root: HTMLElement;
  update(reply: SuggestedReply | null, isRefused: boolean, phase: Phase, speech: Speech): void;
}

/**
 * The suggested answer. Two buttons stay in place through every step and change their meaning with
 * their words, so that focus is never lost: solved → close, not helpful → show again → still need help.
 */
export function createReplyCard(actions: ReplyActions): ReplyCardView {
  let phase: Phase = 'suggesting';
  let isRefused = false;
  const title = h('p', { class: 'title', part: 'reply-title', id: 'reply-title' });
  const text = h('p', { class: 'text', part: 'reply-text' });
  const link = h('a', { target: '_blank', rel: 'noopener noreferrer', part: 'reply-link' });
  const body = h('div', { class: 'group' }, title, text, h('p', {}, link));
  const done = h('p', { class: 'note' });
  const yes = button({ class: 'strong', part: 'solved' }, '', () => (phase === 'resolved' ? actions.close() : actions.solved()));
  const no = button({ part: 'not-helpful' }, '', () => {
    if (phase === 'resolved' || phase === 'closed') actions.reopen();
    else if (isRefused) actions.allow();
    else actions.refuse();
  });
  const legend = h('p', { class: 'legend', id: 'reply-legend' });
  const card = h('div', { class: 'card', role: 'group', 'aria-labelledby': 'reply-legend', part: 'reply' }, body, done, h('div', { class: 'row' }, yes, no));
  return {
    root: h('div', { class: 'group' }, legend, card),
    update(reply, refused, nextPhase, speech) {
      const { words } = speech;
      [phase, isRefused] = [nextPhase, refused];
      const isOver = phase === 'resolved' || phase === 'closed';
      setShown(legend, !isOver);
      setText(legend, words.replyTitle);
      setText(title, reply?.title ?? '');
      setText(text, reply?.text ?? '');
      const href = safeUrl(reply?.url);
      setShown(link, href !== null);
      if (href !== null) link.href = href;
      setText(link, words.replyLink);
      setShown(body, !isOver && !isRefused);
      setShown(done, isOver || isRefused);
      setText(done, phase === 'closed' ? words.closedText : isOver ? `${words.solvedTitle} ${words.solvedText}` : words.replyRefused);
      setShown(yes, phase !== 'closed' && !isRefused);
      setText(yes, isOver ? words.closeForm : words.solved);
      setText(no, isOver ? words.keepWriting : isRefused ? words.showReply : words.notHelpful);
      no.classList.toggle('plain', isRefused || isOver);
    },
  };
}
