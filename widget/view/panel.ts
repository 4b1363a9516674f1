/** The panel: every part once, shown or hidden by what is known. It decides nothing. */
import type { LabelSet } from '../../src/core/labels.ts';
import { CATEGORY, PRIORITY } from '../../src/core/labels.ts';
import type { HeadName, Label } from '../../src/core/labels.ts';
import type { RankedLabel } from '../../src/core/triage.ts';
import type { Question } from '../clarify.ts';
import type { KnownIssue } from '../known-issues.ts';
import { labelText } from '../label-text.ts';
import type { Secret } from '../privacy-shield.ts';
import type { Choice, WidgetState } from '../state.ts';
import type { Speech } from '../strings/speak.ts';
import type { Segment } from '../why.ts';
import { createCategoryList } from './category-list.ts';
import { createChips } from './chips.ts';
import { createChoiceLine } from './choice-line.ts';
import { button, h, icon, ICONS, setShown, setText } from './dom.ts';
import { createKnownIssueBanner } from './known-issue-banner.ts';
import { createReplyCard } from './reply-card.ts';
import { createShieldNote } from './shield-note.ts';
import { createToggleGroup } from './toggle-group.ts';
import { createWhyView } from './why-view.ts';
import type { Impact } from '../impact.ts';

/** Everything the panel shows, worked out beforehand. */
export interface PanelModel {
  readonly state: WidgetState;
  readonly isOn: boolean;
  /** The dismissed panel leaves one line while focus is inside it, so that focus is not lost. */
  readonly isCollapsed: boolean;
  readonly ranked: readonly RankedLabel[];
  readonly labels: LabelSet;
  readonly descriptions: Readonly<Record<string, string>>;
  readonly impacts: readonly { readonly key: Label; readonly impact: Impact | null }[];
  readonly question: Question | null;
  readonly secret: Secret | null;
  readonly wasMasked: boolean;
  readonly issue: KnownIssue | null;
  readonly why: { readonly label: string; readonly segments: readonly Segment[] } | null;
  readonly speech: Speech;
}

export interface PanelActions {
  readonly choose: (head: HeadName, label: Label) => void;
  readonly undo: (head: HeadName) => void;
  readonly redo: (head: HeadName) => void;
  readonly answer: (label: Label | null) => void;
  readonly solved: () => void;
  readonly refuse: () => void;
  readonly allow: () => void;
  readonly close: () => void;
  readonly reopen: () => void;
  readonly mask: () => void;
  readonly unmask: () => void;
  readonly toggleWhy: () => void;
  readonly toggleShown: () => void;
  readonly switchOn: (on: boolean) => void;
  readonly ask: () => void;
}

export interface PanelView {
  readonly root: HTMLElement;
  readonly isListOpen: boolean;
  openList(): void;
  /** Moves the bar of the download, in [0, 1], and touches nothing else. */
  showProgress(share: number): void;
  update(model: PanelModel): void;
}

export function createPanel(actions: PanelActions): PanelView {
  let model: PanelModel | undefined;
  let shown = 0;
  const toggle =
    (head: HeadName) =>
    (label: Label): void => {
      if (model?.state.choices[head]?.label === label) actions.undo(head);
      else actions.choose(head, label);
    };
  const shield = createShieldNote(actions.mask, actions.unmask);
  const issue = createKnownIssueBanner();
  const chips = createChips(toggle(CATEGORY));
  const categories = createCategoryList(toggle(CATEGORY));
  const lines = {
    category: createChoiceLine(
      () => actions.undo(CATEGORY),
      () => actions.redo(CATEGORY),
    ),
    priority: createChoiceLine(
      () => actions.undo(PRIORITY),
      () => actions.redo(PRIORITY),
    ),
  };
  const question = createToggleGroup<Label>('question', (label) => actions.answer(label || null));
  const impact = createToggleGroup<Label>('impact', toggle(PRIORITY));
  const reply = createReplyCard(actions);
  const why = createWhyView();

  const note = h('p', { class: 'note', part: 'note' });
  const bar = h('span');
  const progress = h('div', { class: 'progress', 'aria-hidden': 'true' }, bar);
  const ask = button({ part: 'ask' }, '', actions.ask);
  const categoryBox = h(
    'div',
    { class: 'group' },
    chips.root,
    h('div', { class: 'row' }, lines.category.root, categories.toggle),
    categories.box,
    question.root,
  );
  const impactBox = h('div', { class: 'group' }, impact.root, lines.priority.root);

  const origin = h('span');
  const originBox = h('span', { class: 'origin', part: 'origin' }, icon(ICONS.device), origin);
  const whyButton = button(
    { class: 'plain', 'aria-expanded': 'false', 'aria-controls': 'why' },
    '',
    actions.toggleWhy,
  );
  const shownButton = button({ class: 'plain', part: 'dismiss' }, '', actions.toggleShown);
  const switchButton = button({ class: 'plain', part: 'switch' }, '', () =>
    actions.switchOn(!(model?.isOn ?? true)),
  );
  const foot = h(
    'div',
    { class: 'foot', part: 'footer' },
    originBox,
    h('span', { class: 'actions' }, whyButton, shownButton, switchButton),
  );
  const root = h(
    'div',
    { class: 'panel', part: 'panel', role: 'group' },
    shield.root,
    issue.root,
    note,
    progress,
    ask,
    categoryBox,
    impactBox,
    reply.root,
    why.root,
    foot,
  );

  return {
    root,
    get isListOpen() {
      return categories.isOpen;
    },
    openList: () => categories.open(),
    showProgress(share) {
      // The network delivers a thousand small pieces: each new style costs a frame's work.
      if (Math.abs(share - shown) < 0.02 && share < 1) return;
      shown = share;
      bar.style.setProperty('--share', String(share));
    },
    update(next) {
      model = next;
      const { state, speech, isOn, isCollapsed } = next;
      const { words } = speech;
      const { phase } = state;
      const isLive = isOn && !isCollapsed;
      const isSuggesting = isLive && (phase === 'suggesting' || phase === 'abstain');
      const isOver = phase === 'resolved' || phase === 'closed';
      const hasExtras = isLive && (next.secret !== null || next.wasMasked || next.issue !== null);
      root.lang = speech.language;
      root.setAttribute('aria-label', words.onDevice);
      root.classList.toggle('quiet', !isSuggesting && !(isLive && isOver) && !hasExtras);

      shield.update(isLive ? next.secret : null, isLive && next.wasMasked, speech);
      issue.update(isLive ? next.issue : null, speech);

      const text = noteText(next);
      setShown(note, text !== '');
      setText(note, text);
      setShown(progress, isLive && phase === 'loading');
      bar.style.setProperty('--share', String(state.progress));
      setShown(ask, isLive && phase === 'asking');
      setText(ask, words.askButton);

      const chosen = state.choices.category?.label ?? null;
      setShown(categoryBox, isSuggesting);
      setShown(chips.root, phase === 'suggesting' || chosen !== null);
      chips.update(phase === 'suggesting' ? next.ranked : [], chosen, speech);
      lines.category.update(
        words.category,
        lineChoice(state, CATEGORY),
        state.undone.category ?? null,
        speech,
      );
      setShown(question.root, next.question !== null && chosen === null);
      question.update(
        words.clarifyQuestion,
        [
          ...(next.question?.options ?? []).map((label) => ({
            key: label,
            text: next.descriptions[label] ?? labelText(label),
          })),
          { key: '', text: words.neither },
        ],
        null,
      );
      setShown(categories.toggle, next.labels.length > 3);
      categories.update(next.labels, next.descriptions, chosen, speech);

      setShown(impactBox, isSuggesting && next.impacts.length > 0);
      const isImpact = next.impacts.some(({ impact: one }) => one !== null);
      impact.update(
        isImpact ? words.impactQuestion : words.priority,
        next.impacts.map(({ key, impact: one }) => ({
          key,
          text: one ? words[IMPACT_WORDS[one]] : labelText(key),
        })),
        state.choices.priority?.label ?? null,
      );
      lines.priority.update(
        words.priority,
        lineChoice(state, PRIORITY),
        state.undone.priority ?? null,
        speech,
      );

      const offered = state.triage?.reply ?? null;
      setShown(reply.root, isLive && (isOver || (phase === 'suggesting' && offered !== null)));
      reply.update(
        offered,
        offered !== null && state.refusedReplies.includes(offered.id),
        phase,
        speech,
      );
      why.update(isSuggesting ? next.why : null, speech);

      setShown(foot, phase !== 'idle' || !isOn);
      setText(origin, words.onDevice);
      originBox.title = words.onDeviceMore;
      setShown(originBox, isLive && phase !== 'error');
      setShown(whyButton, isSuggesting && phase === 'suggesting' && next.labels.length > 0);
      setText(whyButton, words.why);
      whyButton.setAttribute('aria-expanded', String(next.why !== null));
      setShown(shownButton, isOn && (isCollapsed || (phase !== 'error' && phase !== 'loading')));
      setText(shownButton, isCollapsed ? words.showAgain : words.hide);
      setShown(switchButton, !isOn || isCollapsed || phase === 'ready');
      setText(switchButton, isOn ? words.turnOff : words.turnOn);
    },
  };
}

/** Only what was set for the customer is spelled out; what they pressed themselves they know. */
function lineChoice(state: WidgetState, head: HeadName): Choice | null {
  const choice = state.choices[head];
  return choice?.by === 'suggestion' ? choice : null;
}

function noteText({
  state: { phase, triage },
  speech: { words },
  isOn,
  isCollapsed,
}: PanelModel): string {
  if (!isOn) return words.off;
  if (isCollapsed) return '';
  switch (phase) {
    case 'loading':
      return words.loading;
    case 'ready':
      return words.ready;
    case 'asking':
      return words.ask;
    case 'error':
      return words.failed;
    case 'abstain':
      return triage?.reason === 'language'
        ? words.abstainLanguage
        : triage?.reason === 'out-of-scope'
          ? words.abstainScope
          : words.abstainUnsure;
    default:
      return '';
  }
}

const IMPACT_WORDS = {
  'can-wait': 'impactCanWait',
  'with-difficulty': 'impactWithDifficulty',
  stuck: 'impactStuck',
  'others-too': 'impactOthersToo',
} as const;
