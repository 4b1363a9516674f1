import type { Speech } from '../strings/speak.ts';
import { button, h, setShown, setText } from './dom.ts';

export interface ChoiceLineView {
  readonly root: HTMLElement;
  /** `set` is what was set for the customer, as people read it; null for nothing. */
  update(headName: string, set: string | null, wasUndone: boolean, speech: Speech): void;
}

/**
 * "Category set to Billing. Undo": one button that undoes and, pressed again, sets again, so that
 * focus is never lost.
 */
export function createChoiceLine(onUndo: () => void, onRedo: () => void): ChoiceLineView {
  let isUndone = false;
  const text = h('span');
  const action = button({ class: 'plain', part: 'undo' }, '', () =>
    isUndone ? onRedo() : onUndo(),
  );
  const root = h('div', { class: 'row note', part: 'choice' }, text, action);
  return {
    root,
    update(headName, set, wasUndone, speech) {
      const { words } = speech;
      setShown(root, set !== null || wasUndone);
      isUndone = set === null;
      setText(
        text,
        set !== null
          ? speech.fill(words.setTo, { head: headName, label: set })
          : speech.fill(words.undone, { head: headName }),
      );
      setText(action, isUndone ? words.redo : words.undo);
    },
  };
}
