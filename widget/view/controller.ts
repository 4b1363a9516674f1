/**
 * Wires one element: fields → model → state → panel, and state → fields, events, announcements.
 * Rules: never moves focus; never touches submit; an answer to a text that has changed since is not shown;
 * the site's field is preselected at the pause (200 ms) and corrected only at the settled pause (800 ms).
 */
import { announcement } from '../announcement.ts';
import { applyAnswer } from '../clarify.ts';
import type { Runtime, Shell, View } from '../contract.ts';
import { toFormData } from '../hidden-fields.ts';
import type { Fields } from '../resolve-fields.ts';
import { saveData } from '../save-data.ts';
import {
  INITIAL,
  mayPreselect,
  reduce,
  shouldWithdraw,
  type Action,
  type Choice,
  type WidgetState,
} from '../state.ts';
import type { Speech } from '../strings/speak.ts';
import { CATEGORY, PRIORITY, type HeadName, type Label } from '../../src/core/labels.ts';
import type { RankedLabel, Triage } from '../../src/core/triage.ts';
import { wrongAttributes } from './check-attributes.ts';
import { isDismissed, setDismissed } from './dismissals.ts';
import { createFieldWatch } from './field-watch.ts';
import { findSpeech } from './find-speech.ts';
import { createIssueWatch } from './issue-watch.ts';
import { createModelHold, type Reader } from './model-hold.ts';
import { pause, RETRY_MS, SETTLE_MS, SHOW_MS } from './pause.ts';
import { createPanel, type PanelActions, type PanelView } from './panel.ts';
import { labelsOf, postedOf, questionOf, whyOf } from './panel-model.ts';
import { createReporter } from './reporter.ts';
import { readChoices, saveChoices } from './saved-choices.ts';
import { createShieldWatch } from './shield-watch.ts';
import { holdSize, releaseSize } from './hold-size.ts';
import { widgetSheet } from './styles.ts';
import { writeTag } from './write-tag.ts';

export class Controller implements View {
  readonly #shell: Shell;
  readonly #runtime: Runtime;
  readonly #shield = createShieldWatch();
  readonly #reporter;
  readonly #issues;
  readonly #watch;
  readonly #model;
  readonly #actions: PanelActions = {
    choose: (head, label) => this.#choose(head, { label, by: 'customer' }),
    undo: (head) => this.#undo(head),
    redo: (head) => this.#redo(head),
    answer: (label) => this.#answer(label),
    solved: () => this.#solved(),
    refuse: () => this.#markReply('refuse-reply'),
    allow: () => this.#markReply('allow-reply'),
    close: () => {
      this.#dispatch({ type: 'close' });
      this.#say(this.#speech.words.closedText);
    },
    reopen: () => this.#dispatch({ type: 'reopen' }),
    mask: this.#shield.mask,
    unmask: this.#shield.undo,
    toggleWhy: () => {
      this.#isWhyOpen = !this.#isWhyOpen;
      this.#render();
    },
    toggleShown: () => (this.#state.isDismissed ? this.show() : this.#dismiss()),
    switchOn: (on) => this.#runtime.setOn(on),
    ask: () => void this.load().catch(() => undefined), // the failure is already shown and reported
  };

  #panel: PanelView | undefined;
  #state: WidgetState = INITIAL;
  #speech: Speech;
  #loading: Promise<void> | null = null;
  #text = '';
  /** The model that read it. */
  #readBy: Reader | null = null;
  #failedAt = 0;
  #showTimer: ReturnType<typeof setTimeout> | undefined;
  #settleTimer: ReturnType<typeof setTimeout> | undefined;
  #ranked: readonly RankedLabel[] = [];
  #refusedQuestion = '';
  #refusedApply: string[] = [];
  #isWhyOpen = false;
  #isDestroyed = false;
  #isCollapsed = false;
  #said = '';

  constructor(shell: Shell, runtime: Runtime) {
    this.#shell = shell;
    this.#runtime = runtime;
    this.#speech = findSpeech(this.#shell, this.#runtime);
    this.#reporter = createReporter(shell.element);
    this.#issues = createIssueWatch(
      runtime,
      () => this.#render(),
      (hint) => this.#reporter.report('bad-input', hint),
    );
    this.#model = createModelHold(runtime);
    this.#watch = createFieldWatch(shell, {
      onText: this.#textChanged,
      onKey: this.#onKey,
      onTouched: (head) => this.#dispatch({ type: 'touched', head }),
      onFormData: ({ formData }) => {
        if (!shell.isDisabled()) this.#toForm(formData);
      },
      onReset: () => this.reset(),
      onMissing: (attribute) =>
        this.#reporter.report(
          'target-missing',
          `${attribute}="${shell.element.getAttribute(attribute) ?? ''}" matches no usable field`,
        ),
      isOurs: (head) => this.#state.choices[head] !== undefined,
    });
    shell.element.addEventListener('keydown', this.#onKey);
    shell.element.addEventListener('focusout', this.#onFocusOut);
    if (isDismissed(shell)) this.#state = reduce(this.#state, { type: 'dismiss' });
    for (const hint of wrongAttributes(shell.element)) this.#reporter.report('attribute', hint);
    this.#watch.bind();
    if (!shell.asked && saveData()) this.#dispatch({ type: 'ask' });
    // A task of its own. The failure is already shown and reported.
    else
      void pause()
        .then(() => (this.#isDestroyed ? undefined : this.load()))
        .catch(() => undefined);
    void this.#build();
  }

  load(): Promise<void> {
    return (this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = null;
      this.#failedAt = performance.now();
      this.#dispatch({ type: 'fail', code: this.#reporter.reportThrown(error) });
      throw error;
    }));
  }

  attributeChanged(name: string): void {
    if (name === 'bundle' || name === 'storage') return this.#reload();
    if (name === 'known-issues')
      return void this.#issues.load(this.#shell.element.getAttribute('known-issues'));
    if (name === 'lang') this.#speech = findSpeech(this.#shell, this.#runtime);
    if (['for', 'subject', 'category', 'priority', 'adapter'].includes(name)) this.#watch.rebind();
    for (const hint of wrongAttributes(this.#shell.element))
      if (hint.startsWith(`${name}=`)) this.#reporter.report('attribute', hint);
    this.#render();
  }

  reset(): void {
    this.#dispatch({ type: 'reset' });
    this.#text = '';
    this.#said = '';
    this.#shield.clear();
    // The browser resets the fields after this callback: look again when it is done.
    setTimeout(() => this.#watch.rebind());
  }

  disabledChanged(): void {
    if (this.#shell.isDisabled()) this.#clearTimers();
    else if (this.#model.share) this.#textChanged();
    else if (!this.#loading && !saveData()) void this.load().catch(() => undefined);
    this.#render();
  }

  restore(state: string): void {
    for (const [head, label] of readChoices(state))
      this.#state = reduce(this.#state, {
        type: 'choose',
        head,
        choice: { label, by: 'customer' },
      });
    this.#render();
  }

  show(): void {
    setDismissed(this.#shell, false);
    this.#isCollapsed = false;
    this.#dispatch({ type: 'show' });
    this.#textChanged();
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.#clearTimers();
    this.#issues.destroy();
    this.#watch.destroy();
    this.#model.drop();
    this.#shell.element.removeEventListener('keydown', this.#onKey);
    this.#shell.element.removeEventListener('focusout', this.#onFocusOut);
    this.#panel?.root.remove();
  }

  // ── loading ──

  /** Module, panel and first rendering are a task each: together they would hold up a slow phone. */
  async #build(): Promise<void> {
    const { shadow } = this.#shell;
    await pause();
    shadow.adoptedStyleSheets = [widgetSheet()];
    await pause();
    const panel = createPanel(this.#actions);
    await pause();
    if (this.#isDestroyed) return;
    this.#panel = panel;
    shadow.append(panel.root);
    this.#render();
  }

  async #load(): Promise<void> {
    this.#dispatch({ type: 'load' });
    const [share] = await Promise.all([
      this.#model.load(this.#shell.element, {
        onProgress: (done) => {
          this.#state = reduce(this.#state, { type: 'progress', share: done });
          this.#panel?.showProgress(done);
        },
        // Read once beforehand: a model's first pass over the text, not compiled yet, and the showing would be one long task.
        onFirst: (triage) =>
          void pause()
            .then(() => triage(this.#watch.ticket()))
            .then(pause)
            .then(this.#triage),
      }),
      this.#issues.load(this.#shell.element.getAttribute('known-issues')),
    ]);
    if (!share || share !== this.#model.share) return;
    // A coarse first answer that is shown already is replaced at the settled pause, not under the customer's eyes.
    const isEarly = this.#state.phase === 'suggesting';
    const { manifest } = share.bundle;
    this.#dispatch({ type: 'loaded' });
    this.#emit('presort-ready', {
      bundle: `${manifest.id}@${manifest.version}`,
      languages: manifest.languages,
    });
    if (!isEarly) this.#triage();
    this.#settleTimer = setTimeout(this.#settle, SETTLE_MS);
    await share.warmed;
    if (share !== this.#model.share || this.#readBy !== share) return;
    this.#readBy = null;
    this.#triage();
  }

  #reload(): void {
    this.#model.drop();
    this.#loading = null;
    this.#text = '';
    void this.load().catch(() => undefined);
  }

  readonly #onKey = (event: Event): void => {
    if (
      !(event instanceof KeyboardEvent) ||
      event.key !== 'Escape' ||
      event.isComposing ||
      event.defaultPrevented
    )
      return;
    if (this.#panel?.root.hidden === false && !this.#isCollapsed && this.#state.phase !== 'idle')
      this.#dismiss();
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    if (
      !this.#isCollapsed ||
      (event.relatedTarget instanceof Node && this.#shell.element.contains(event.relatedTarget))
    )
      return;
    this.#isCollapsed = false;
    this.#render();
  };

  // ── text → suggestion ──

  readonly #textChanged = (): void => {
    if (this.#isDestroyed || this.#shell.isDisabled()) return;
    if (
      this.#state.phase === 'error' &&
      !this.#loading &&
      performance.now() - this.#failedAt > RETRY_MS
    )
      void this.load().catch(() => undefined);
    this.#shield.edited();
    this.#clearTimers();
    releaseSize(this.#panel?.root);
    this.#showTimer = setTimeout(this.#triage, SHOW_MS);
    this.#settleTimer = setTimeout(this.#settle, SETTLE_MS);
  };

  readonly #triage = (): void => {
    if (this.#isDestroyed || this.#shell.isDisabled()) return;
    const input = this.#watch.ticket();
    const key = `${input.subject ?? ''}\n${input.description}`;
    const { reader, share } = this.#model;
    if (key === this.#text && reader === this.#readBy) return this.#render();
    this.#text = key;
    this.#readBy = reader;
    // The shield and known issues need no model: they work while it loads and where it failed.
    this.#shield.look([this.#fields.description, this.#fields.subject]);
    this.#issues.match(key);
    if (!reader) return this.#render();
    const triage = reader.triage(input, this.#shell.element.decisions);
    // The coarse first answer only speaks up when it has something to say.
    if (!share && triage.abstained) return this.#render();
    this.#show(triage);
    this.#tell(triage);
    for (const head of [CATEGORY, PRIORITY]) {
      if (!this.#state.choices[head]) this.#preselect(head);
    }
  };

  #show(triage: Triage): void {
    this.#ranked = triage.category.top;
    this.#dispatch({ type: 'triaged', triage });
  }

  #tell(triage: Triage): void {
    if (triage.reason !== 'empty')
      this.#emit(triage.abstained ? 'presort-abstain' : 'presort-suggestion', triage);
  }

  readonly #settle = (): void => {
    if (!this.#model.share || this.#shell.isDisabled()) return;
    if (this.#readBy !== this.#model.share) this.#triage();
    const text = this.#text;
    void this.#model.fullTriage(this.#watch.ticket()).then((triage) => {
      if (text === this.#text && !this.#isDestroyed && !this.#shell.isDisabled())
        this.#conclude(triage);
    });
  };

  #conclude(full: Triage | null): void {
    const before = [this.#state, this.#ranked] as const;
    // The full tier's answer takes the place of the compact one where nothing on the page moves for it.
    if (full && holdSize(this.#panel?.root, () => this.#show(full))) this.#tell(full);
    else if (full) [this.#state, this.#ranked] = before;
    for (const head of [CATEGORY, PRIORITY]) {
      if (shouldWithdraw(this.#state, head)) {
        this.#fields.bindings.get(head)?.restore();
        this.#dispatch({ type: 'withdraw', head });
      }
      this.#preselect(head);
    }
    this.#render();
    this.#say(announcement(this.#state, this.#ranked, this.#issues.issue, this.#speech));
  }

  #preselect(head: HeadName): void {
    const label = mayPreselect(this.#state, head);
    const binding = this.#fields.bindings.get(head);
    if (label === null || this.#refusedApply.includes(`${head} ${label}`)) return;
    if (binding?.isChanged()) return this.#dispatch({ type: 'touched', head });
    if (!binding || binding.offers(label)) this.#choose(head, { label, by: 'suggestion' });
  }

  #choose(head: HeadName, choice: Choice): void {
    const binding = this.#fields.bindings.get(head);
    const isAllowed = this.#emit(
      'presort-before-apply',
      { head, label: choice.label, by: choice.by, field: binding?.node ?? null },
      true,
    );
    if (!isAllowed) {
      this.#refusedApply.push(`${head} ${choice.label}`);
      return;
    }
    binding?.write(choice.label);
    if (head === CATEGORY) writeTag(this.#fields.tags, choice.label);
    this.#dispatch({ type: 'choose', head, choice });
    this.#emit('presort-accept', { head, label: choice.label, by: choice.by });
  }

  #undo(head: HeadName): void {
    this.#fields.bindings.get(head)?.restore();
    this.#dispatch({ type: 'undo', head });
    this.#say(
      this.#speech.fill(this.#speech.words.undone, {
        head: this.#speech.words[head === PRIORITY ? 'priority' : 'category'],
      }),
    );
  }

  #redo(head: HeadName): void {
    const choice = this.#state.undone[head];
    if (choice) this.#choose(head, { label: choice.label, by: 'suggestion' });
  }

  #answer(label: Label | null): void {
    const question = questionOf(this.#state, this.#refusedQuestion);
    if (!question) return;
    if (label !== null) return this.#choose(CATEGORY, { label, by: 'customer' });
    this.#refusedQuestion = question.options.join();
    this.#ranked = applyAnswer(this.#ranked, question.options, null);
    this.#panel?.openList();
    this.#render();
  }

  #solved(): void {
    const { triage } = this.#state;
    this.#dispatch({ type: 'resolved' });
    this.#say(`${this.#speech.words.solvedTitle} ${this.#speech.words.solvedText}`);
    this.#emit('presort-resolved', { reply: triage?.reply ?? null, triage });
  }

  #markReply(type: 'refuse-reply' | 'allow-reply'): void {
    const id = this.#state.triage?.reply?.id;
    if (id !== undefined) this.#dispatch({ type, id });
  }

  #dismiss(): void {
    setDismissed(this.#shell, true);
    this.#isCollapsed = this.#shell.shadow.activeElement !== null;
    this.#dispatch({ type: 'dismiss' });
    this.#emit('presort-dismiss', { label: this.#state.triage?.category.label ?? null });
  }

  #dispatch(action: Action): void {
    this.#state = reduce(this.#state, action);
    this.#render();
  }

  #render(): void {
    const { internals, element } = this.#shell;
    const isOn = this.#runtime.isOn();
    const isHidden =
      element.matches(':disabled') ||
      element.hasAttribute('disabled') ||
      (this.#state.isDismissed && !this.#isCollapsed) ||
      !this.#fields.description;
    if (this.#panel) this.#panel.root.hidden = isHidden;
    if (!isHidden) {
      this.#panel?.update({
        state: this.#state,
        isOn,
        isCollapsed: this.#isCollapsed,
        ranked: this.#ranked,
        ...labelsOf(this.#model.share),
        question: questionOf(this.#state, this.#refusedQuestion),
        secret: this.#shield.secret,
        wasMasked: this.#shield.canUndo,
        issue: this.#issues.issue,
        why: this.#isWhyOpen
          ? whyOf(this.#state, this.#model.share, this.#ranked, this.#watch.ticket())
          : null,
        speech: this.#speech,
      });
    }
    internals.setFormValue(isOn ? this.#toForm() : null, saveChoices(this.#state));
  }

  #toForm(into?: FormData): FormData {
    const prefix = this.#shell.element.getAttribute('field-prefix') ?? 'presort_';
    return toFormData(
      postedOf(this.#state, this.#model.share, this.#fields.bindings.get(CATEGORY)),
      prefix,
      into,
    );
  }

  #emit(type: string, detail: unknown, cancelable = false): boolean {
    return this.#shell.element.dispatchEvent(
      new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail }),
    );
  }

  #say(text: string): void {
    if (text === '' || text === this.#said) return;
    this.#said = text;
    this.#shell.status.textContent = text;
  }

  #clearTimers(): void {
    for (const timer of [this.#showTimer, this.#settleTimer]) clearTimeout(timer);
  }

  get #fields(): Fields {
    return this.#watch.fields;
  }
}
