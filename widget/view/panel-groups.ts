import { CATEGORY, PRIORITY, type HeadName, type Label } from '../../src/core/labels.ts';
import { labelText } from '../label-text.ts';
import type { Choice, WidgetState } from '../state.ts';
import { createCategoryList } from './category-list.ts';
import { createChips } from './chips.ts';
import { createChoiceLine } from './choice-line.ts';
import { h, setShown } from './dom.ts';
import type { PanelActions, PanelModel } from './panel.ts';
import { createToggleGroup } from './toggle-group.ts';

/** A part of the panel that is shown or hidden as a whole. */
export interface PanelGroup {
  readonly root: HTMLElement;
  update(model: PanelModel, isShown: boolean): void;
}

/** What a press on a label does: the chosen one is undone, any other is chosen. */
export type Toggle = (head: HeadName) => (label: Label) => void;

/** Chips, "Category set to …", the full list and the clarifying question. */
export function createCategoryGroup(
  actions: PanelActions,
  toggle: Toggle,
): PanelGroup & { readonly list: ReturnType<typeof createCategoryList> } {
  const chips = createChips(toggle(CATEGORY));
  const list = createCategoryList(toggle(CATEGORY));
  const line = lineOf(actions, CATEGORY);
  const question = createToggleGroup<Label>('question', (label) => actions.answer(label || null));
  const root = h(
    'div',
    { class: 'group' },
    chips.root,
    h('div', { class: 'row' }, line.root, list.toggle),
    list.box,
    question.root,
  );
  return {
    root,
    list,
    update({ state, speech, ranked, labels, descriptions, question: asked }, isShown) {
      const { words } = speech;
      const isSuggesting = state.phase === 'suggesting';
      const chosen = state.choices.category?.label ?? null;
      setShown(root, isShown);
      setShown(chips.root, isSuggesting || chosen !== null);
      chips.update(isSuggesting ? ranked : [], chosen, speech);
      line.update(
        words.category,
        lineChoice(state, CATEGORY),
        state.undone.category ?? null,
        speech,
      );
      setShown(question.root, asked !== null && chosen === null);
      question.update(
        words.clarifyQuestion,
        [
          ...(asked?.options ?? []).map((label) => ({
            key: label,
            text: descriptions[label] ?? labelText(label),
          })),
          { key: '', text: words.neither },
        ],
        null,
      );
      setShown(list.toggle, labels.length > 3);
      list.update(labels, descriptions, chosen, speech);
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
    update({ state, speech, impacts }, isShown) {
      const { words } = speech;
      setShown(root, isShown && impacts.length > 0);
      const isImpact = impacts.some(({ impact: one }) => one !== null);
      impact.update(
        isImpact ? words.impactQuestion : words.priority,
        impacts.map(({ key, impact: one }) => ({
          key,
          text: one ? words[IMPACT_WORDS[one]] : labelText(key),
        })),
        state.choices.priority?.label ?? null,
      );
      line.update(
        words.priority,
        lineChoice(state, PRIORITY),
        state.undone.priority ?? null,
        speech,
      );
    },
  };
}

function lineOf(actions: PanelActions, head: HeadName): ReturnType<typeof createChoiceLine> {
  return createChoiceLine(
    () => actions.undo(head),
    () => actions.redo(head),
  );
}

/** Only what was set for the customer is spelled out; what they pressed themselves they know. */
function lineChoice(state: WidgetState, head: HeadName): Choice | null {
  const choice = state.choices[head];
  return choice?.by === 'suggestion' ? choice : null;
}

const IMPACT_WORDS = {
  'can-wait': 'impactCanWait',
  'with-difficulty': 'impactWithDifficulty',
  stuck: 'impactStuck',
  'others-too': 'impactOthersToo',
} as const;
