/**
 * Wires one element: fields → model → state → panel, and state → fields, events, announcements.
 * Rules: never moves focus; never touches submit; an answer to a text that has changed since is not shown;
 * the site's field is preselected at the pause (200 ms) and corrected only at the settled pause (800 ms).
 */
import { announcement } from '../announcement.ts';
import { readText, watchText } from '../attach.ts';
import { applyAnswer, chooseQuestion } from '../clarify.ts';
import type { EngineShare, Runtime, Shell, StorageMode, View } from '../contract.ts';
import { findSecrets } from '../privacy-shield.ts';
import { postedFields, toFormData } from '../hidden-fields.ts';
import { impactLabels } from '../impact.ts';
import { matchKnownIssue } from '../known-issues.ts';
import type { KnownIssue } from '../known-issues.ts';
import type { Secret } from '../privacy-shield.ts';
import { isStale, resolveFields } from '../resolve-fields.ts';
import type { Fields } from '../resolve-fields.ts';
import { INITIAL, mayPreselect, reduce, shouldWithdraw } from '../state.ts';
import type { Action, Choice, WidgetState } from '../state.ts';
import { speak } from '../strings/speak.ts';
import type { Speech } from '../strings/speak.ts';
import type { ErrorCode } from '../../src/core/errors.ts';
import { EngineError } from '../../src/core/errors.ts';
import { CATEGORY, PRIORITY } from '../../src/core/labels.ts';
import type { HeadName, Label } from '../../src/core/labels.ts';
import type { RankedLabel } from '../../src/core/triage.ts';
import { wrongAttributes } from './check-attributes.ts';
import { explainWords } from './explain-words.ts';
import { fetchKnownIssues } from './known-issue-source.ts';
import { createMaskHistory } from './mask-history.ts';
import { createPanel } from './panel.ts';
import { widgetSheet } from './styles.ts';

const SHOW_MS = 200;
const SETTLE_MS = 800;
const BIND_MS = 50;
/** A failed load is tried again with the next edit after this long. */
const RETRY_MS = 15_000;

/** Elements dismissed in this page's life, by the field they serve: a rebuilt form stays quiet too. */
const DISMISSED = new Set<string>();

export class Controller implements View {
  readonly #shell: Shell;
  readonly #runtime: Runtime;
  readonly #masks = createMaskHistory();
  readonly #observer = new MutationObserver(() => {
    // Looked at in batches: a page may change a thousand nodes before the field comes.
    this.#bindTimer ??= setTimeout(() => {
      this.#bindTimer = undefined;
      if (isStale(this.#fields)) this.#bind();
    }, BIND_MS);
  });
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
    mask: () => { if (this.#secretField && this.#secret) this.#masks.mask(this.#secretField, this.#secret); },
    unmask: () => this.#masks.undo(),
    toggleWhy: () => { this.#isWhyOpen = !this.#isWhyOpen; this.#render(); },
    toggleShown: () => (this.#state.isDismissed ? this.show() : this.#dismiss()),
    switchOn: (on) => this.#runtime.setOn(on),
    ask: () => void this.load().catch(() => undefined), // the failure is already shown and reported
  });

  #state: WidgetState = INITIAL;
  #speech: Speech;
  #fields: Fields = { description: null, subject: null, bindings: new Map(), tags: null, missing: [] };
  #stopFields: (() => void)[] = [];
  #share: EngineShare | null = null;
  #loading: Promise<void> | null = null;
  #loadNumber = 0;
  #text = '';
  /** The model that read it. */
  #readBy: EngineShare | null = null;
  #failedAt = 0;
  #showTimer: ReturnType<typeof setTimeout> | undefined;
  #settleTimer: ReturnType<typeof setTimeout> | undefined;
  #bindTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #reported = new Set<string>();
  #expiryTimer: ReturnType<typeof setTimeout> | undefined;
  #ranked: readonly RankedLabel[] = [];
  #refusedQuestion = '';
  #refusedApply: string[] = [];
  #issues: readonly KnownIssue[] = [];
  #issue: KnownIssue | null = null;
  #secret: Secret | null = null;
  #secretField: Element | null = null;
  #isWhyOpen = false;
  #isDestroyed = false;
  #isCollapsed = false;
  #said = '';

  constructor(shell: Shell, runtime: Runtime) {
    this.#shell = shell;
    this.#runtime = runtime;
    this.#speech = this.#findSpeech();
    shell.shadow.adoptedStyleSheets = [widgetSheet()];
    shell.shadow.append(this.#panel.root);
    shell.element.addEventListener('keydown', this.#onKey);
    shell.element.addEventListener('focusout', this.#onFocusOut);
    if (DISMISSED.has(this.#dismissKey)) this.#state = reduce(this.#state, { type: 'dismiss' });
    for (const hint of wrongAttributes(shell.element)) this.#report('attribute', hint);
    this.#bind();
    if (!shell.asked && isSavingData()) this.#dispatch({ type: 'ask' });
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
    if (name === 'lang') this.#speech = this.#findSpeech();
    if (['for', 'subject', 'category', 'priority', 'adapter'].includes(name)) this.#bind();
    for (const hint of wrongAttributes(this.#shell.element)) if (hint.startsWith(`${name}=`)) this.#report('attribute', hint);
    this.#render();
  }

  reset(): void {
    this.#dispatch({ type: 'reset' });
    this.#text = '';
    this.#said = '';
    this.#secret = null;
    // The browser resets the fields after this callback: look again when it is done.
    setTimeout(() => { this.#bind(); this.#textChanged(); });
  }

  disabledChanged(): void {
    if (this.#shell.isDisabled()) this.#clearTimers();
    else if (this.#share) this.#textChanged();
    else if (!this.#loading && !isSavingData()) void this.load().catch(() => undefined);
    this.#render();
  }

  restore(state: string): void {
    const choices = parseChoices(state);
    for (const [head, label] of choices) this.#state = reduce(this.#state, { type: 'choose', head, choice: { label, by: 'customer' } });
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
    clearTimeout(this.#expiryTimer);
    clearTimeout(this.#bindTimer);
    this.#observer.disconnect();
    this.#unbind();
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
    const url = this.#shell.element.getAttribute('known-issues');
    try {
      this.#issues = url ? await fetchKnownIssues(url, this.#runtime) : [];
      this.#matchIssue();
    } catch (error) {
      this.#report('bad-input', error instanceof Error ? error.message : 'known-issues');
    }
  }

  #fail(error: unknown): void {
    const code: ErrorCode = error instanceof EngineError || hasCode(error) ? error.code as ErrorCode : 'bundle-missing'; // the engine chunk has its own copy of the class
    this.#dispatch({ type: 'fail', code });
    this.#failedAt = performance.now();
    this.#report(code, (error instanceof Error ? error.message : String(error)).replace(`${code} `, ''));
  }

  // ── fields ──

  #bind(): void {
    if (this.#isDestroyed) return;
    this.#unbind();
    const { element, target } = this.#shell;
    this.#observer.disconnect();
    this.#observer.observe(element.getRootNode(), { childList: true, subtree: true });
    this.#fields = resolveFields(element, target, (head) => this.#dispatch({ type: 'touched', head }));
    for (const attribute of this.#fields.missing) {
      if (attribute === 'for' && document.readyState === 'loading') continue;
      this.#report('target-missing', `${attribute}="${element.getAttribute(attribute) ?? ''}" matches no usable field`);
    }
    for (const [head, binding] of this.#fields.bindings) {
      // Chosen before we came: by the customer, or by the page for a reason.
      if (!binding.isPristine() && !this.#state.choices[head]) this.#state = reduce(this.#state, { type: 'touched', head });
    }
    const { description, subject } = this.#fields;
    for (const field of [description, subject]) {
      if (!field) continue;
      this.#stopFields.push(watchText(field, this.#textChanged));
      field.addEventListener('keydown', this.#onKey);
      this.#stopFields.push(() => field.removeEventListener('keydown', this.#onKey));
    }
    const form = description?.closest('form');
    if (form && form !== this.#shell.internals.form) {
      // The element stands outside the form: it cannot be posted with it, so the entries are added on the way.
      form.addEventListener('formdata', this.#onFormData);
      form.addEventListener('reset', this.#onOuterReset);
      this.#stopFields.push(() => {
        form.removeEventListener('formdata', this.#onFormData);
        form.removeEventListener('reset', this.#onOuterReset);
      });
    }
  }

  #unbind(): void {
    for (const stop of this.#stopFields) stop();
    this.#stopFields = [];
    for (const binding of this.#fields.bindings.values()) binding.destroy();
  }

  readonly #onFormData = (event: FormDataEvent): void => {
    if (!this.#shell.isDisabled()) toFormData(this.#posted(), this.#prefix, event.formData);
  };

  readonly #onOuterReset = (): void => this.reset();

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
    this.#masks.edited();
    this.#clearTimers();
    this.#showTimer = setTimeout(this.#triage, SHOW_MS);
    this.#settleTimer = setTimeout(this.#settle, SETTLE_MS);
  };

  readonly #triage = (): void => {
    if (this.#shell.isDisabled()) return;
    const { description, subject } = this.#fields;
    const input = { subject: subject ? readText(subject) : '', description: description ? readText(description) : '' };
    const key = `${input.subject}\n${input.description}`;
    if (key === this.#text && this.#share === this.#readBy) return this.#render();
    this.#text = key;
    this.#readBy = this.#share;
    this.#findSecret();
    // The shield and known issues need no model: they work while it loads and where it failed.
    this.#matchIssue();
    if (!this.#share) return;
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
    this.#say(announcement(this.#state, this.#ranked, this.#issue, this.#speech));
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
    this.#writeTag(head, choice.label);
    this.#dispatch({ type: 'choose', head, choice });
    this.#emit('presort-accept', { head, label: choice.label, by: choice.by });
  }

  #undo(head: HeadName): void {
    this.#fields.bindings.get(head)?.restore();
    this.#dispatch({ type: 'undo', head });
    this.#say(this.#speech.fill(this.#speech.words.undone, { head: this.#headName(head) }));
  }

  #redo(head: HeadName): void {
    const choice = this.#state.undone[head];
    if (choice) this.#choose(head, { label: choice.label, by: 'suggestion' });
  }

  #answer(label: Label | null): void {
    const question = this.#question();
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

  #writeTag(head: HeadName, label: Label): void {
    const { tags } = this.#fields;
    if (head !== CATEGORY || !(tags instanceof HTMLInputElement || tags instanceof HTMLTextAreaElement)) return;
    const others = tags.value.split(/[\s,]+/).filter((tag) => tag && !tag.startsWith('presort-'));
    tags.value = [...others, `presort-${label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`].join(' ');
    tags.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #dismiss(): void {
    DISMISSED.add(this.#dismissKey);
    this.#isCollapsed = this.#shell.shadow.activeElement !== null;
    this.#dispatch({ type: 'dismiss' });
    this.#emit('presort-dismiss', { label: this.#state.triage?.category.label ?? null });
  }

  // ── shield and known issues ──

  #findSecret(): void {
    for (const field of [this.#fields.description, this.#fields.subject]) {
      const [secret] = field ? findSecrets(readText(field)) : [];
      if (secret) {
        this.#secret = secret;
        this.#secretField = field;
        return;
      }
    }
    this.#secret = null;
  }

  #matchIssue(): void {
    clearTimeout(this.#expiryTimer);
    if (this.#isDestroyed) return;
    const now = Date.now();
    this.#issue = matchKnownIssue(this.#issues, this.#text, now);
    // Timers hold 31 bits; a later end is looked at with the next pause.
    const wait = this.#issue ? this.#issue.until - now : Infinity;
    if (wait < 2 ** 31) this.#expiryTimer = setTimeout(() => this.#matchIssue(), wait + 1);
    this.#render();
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
    const bundle = this.#share?.bundle;
    const heads = bundle?.manifest.heads ?? [];
    const category = heads.find(({ name }) => name === CATEGORY);
    const priority = heads.find(({ name }) => name === PRIORITY);
    const impacts = priority && impactLabels(priority.labels);
    if (!isHidden) {
      this.#panel.update({
        state: this.#state,
        isOn,
        isCollapsed: this.#isCollapsed,
        ranked: this.#ranked,
        labels: category?.labels ?? [],
        descriptions: category?.descriptions ?? {},
        impacts: impacts ? [...impacts].map(([impact, key]) => ({ key, impact })) : (priority?.labels ?? []).map((key) => ({ key, impact: null })),
        question: this.#question(),
        secret: this.#secret,
        wasMasked: this.#masks.canUndo,
        issue: this.#issue,
        why: this.#why(),
        speech: this.#speech,
      });
    }
    const choices = Object.fromEntries(Object.entries(this.#state.choices).map(([head, { label }]) => [head, label]));
    internals.setFormValue(isOn ? toFormData(this.#posted(), this.#prefix) : null, JSON.stringify(choices));
  }

  #why(): { label: string; segments: ReturnType<typeof explainWords> } | null {
    const label = this.#state.choices.category?.label ?? this.#ranked[0]?.label;
    if (!this.#isWhyOpen || !this.#share || label === undefined) return null;
    const { description, subject } = this.#fields;
    const input = { subject: subject ? readText(subject) : '', description: description ? readText(description) : '' };
    return { label, segments: explainWords(this.#share, input, label) };
  }

  #question(): ReturnType<typeof chooseQuestion> {
    const { triage } = this.#state;
    if (!triage || triage.category.state === 'accept' || triage.category.source === 'rule') return null;
    const question = chooseQuestion(triage.category.top);
    return question && question.options.join() !== this.#refusedQuestion ? question : null;
  }

  #posted(): readonly (readonly [string, string])[] {
    const manifest = this.#share?.bundle.manifest;
    const labels = manifest?.heads.find(({ name }) => name === CATEGORY)?.labels ?? [];
    const shown = this.#state.choices.category ? null : this.#state.locked.includes(CATEGORY) ? this.#fields.bindings.get(CATEGORY)?.current(labels) ?? null : null;
    return postedFields(this.#state, manifest ? `${manifest.id}@${manifest.version}` : '', shown);
  }

  #emit(type: string, detail: unknown, cancelable = false): boolean {
    return this.#shell.element.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail }));
  }

  #report(code: ErrorCode, hint: string): void {
    if (code === 'target-missing' || code === 'attribute') {
      if (this.#reported.has(hint)) return;
      this.#reported.add(hint);
    }
    console.warn(`[presort] ${code}: ${hint}`);
    this.#emit('presort-error', { code, hint });
  }

  #say(text: string): void {
    if (text === '' || text === this.#said) return;
    this.#said = text;
    this.#shell.status.textContent = text;
  }

  #findSpeech(): Speech {
    const { element, strings } = this.#shell;
    const near = element.closest('[lang]')?.getAttribute('lang');
    return speak([near, document.documentElement.lang, ...navigator.languages], this.#runtime.strings, strings);
  }

  #headName(head: HeadName): string {
    return head === PRIORITY ? this.#speech.words.priority : this.#speech.words.category;
  }

  #isVisible(): boolean {
    return !this.#panel.root.hidden && !this.#isCollapsed && this.#state.phase !== 'idle';
  }

  #clearTimers(): void {
    clearTimeout(this.#showTimer);
    clearTimeout(this.#settleTimer);
  }

  get #prefix(): string {
    return this.#shell.element.getAttribute('field-prefix') ?? 'presort_';
  }

  get #dismissKey(): string {
    return this.#shell.element.getAttribute('for') ?? this.#shell.target?.id ?? '';
  }
}

function hasCode(error: unknown): error is { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

function isSavingData(): boolean {
  return Reflect.get(Object(Reflect.get(navigator, 'connection')), 'saveData') === true;
}

function parseChoices(json: string): readonly (readonly [HeadName, Label])[] {
  try {
    const value: unknown = JSON.parse(json);
    return Object.entries(Object(value)).flatMap(([head, label]) => (typeof label === 'string' ? [[head, label] as const] : []));
  } catch {
    return [];
  }
}
