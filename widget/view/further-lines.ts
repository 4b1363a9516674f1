import { createChoiceLine, type ChoiceLineView } from './choice-line.ts';
import { h, setShown } from './dom.ts';
import type { PanelActions, PanelModel } from './panel.ts';
import type { HeadName } from '../../src/core/labels.ts';

/** "Product set to …", one line for each further head that has a field. */
export function createFurtherLines(actions: PanelActions): {
  readonly root: HTMLElement;
  update(model: PanelModel, isShown: boolean): void;
} {
  const lines = new Map<HeadName, ChoiceLineView>();
  const root = h('div', { class: 'group' });
  return {
    root,
    update({ further, state, names, speech }, isShown) {
      for (const { head, face } of further) {
        let line = lines.get(head);
        if (!line) {
          line = createChoiceLine(
            () => actions.undo(head),
            () => actions.redo(head),
          );
          lines.set(head, line);
          root.append(line.root);
        }
        const choice = state.choices[head];
        line.update(
          names[head] ?? head,
          choice?.by === 'suggestion' ? face.textOf(choice.label) : null,
          state.undone[head] !== undefined,
          speech,
        );
      }
      setShown(root, isShown && [...lines.values()].some((line) => !line.root.hidden));
    },
  };
}
