import type { SuggestedReply } from '../src/core/triage.ts';
import type { Phase } from './state.ts';
import type { Speech } from './strings/speak.ts';
import type { Strings } from './strings/strings.ts';
import { button, h, safeUrl, setShown, setText } from './view/dom.ts';

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
// eslint-disable-next-line max-lines-per-function -- the nodes of one card and the phase that they show; a function outside would take all of them.
export function createReplyCard(actions: ReplyActions): ReplyCardView {
  let phase: Phase = 'suggesting';
  let isRefused = false;
  let isWhole = false;
  let shown: SuggestedReply | null = null;
  let words: Strings | undefined;
  const title = h('p', { class: 'title', part: 'reply-title', id: 'reply-title' });
  const text = h('div', { class: 'text', part: 'reply-text', id: 'reply-text' });
  const more = button({ class: 'plain', 'aria-controls': 'reply-text' }, '', () => {
    isWhole = !isWhole;
    drawText();
  });
  const link = h('a', { target: '_blank', rel: 'noopener noreferrer', part: 'reply-link' });
  const body = h('div', { class: 'group' }, title, text, h('div', { class: 'row' }, more, link));
  const done = h('p', { class: 'note' });
  const yes = button({ class: 'strong', part: 'solved' }, '', () =>
    phase === 'resolved' ? actions.close() : actions.solved(),
  );
  const no = button({ part: 'not-helpful' }, '', () => {
    if (phase === 'resolved' || phase === 'closed') actions.reopen();
    else if (isRefused) actions.allow();
    else actions.refuse();
  });
  const legend = h('p', { class: 'legend', id: 'reply-legend' });
  const card = h(
    'div',
    { class: 'card', role: 'group', 'aria-labelledby': 'reply-legend', part: 'reply' },
    body,
    done,
    h('div', { class: 'row' }, yes, no),
  );

  // A long answer opens to its first lines, so that the form below stays near.
  function drawText(): void {
    const isLong = (shown?.text.length ?? 0) > MAX_SHOWN;
    text.classList.toggle('short', isLong && !isWhole);
    setShown(more, isLong);
    setText(more, (isWhole ? words?.showLess : words?.showAll) ?? '');
    more.setAttribute('aria-expanded', String(isWhole));
  }

  return {
    root: h('div', { class: 'group' }, legend, card),
    update(reply, refused, nextPhase, speech) {
      words = speech.words;
      if (reply?.text !== shown?.text) {
        isWhole = false;
        text.replaceChildren(
          ...(reply?.text ?? '').split(/\n\s*\n/).map((paragraph) => h('p', {}, paragraph)),
        );
      }
      shown = reply;
      drawText();
      [phase, isRefused] = [nextPhase, refused];
      const isOver = phase === 'resolved' || phase === 'closed';
      setShown(legend, !isOver);
      setText(legend, words.replyTitle);
      setText(title, reply?.title ?? '');
      const href = safeUrl(reply?.url);
      setShown(link, href !== null);
      if (href !== null) link.href = href;
      setText(link, words.replyLink);
      setShown(body, !isOver && !isRefused);
      setShown(done, isOver || isRefused);
      setText(
        done,
        phase === 'closed'
          ? words.closedText
          : isOver
            ? `${words.solvedTitle} ${words.solvedText}`
            : words.replyRefused,
      );
      setShown(yes, phase !== 'closed' && !isRefused);
      setText(yes, isOver ? words.closeForm : words.solved);
      setText(no, isOver ? words.keepWriting : isRefused ? words.showReply : words.notHelpful);
      no.classList.toggle('plain', isRefused || isOver);
    },
  };
}

/** Characters that an answer may have before it is cut to its first lines. */
const MAX_SHOWN = 240;
