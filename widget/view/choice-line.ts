import { labelText } from '../label-text.ts';
import type { Choice } from '../state.ts';
import type { Speech } from '../strings/speak.ts';
import { button, h, setShown, setText } from './dom.ts';

export interface ChoiceLineView {
  readonly root: HTMLElement;
  update(headName: string, choice: Choice | null, undone: Choice | null, speech: Speech): void;
}

/** "Category set to Billing. Undo": one button that undoes and, pressed again, sets again, so that focus is never lost. */
export function createChoiceLine(onUndo: () => void, onRedo: () => void): ChoiceLineView {
  let isUndone = false;
  const text = h('span');
  const action = button({ class: 'plain', part: 'undo' }, '', () =>
    isUndone ? onRedo() : onUndo(),
  );
  const root = h('div', { class: 'row note', part: 'choice' }, text, action);
  return {
    root,
    update(headName, choice, undone, speech) {
      const { words } = speech;
      setShown(root, choice !== null || undone !== null);
      isUndone = choice === null;
      setText(
        text,
        choice
          ? speech.fill(words.setTo, { head: headName, label: labelText(choice.label) })
          : speech.fill(words.undone, { head: headName }),
      );
      setText(action, isUndone ? words.redo : words.undo);
    },
  };
}
