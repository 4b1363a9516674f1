import { CATEGORY, PRIORITY, type HeadName, type Label } from '../../src/core/labels.ts';
import { confidenceWord } from '../confidence-words.ts';
import type { WidgetState } from '../state.ts';
import { createCategoryList } from './category-list.ts';
import { createChips } from './chips.ts';
import { createChoiceLine } from './choice-line.ts';
import { h, setShown, setText } from './dom.ts';
import type { HeadFace } from './head-face.ts';
import { listSpeech } from './list-speech.ts';
import type { PanelActions, PanelModel } from './panel.ts';
import { createToggleGroup } from './toggle-group.ts';

/** A part of the panel that is shown or hidden as a whole. */
export interface PanelGroup {
  readonly root: HTMLElement;
  update(model: PanelModel, isShown: boolean): void;
}

/** What a press on a key does: the chosen one is undone, any other is chosen. */
export type Toggle = (head: HeadName) => (key: Label, isPressed: boolean) => void;

/** Chips, "Category set to …", the full list and the clarifying question. */
export function createCategoryGroup(
  actions: PanelActions,
  toggle: Toggle,
): PanelGroup & { readonly list: ReturnType<typeof createCategoryList> } {
  const chips = createChips(toggle(CATEGORY));
  const list = createCategoryList(toggle(CATEGORY));
  const told = h('p', { class: 'note' });
  const line = lineOf(actions, CATEGORY);
  const question = createToggleGroup<Label>('question', (label) => actions.answer(label || null));
  const root = h(
    'div',
    { class: 'group' },
    chips.root,
    told,
    h('div', { class: 'row' }, line.root, list.toggle),
    list.box,
    question.root,
  );
  return {
    root,
    list,
    update(model, isShown) {
      const { state, speech, ranked, face, descriptions, question: asked } = model;
      const name = model.names[CATEGORY] ?? '';
      const { words } = speech;
      const isSuggesting = state.phase === 'suggesting';
      const { category } = model.chosen;
      const chosen = category === null ? null : (face.keyOf(category) ?? category);
      setShown(root, isShown);
      const shown = isSuggesting ? ranked : [];
      setShown(chips.root, shown.length > 0 || chosen !== null);
      chips.update(shown, chosen, face, speech);
      const said = isSuggesting && chosen === null ? model.told : null;
      setShown(told, !!said);
      if (said)
        setText(
          told,
          `${name}: ${face.textOf(said.label)} (${words[confidenceWord(said.probability)]})`,
        );
      line.update(name, wordsSet(state, CATEGORY, face), CATEGORY in state.undone, speech);
      setShown(question.root, asked !== null && chosen === null);
      question.update(
        words.clarifyQuestion,
        [
          ...(asked?.options ?? []).map((key) => ({
            key,
            text: descriptions[key] ?? face.textOf(key),
          })),
          { key: '', text: words.neither },
        ],
        null,
      );
      setShown(list.toggle, face.keys.length > 3);
      list.update(face, descriptions, chosen, listSpeech(speech, name));
    },
  };
}

/** The impact question, or the priorities themselves, and "Priority set to …". */
export function createImpactGroup(actions: PanelActions, toggle: Toggle): PanelGroup {
  const impact = createToggleGroup<Label>('impact', toggle(PRIORITY));
  const line = lineOf(actions, PRIORITY);
  const root = h('div', { class: 'group' }, impact.root, line.root);
  return {
    root,
    update(model, isShown) {
      const { state, speech, impacts, priorities: face } = model;
      const name = model.names[PRIORITY] ?? '';
      const { words } = speech;
      setShown(impact.root, impacts.length > 0);
      const isImpact = impacts.some(({ impact: one }) => one !== null);
      const { priority } = model.chosen;
      impact.update(
        isImpact ? words.impactQuestion : name,
        impacts.map(({ key, impact: one }) => ({
          key,
          text: one ? words[IMPACT_WORDS[one]] : face.textOf(key),
        })),
        priority === null || isImpact ? priority : face.keyOf(priority),
      );
      line.update(
        name,
        model.hasPriorityField ? wordsSet(state, PRIORITY, face) : null,
        model.hasPriorityField && PRIORITY in state.undone,
        speech,
      );
      setShown(root, isShown && !(impact.root.hidden && line.root.hidden));
    },
  };
}

function lineOf(actions: PanelActions, head: HeadName): ReturnType<typeof createChoiceLine> {
  return createChoiceLine(
    () => actions.undo(head),
    () => actions.redo(head),
  );
}

/** The line names only what Presort set, because customers know their own choice. */
function wordsSet(state: WidgetState, head: HeadName, face: HeadFace): string | null {
  const choice = state.choices[head];
  return choice?.by === 'suggestion' ? face.textOf(choice.label) : null;
}

const IMPACT_WORDS = {
  'can-wait': 'impactCanWait',
  'with-difficulty': 'impactWithDifficulty',
  stuck: 'impactStuck',
  'others-too': 'impactOthersToo',
} as const;
