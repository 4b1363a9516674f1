/** The panel: it holds each part once, and shows or hides it by the model. It decides nothing. */
import type { HeadName, Label } from '../../src/core/labels.ts';
import type { RankedLabel } from '../../src/core/triage.ts';
import type { Question } from '../clarify.ts';
import type { Impact } from '../impact.ts';
import type { KnownIssue } from '../known-issues.ts';
import type { Secret } from '../privacy-shield.ts';
import type { ReplyCardView } from '../reply-card.ts';
import type { WidgetState } from '../state.ts';
import type { Speech } from '../strings/speak.ts';
import type { Segment } from '../why.ts';
import { h, setShown } from './dom.ts';
import { createFurtherLines } from './further-lines.ts';
import type { HeadFace } from './head-face.ts';
import { createKnownIssueBanner } from './known-issue-banner.ts';
import { createPanelFoot } from './panel-foot.ts';
import { createCategoryGroup, createImpactGroup, type Toggle } from './panel-groups.ts';
import { createPanelStatus } from './panel-status.ts';
import { createCard } from './reply-cards.ts';
import { createShieldNote } from './shield-note.ts';
import { createWhyView } from './why-view.ts';

/** Everything that the panel shows. */
export interface PanelModel {
  readonly state: WidgetState;
  readonly isOn: boolean;
  /** Whether the dismissed panel shows one line, because it contains the focus. */
  readonly isCollapsed: boolean;
  /** The categories that can be chosen, by key, best first. */
  readonly ranked: readonly RankedLabel[];
  /** The best category if only the customer can set the site's field: shown without a button. */
  readonly told?: RankedLabel | null;
  readonly face: HeadFace;
  readonly priorities: HeadFace;
  /** The name of each head. */
  readonly names: Readonly<Record<HeadName, string>>;
  /** The chosen label of each head: in the site's field, or in the panel if there is no field. */
  readonly chosen: { readonly category: Label | null; readonly priority: Label | null };
  /** Without a field, the panel does not say "set to …": the form posts only the suggestion. */
  readonly hasPriorityField: boolean;
  /** Heads beside category and priority that have a field. */
  readonly further: readonly { readonly head: HeadName; readonly face: HeadFace }[];
  readonly descriptions: Readonly<Record<string, string>>;
  readonly impacts: readonly { readonly key: Label; readonly impact: Impact | null }[];
  readonly question: Question | null;
  readonly secret: Secret | null;
  readonly wasMasked: boolean;
  readonly issue: KnownIssue | null;
  /** Whether there is a category whose words can be shown. */
  readonly canExplain: boolean;
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

// eslint-disable-next-line max-lines-per-function -- the parts of the panel in their order, then what each shows in each phase.
export function createPanel(actions: PanelActions): PanelView {
  const toggle: Toggle = (head) => (key, isPressed) => {
    if (isPressed) actions.undo(head);
    else actions.choose(head, key);
  };
  const shield = createShieldNote(actions.mask, actions.unmask);
  const issue = createKnownIssueBanner();
  const status = createPanelStatus(actions.ask);
  const categories = createCategoryGroup(actions, toggle);
  const impact = createImpactGroup(actions, toggle);
  const further = createFurtherLines(actions);
  let reply: ReplyCardView | undefined;
  const why = createWhyView();
  const foot = createPanelFoot(actions);
  const root = h(
    'div',
    { class: 'panel', part: 'panel', role: 'group' },
    shield.root,
    issue.root,
    ...status.parts,
    categories.root,
    impact.root,
    further.root,
    why.root,
    foot.root,
  );

  return {
    root,
    get isListOpen() {
      return categories.list.isOpen;
    },
    openList: () => categories.list.open(),
    showProgress: status.showProgress,
    update(model) {
      const { state, speech, isOn, isCollapsed } = model;
      const { phase } = state;
      const isLive = isOn && !isCollapsed;
      const isSuggesting = isLive && (phase === 'suggesting' || phase === 'abstain');
      const isOver = phase === 'resolved' || phase === 'closed';
      const hasExtras =
        isLive && (model.secret !== null || model.wasMasked || model.issue !== null);
      root.lang = speech.language;
      root.setAttribute('aria-label', speech.words.onDevice);
      root.classList.toggle('quiet', !isSuggesting && !(isLive && isOver) && !hasExtras);

      shield.update(isLive ? model.secret : null, isLive && model.wasMasked, speech);
      issue.update(isLive ? model.issue : null, speech);
      status.update(model, isLive);
      categories.update(model, isSuggesting);
      impact.update(model, isSuggesting);
      further.update(model, isSuggesting);
      const offered = state.triage?.reply ?? null;
      if (offered && !reply) {
        reply = createCard(actions);
        if (reply) why.root.before(reply.root);
      }
      if (reply)
        setShown(reply.root, isLive && (isOver || (phase === 'suggesting' && offered !== null)));
      reply?.update(
        offered,
        offered !== null && state.refusedReplies.includes(offered.id),
        phase,
        speech,
      );
      why.update(isSuggesting ? model.why : null, speech);
      foot.update(model, isLive);
    },
  };
}
