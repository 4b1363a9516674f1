/**
 * Wires one element: fields → model → state → panel, and state → fields, events, announcements.
 * Rules: never moves focus; never touches submit; an answer to a text that has changed since is not shown;
 * the site's field is preselected at the pause (200 ms) and corrected only at the settled pause (800 ms).
 */
import { announcement } from '../announcement.ts';
import { applyAnswer } from '../clarify.ts';
import type { EngineShare, Runtime, Shell, StorageMode, View } from '../contract.ts';
import type { Fields } from '../resolve-fields.ts';
import { toFormData } from '../hidden-fields.ts';
import { saveData } from '../save-data.ts';
import { INITIAL, mayPreselect, reduce, shouldWithdraw } from '../state.ts';
import type { Action, Choice, WidgetState } from '../state.ts';
import type { Speech } from '../strings/speak.ts';
import { CATEGORY, PRIORITY } from '../../src/core/labels.ts';
import type { HeadName, Label } from '../../src/core/labels.ts';
import type { RankedLabel } from '../../src/core/triage.ts';
import { wrongAttributes } from './check-attributes.ts';
import { createFieldWatch } from './field-watch.ts';
import { findSpeech } from './find-speech.ts';
import { createIssueWatch } from './issue-watch.ts';
import { createPanel } from './panel.ts';
import { labelsOf, postedOf, questionOf, whyOf } from './panel-model.ts';
import { createReporter } from './reporter.ts';
import { readChoices, saveChoices } from './saved-choices.ts';
import { createShieldWatch } from './shield-watch.ts';
import { widgetSheet } from './styles.ts';
import { writeTag } from './write-tag.ts';

const SHOW_MS = 200;
const SETTLE_MS = 800;
/** A failed load is tried again with the next edit after this long. */
const RETRY_MS = 15_000;

/** Elements dismissed in this page's life, by the field they serve: a rebuilt form stays quiet too. */
const DISMISSED = new Set<string>();

export class Controller implements View {
  readonly #shell: Shell;
  readonly #runtime: Runtime;
  readonly #shield = createShieldWatch();
  readonly #reporter;
  readonly #issues;
  readonly #watch;
  readonly #panel = createPanel({
    choose: (head, label) => this.#choose(head, { label, by: 'customer' }),
    undo: (head) => this.#undo(head),
    redo: (head) => this.#redo(head),
    answer: (label) => this.#answer(label),
    solved: () => this.#solved(),
    refuse: () => this.#withReply((id) => this.#dispatch({ type: 'refuse-reply', id })),
    allow: () => this.#withReply((id) => this.#dispatch({ type: 'allow-reply', id })),
    close: () => { this.#dispatch({ type: 'close' }); this.#say(this.#speech.words.closedText); },
    reopen: () => this.#dispatch({ type: 'reopen' }),
    mask: this.#shield.mask,
    unmask: this.#shield.undo,
    toggleWhy: () => { this.#isWhyOpen = !this.#isWhyOpen; this.#render(); },
    toggleShown: () => (this.#state.isDismissed ? this.show() : this.#dismiss()),
    switchOn: (on) => this.#runtime.setOn(on),
    ask: () => void this.load().catch(() => undefined), // the failure is already shown and reported
  });

  #state: WidgetState = INITIAL;
  #speech: Speech;
  #share: EngineShare | null = null;
  #loading: Promise<void> | null = null;
  #loadNumber = 0;
  #text = '';
  /** The model that read it. */
  #readBy: EngineShare | null = null;
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
    this.#issues = createIssueWatch(runtime, () => this.#render());
    this.#watch = createFieldWatch(shell, {
      onText: this.#textChanged,
      onKey: this.#onKey,
      onTouched: (head) => this.#dispatch({ type: 'touched', head }),
      onFormData: ({ formData }) => { if (!shell.isDisabled()) toFormData(this.#posted(), this.#prefix, formData); },
      onReset: () => this.reset(),
      onMissing: (attribute) => this.#reporter.report('target-missing', `${attribute}="${shell.element.getAttribute(attribute) ?? ''}" matches no usable field`),
      isOurs: (head) => this.#state.choices[head] !== undefined,
    });
    shell.shadow.adoptedStyleSheets = [widgetSheet()];
    shell.shadow.append(this.#panel.root);
    shell.element.addEventListener('keydown', this.#onKey);
    shell.element.addEventListener('focusout', this.#onFocusOut);
    if (DISMISSED.has(this.#dismissKey)) this.#state = reduce(this.#state, { type: 'dismiss' });
    for (const hint of wrongAttributes(shell.element)) this.#reporter.report('attribute', hint);
    this.#watch.bind();
    if (!shell.asked && saveData()) this.#dispatch({ type: 'ask' });
    else void this.load().catch(() => undefined); // the failure is already shown and reported
  }

  load(): Promise<void> {
    return (this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = null;
      this.#fail(error);
      throw error;
    }));
  }

  attributeChanged(name: string): void {
    if (name === 'bundle' || name === 'storage') return this.#reload();
    if (name === 'known-issues') return void this.#loadIssues();
    if (name === 'lang') this.#speech = findSpeech(this.#shell, this.#runtime);
    if (['for', 'subject', 'category', 'priority', 'adapter'].includes(name)) this.#watch.bind();
    for (const hint of wrongAttributes(this.#shell.element)) if (hint.startsWith(`${name}=`)) this.#reporter.report('attribute', hint);
    this.#render();
  }

  reset(): void {
    this.#dispatch({ type: 'reset' });
    this.#text = '';
    this.#said = '';
    this.#shield.clear();
    // The browser resets the fields after this callback: look again when it is done.
    setTimeout(() => { this.#watch.bind(); this.#textChanged(); });
  }

  disabledChanged(): void {
    if (this.#shell.isDisabled()) this.#clearTimers();
    else if (this.#share) this.#textChanged();
    else if (!this.#loading && !saveData()) void this.load().catch(() => undefined);
    this.#render();
  }

  restore(state: string): void {
    for (const [head, label] of readChoices(state)) this.#state = reduce(this.#state, { type: 'choose', head, choice: { label, by: 'customer' } });
    this.#render();
  }

  show(): void {
    DISMISSED.delete(this.#dismissKey);
    this.#isCollapsed = false;
    this.#dispatch({ type: 'show' });
    this.#textChanged();
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.#clearTimers();
    this.#issues.destroy();
    this.#watch.destroy();
    this.#loadNumber++;
    this.#share?.release();
    this.#share = null;
    this.#shell.element.removeEventListener('keydown', this.#onKey);
    this.#shell.element.removeEventListener('focusout', this.#onFocusOut);
    this.#panel.root.remove();
  }

  // ── loading ──

  async #load(): Promise<void> {
    const number = ++this.#loadNumber;
    this.#dispatch({ type: 'load' });
    const { element } = this.#shell;
    const storage: StorageMode = element.getAttribute('storage') === 'cache' ? 'cache' : 'memory';
    const url = this.#runtime.bundleUrl(element.getAttribute('bundle'));
    const [share] = await Promise.all([
      this.#runtime.acquire(url, this.#runtime.storageFor(storage), (done) => {
        if (number === this.#loadNumber) this.#dispatch({ type: 'progress', share: done });
      }),
      this.#loadIssues(),
    ]);
    if (number !== this.#loadNumber || this.#isDestroyed) return share.release();
    this.#share = share;
    const { manifest } = share.bundle;
    this.#dispatch({ type: 'loaded' });
    this.#emit('presort-ready', { bundle: `${manifest.id}@${manifest.version}`, languages: manifest.languages });
    this.#triage();
    this.#settleTimer = setTimeout(this.#settle, SETTLE_MS);
    await share.warmed;
    if (number !== this.#loadNumber || this.#isDestroyed) return;
    this.#readBy = null;
    this.#triage();
  }

  #reload(): void {
    this.#loadNumber++;
    this.#share?.release();
    this.#share = null;
    this.#loading = null;
    this.#text = '';
    void this.load().catch(() => undefined);
  }

  async #loadIssues(): Promise<void> {
    try {
      await this.#issues.load(this.#shell.element.getAttribute('known-issues'));
    } catch (error) {
      this.#reporter.report('bad-input', error instanceof Error ? error.message : 'known-issues');
    }
  }

  #fail(error: unknown): void {
    this.#failedAt = performance.now();
    this.#dispatch({ type: 'fail', code: this.#reporter.reportThrown(error) });
  }

  // ── keys and focus ──

  readonly #onKey = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    if (this.#isVisible()) this.#dismiss();
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    if (!this.#isCollapsed || (event.relatedTarget instanceof Node && this.#shell.element.contains(event.relatedTarget))) return;
    this.#isCollapsed = false;
    this.#render();
  };

  // ── text → suggestion ──

  readonly #textChanged = (): void => {
    if (this.#isDestroyed || this.#shell.isDisabled()) return;
    if (this.#state.phase === 'error' && !this.#loading && performance.now() - this.#failedAt > RETRY_MS) void this.load().catch(() => undefined);
    this.#shield.edited();
    this.#clearTimers();
    this.#showTimer = setTimeout(this.#triage, SHOW_MS);
    this.#settleTimer = setTimeout(this.#settle, SETTLE_MS);
  };

  readonly #triage = (): void => {
    if (this.#shell.isDisabled()) return;
    const input = this.#watch.ticket();
    const key = `${input.subject ?? ''}\n${input.description}`;
    if (key === this.#text && this.#share === this.#readBy) return this.#render();
    this.#text = key;
    this.#readBy = this.#share;
    // The shield and known issues need no model: they work while it loads and where it failed.
    this.#shield.look([this.#fields.description, this.#fields.subject]);
    this.#issues.match(key);
    if (!this.#share) return this.#render();
    const triage = this.#share.triage(input);
    this.#ranked = triage.category.top;
    this.#dispatch({ type: 'triaged', triage });
    if (triage.reason !== 'empty') this.#emit(triage.abstained ? 'presort-abstain' : 'presort-suggestion', triage);
    for (const head of [CATEGORY, PRIORITY]) {
      if (!this.#state.choices[head]) this.#preselect(head);
    }
  };

  readonly #settle = (): void => {
    if (!this.#share || this.#shell.isDisabled()) return;
    for (const head of [CATEGORY, PRIORITY]) {
      if (shouldWithdraw(this.#state, head)) {
        this.#fields.bindings.get(head)?.restore();
        this.#dispatch({ type: 'withdraw', head });
      }
      this.#preselect(head);
    }
    this.#say(announcement(this.#state, this.#ranked, this.#issues.issue, this.#speech));
  };

  #preselect(head: HeadName): void {
    const label = mayPreselect(this.#state, head);
    const binding = this.#fields.bindings.get(head);
    if (label === null || this.#refusedApply.includes(`${head} ${label}`)) return;
    if (binding?.isChanged()) return this.#dispatch({ type: 'touched', head });
    if (!binding || binding.offers(label)) this.#choose(head, { label, by: 'suggestion' });
  }

  // ── choices ──

  #choose(head: HeadName, choice: Choice): void {
    const binding = this.#fields.bindings.get(head);
    const isAllowed = this.#emit('presort-before-apply', { head, label: choice.label, by: choice.by, field: binding?.node ?? null }, true);
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
    const { words } = this.#speech;
    this.#say(this.#speech.fill(words.undone, { head: head === PRIORITY ? words.priority : words.category }));
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
    this.#panel.openList();
    this.#render();
  }

  #solved(): void {
    const { triage } = this.#state;
    this.#dispatch({ type: 'resolved' });
    this.#say(`${this.#speech.words.solvedTitle} ${this.#speech.words.solvedText}`);
    this.#emit('presort-resolved', { reply: triage?.reply ?? null, triage });
  }

  #withReply(act: (id: string) => void): void {
    const id = this.#state.triage?.reply?.id;
    if (id !== undefined) act(id);
  }

  #dismiss(): void {
    DISMISSED.add(this.#dismissKey);
    this.#isCollapsed = this.#shell.shadow.activeElement !== null;
    this.#dispatch({ type: 'dismiss' });
    this.#emit('presort-dismiss', { label: this.#state.triage?.category.label ?? null });
  }

  // ── outputs ──

  #dispatch(action: Action): void {
    this.#state = reduce(this.#state, action);
    this.#render();
  }

  #render(): void {
    const { internals, element } = this.#shell;
    const isOn = this.#runtime.isOn();
    const isHidden = element.matches(':disabled') || element.hasAttribute('disabled')
      || (this.#state.isDismissed && !this.#isCollapsed) || !this.#fields.description;
    this.#panel.root.hidden = isHidden;
    if (!isHidden) {
      this.#panel.update({
        state: this.#state,
        isOn,
        isCollapsed: this.#isCollapsed,
        ranked: this.#ranked,
        ...labelsOf(this.#share),
        question: questionOf(this.#state, this.#refusedQuestion),
        secret: this.#shield.secret,
        wasMasked: this.#shield.canUndo,
        issue: this.#issues.issue,
        why: this.#isWhyOpen ? whyOf(this.#state, this.#share, this.#ranked, this.#watch.ticket()) : null,
        speech: this.#speech,
      });
    }
    internals.setFormValue(isOn ? toFormData(this.#posted(), this.#prefix) : null, saveChoices(this.#state));
  }

  #posted(): readonly (readonly [string, string])[] {
    return postedOf(this.#state, this.#share, this.#fields.bindings.get(CATEGORY));
  }

  #emit(type: string, detail: unknown, cancelable = false): boolean {
    return this.#shell.element.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail }));
  }

  #say(text: string): void {
    if (text === '' || text === this.#said) return;
    this.#said = text;
    this.#shell.status.textContent = text;
  }

  #isVisible(): boolean {
    return !this.#panel.root.hidden && !this.#isCollapsed && this.#state.phase !== 'idle';
  }

  #clearTimers(): void {
    clearTimeout(this.#showTimer);
    clearTimeout(this.#settleTimer);
  }

  get #fields(): Fields {
    return this.#watch.fields;
  }

  get #prefix(): string {
    return this.#shell.element.getAttribute('field-prefix') ?? 'presort_';
  }

  get #dismissKey(): string {
    return this.#shell.element.getAttribute('for') ?? this.#shell.target?.id ?? '';
  }
}
