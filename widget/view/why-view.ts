import { labelText } from '../label-text.ts';
import type { Segment } from '../why.ts';
import type { Speech } from '../strings/speak.ts';
import { h, setShown, setText } from './dom.ts';

export interface WhyView {
  readonly root: HTMLElement;
  update(
    why: { readonly label: string; readonly segments: readonly Segment[] } | null,
    speech: Speech,
  ): void;
}

/** The customer's own text with the words marked that moved the decision; `<mark>` is also read out. */
export function createWhyView(): WhyView {
  const title = h('p', { class: 'legend' });
  const text = h('p', { class: 'note excerpt' });
  const root = h('div', { class: 'group', id: 'why', part: 'why' }, title, text);
  return {
    root,
    update(why, speech) {
      setShown(root, why !== null);
      if (!why) return;
      const { words } = speech;
      const hasMarks = why.segments.some(({ weight }) => weight > 0);
      setText(
        title,
        hasMarks ? speech.fill(words.whyTitle, { label: labelText(why.label) }) : words.whyNone,
      );
      setShown(text, hasMarks);
      text.replaceChildren(
        ...why.segments.map((segment) => {
          if (segment.weight === 0) return document.createTextNode(segment.text);
          const mark = h('mark', {}, segment.text);
          mark.style.setProperty('--weight', segment.weight.toFixed(2));
          return mark;
        }),
      );
    },
  };
}
