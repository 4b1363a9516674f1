import type { Spoken } from '../announcement.ts';
import type { Runtime, Shell } from '../contract.ts';
import { formOf } from '../find-field.ts';
import type { TitlesOf } from '../head-field.ts';
import { postedFields, toFormData, type Held } from '../hidden-fields.ts';
import type { Fields } from '../resolve-fields.ts';
import { writeSerialised } from '../serialised-fields.ts';
import { decisionFor, INITIAL, reduce, type Action, type WidgetState } from '../state.ts';
import type { Speech } from '../strings/speak.ts';
import { CATEGORY, PRIORITY } from '../../src/core/labels.ts';
import type { HeadName, Label, LabelSet } from '../../src/core/labels.ts';
import type { HeadManifest } from '../../src/core/manifest.ts';
import type { RankedLabel } from '../../src/core/triage.ts';
import { FieldTruth } from './field-truth.ts';
import { createFieldWatch, type FieldListeners } from './field-watch.ts';
import { findSpeech, loadWords } from './find-speech.ts';
import { heldIn } from './held-in.ts';
import { createFace, labelBehind, rankKeys, type HeadFace } from './head-face.ts';
import { createIssueWatch } from './issue-watch.ts';
import { createModelHold } from './model-hold.ts';
import { isAway } from './is-away.ts';
import { descriptionsOf, impactsOf, questionOf, toldOf, whyOf } from './panel-model.ts';
import type { PanelModel, PanelView } from './panel.ts';
import { watchPress } from './press.ts';
import { createReporter } from './reporter.ts';
import { saveChoices } from './saved-choices.ts';
import { createShieldWatch } from './shield-watch.ts';

/**
 * What the parts of one element share: its state, the watched fields, and its outputs (panel, form,
 * events, announcements).
 */
export class Session {
  readonly shell: Shell;
  readonly runtime: Runtime;
  readonly shield = createShieldWatch();
  readonly reporter;
  readonly issues;
  readonly watch;
  readonly press;
  readonly model;
  readonly truth;
  readonly titlesOf: TitlesOf = (head) => this.#headManifest(head)?.titles;
  state: WidgetState = INITIAL;
  /** The categories that the panel shows, best first. */
  ranked: readonly RankedLabel[] = [];
  /** Options of the clarifying question that the customer answered with "neither". */
  refusedQuestion = '';
  panel: PanelView | undefined;
  speech: Speech;
  isWhyOpen = false;
  isCollapsed = false;
  isDestroyed = false;
  /** The last announcement, which is not repeated. */
  said = '';
  readonly #faces = new Map<HeadName, readonly [LabelSet, unknown, HeadFace, unknown]>();

  constructor(shell: Shell, runtime: Runtime, listeners: FieldListeners) {
    this.shell = shell;
    this.runtime = runtime;
    this.speech = findSpeech(shell, runtime);
    this.reporter = createReporter(shell.element);
    this.issues = createIssueWatch(
      runtime,
      () => this.render(),
      (hint) => this.reporter.report('bad-input', hint),
    );
    this.model = createModelHold(runtime);
    this.watch = createFieldWatch(shell, listeners);
    this.press = watchPress(shell.element, () => this.render());
    this.truth = new FieldTruth(this);
  }

  /** Loads the texts of the element's language and switches to them. */
  async loadWords(): Promise<void> {
    const speak = (): void => {
      this.speech = findSpeech(this.shell, this.runtime);
    };
    speak();
    await loadWords(this.shell, this.runtime);
    speak();
  }

  get fields(): Fields {
    return this.watch.fields;
  }

  /** The form of the text field, else the element's. */
  get form(): HTMLFormElement | null {
    const { named } = this.fields;
    return (named && formOf(named)) ?? formOf(this.shell.element);
  }

  /** Whether the element must not read or write: it is gone, off, or another serves its field. */
  get isIdle(): boolean {
    return this.isDestroyed || this.shell.isDisabled() || this.watch.isSecond;
  }

  dispatch(action: Action): void {
    this.state = reduce(this.state, action);
    this.render();
  }

  render(): void {
    const { internals, element } = this.shell;
    const isOn = this.runtime.isOn();
    const { phase, progress, isDismissed } = this.state;
    const isHidden =
      // Until the manifest is loaded, nobody knows whether the bundle reads the page's language.
      (phase === 'loading' && !progress) ||
      element.matches(':disabled, [disabled]') ||
      (isDismissed && !this.isCollapsed) ||
      isAway(this);
    if (this.panel && !this.press.isOn) {
      this.panel.root.hidden = isHidden;
      if (!isHidden) this.panel.update(this.#panelModel(isOn));
    }
    const posted = isOn && !this.watch.isSecond ? this.toForm() : null;
    internals.setFormValue(posted, saveChoices(this.state));
    writeSerialised(element, this.form, this.isIdle ? null : posted);
  }

  /** The fields to post, with the present values of the site's own fields. */
  toForm(into?: FormData): FormData {
    const prefix = this.shell.element.getAttribute('field-prefix') ?? 'presort_';
    const manifest = this.model.share?.bundle.manifest;
    const held = { category: this.#heldBy(CATEGORY), priority: this.#heldBy(PRIORITY) };
    const bundle = manifest ? `${manifest.id}@${manifest.version}` : '';
    return toFormData(postedFields(this.state, bundle, held), prefix, into);
  }

  /** The labels of a head. Before the model is loaded: those of the coarse first answer. */
  labelsFor(head: HeadName): LabelSet {
    const known = this.#headManifest(head);
    return known?.labels ?? (this.model.share ? [] : this.rankedOf(head).map(({ label }) => label));
  }

  #headManifest(head: HeadName): HeadManifest | undefined {
    return this.model.share?.bundle.manifest.heads.find(({ name }) => name === head);
  }

  /** A head's labels as the last triage ranked them. */
  rankedOf(head: HeadName): readonly RankedLabel[] {
    return head === CATEGORY ? this.ranked : (decisionFor(this.state, head)?.top ?? []);
  }

  /** The names and the order in which the panel shows a head's labels. */
  faceOf(head: HeadName): HeadFace {
    const labels = this.labelsFor(head);
    const options = this.truth.get(head)?.options(labels) ?? null;
    const titles = this.titlesOf(head)?.[this.speech.language];
    const known = this.#faces.get(head);
    if (known?.[0] === labels && known[1] === options && known[3] === titles) return known[2];
    const face = createFace(labels, options, titles);
    this.#faces.set(head, [labels, options, face, titles]);
    return face;
  }

  /** The page's name for a head's field, else Presort's. */
  nameOf(head: HeadName): string {
    const { words } = this.speech;
    const own = head === CATEGORY ? words.category : head === PRIORITY ? words.priority : head;
    return this.truth.get(head)?.name || own;
  }

  /** The label that the customer chooses by pressing a key in the panel. */
  labelBehind(head: HeadName, key: Label): Label {
    return labelBehind(key, this.rankedOf(head), this.faceOf(head));
  }

  /** The labels and heads that an announcement may name. */
  spoken(): Spoken {
    const heads = new Set([CATEGORY, PRIORITY, ...this.truth.fields.map(({ head }) => head)]);
    const told = toldOf(this.truth.get(CATEGORY), this.ranked);
    return {
      ranked: told ? [told] : rankKeys(this.ranked, this.faceOf(CATEGORY)),
      heads: [...heads].map((head) => ({
        head,
        name: this.nameOf(head),
        textOf: this.faceOf(head).textOf,
        isSettable: head === CATEGORY || this.truth.get(head) !== undefined,
      })),
    };
  }

  question(): PanelModel['question'] {
    if (this.shell.element.getAttribute('questions') === 'off') return null;
    return questionOf(this.state, this.refusedQuestion, this.faceOf(CATEGORY));
  }

  /** Sends an event. False if a listener prevented it. */
  emit(type: string, detail: unknown, cancelable = false): boolean {
    return this.shell.element.dispatchEvent(
      new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail }),
    );
  }

  say(text: string): void {
    if (text === '' || text === this.said) return;
    this.said = text;
    this.shell.status.textContent = text;
  }

  /** The chosen label of a head: in the site's field, or in the panel if there is no field. */
  #chosenIn(head: HeadName): Label | null {
    const held = this.#heldBy(head);
    return held?.isChosen === false ? null : ((held ?? this.state.choices[head])?.label ?? null);
  }

  #heldBy(head: HeadName): Held | null {
    const field = this.truth.get(head);
    if (!field) return null;
    const wanted = [this.state.choices[head], ...this.rankedOf(head)].map((one) => one?.label);
    return heldIn(field, this.labelsFor(head), wanted);
  }

  #panelModel(isOn: boolean): PanelModel {
    const { state, speech, model, ranked } = this;
    const face = this.faceOf(CATEGORY);
    const priorities = this.faceOf(PRIORITY);
    const mayAsk = this.shell.element.getAttribute('questions') !== 'off';
    const ticket = this.watch.ticket();
    const text = `${ticket.subject ?? ''}\n${ticket.description}`;
    const keys = rankKeys(ranked, face);
    const further = this.truth.fields.filter(({ head }) => head !== CATEGORY && head !== PRIORITY);
    const heads = [CATEGORY, PRIORITY, ...further.map(({ head }) => head)];
    return {
      state,
      isOn,
      isCollapsed: this.isCollapsed,
      ranked: keys,
      told: toldOf(this.truth.get(CATEGORY), ranked),
      face,
      priorities,
      names: Object.fromEntries(heads.map((head) => [head, this.nameOf(head)])),
      chosen: { category: this.#chosenIn(CATEGORY), priority: this.#chosenIn(PRIORITY) },
      hasPriorityField: this.truth.get(PRIORITY) !== undefined,
      further: further.map(({ head }) => ({ head, face: this.faceOf(head) })),
      descriptions: descriptionsOf(this.#headManifest(CATEGORY), speech, face),
      impacts: impactsOf(state, model.share, priorities, text, mayAsk),
      question: this.question(),
      secret: this.shield.secret,
      wasMasked: this.shield.canUndo,
      issue: this.issues.issue,
      canExplain: model.share !== null && (CATEGORY in state.choices || keys.length > 0),
      why: this.isWhyOpen ? whyOf(state, model.share, ranked, ticket, face) : null,
      speech,
    };
  }
}
