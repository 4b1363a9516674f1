import type { Runtime, Shell } from '../contract.ts';
import { toFormData } from '../hidden-fields.ts';
import type { Fields } from '../resolve-fields.ts';
import { INITIAL, reduce, type Action, type WidgetState } from '../state.ts';
import type { Speech } from '../strings/speak.ts';
import { CATEGORY } from '../../src/core/labels.ts';
import type { RankedLabel } from '../../src/core/triage.ts';
import { createFieldWatch, type FieldListeners } from './field-watch.ts';
import { findSpeech } from './find-speech.ts';
import { createIssueWatch } from './issue-watch.ts';
import { createModelHold } from './model-hold.ts';
import { labelsOf, postedOf, questionOf, whyOf } from './panel-model.ts';
import type { PanelView } from './panel.ts';
import { createReporter } from './reporter.ts';
import { saveChoices } from './saved-choices.ts';
import { createShieldWatch } from './shield-watch.ts';

/** What the parts of one element share: the one state, what is watched, and the ways out: panel, form, events, announcements. */
export class Session {
  readonly shell: Shell;
  readonly runtime: Runtime;
  readonly shield = createShieldWatch();
  readonly reporter;
  readonly issues;
  readonly watch;
  readonly model;
  state: WidgetState = INITIAL;
  /** The categories as they are shown, best first. */
  ranked: readonly RankedLabel[] = [];
  /** Options of the clarifying question that was answered with neither. */
  refusedQuestion = '';
  panel: PanelView | undefined;
  speech: Speech;
  isWhyOpen = false;
  isCollapsed = false;
  isDestroyed = false;
  /** The last announcement, which is not repeated. */
  said = '';

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
  }

  get fields(): Fields {
    return this.watch.fields;
  }

  /** Nothing may be read or written: the element is gone or switched off. */
  get isIdle(): boolean {
    return this.isDestroyed || this.shell.isDisabled();
  }

  dispatch(action: Action): void {
    this.state = reduce(this.state, action);
    this.render();
  }

  render(): void {
    const { internals, element } = this.shell;
    const isOn = this.runtime.isOn();
    const isHidden =
      element.matches(':disabled') ||
      element.hasAttribute('disabled') ||
      (this.state.isDismissed && !this.isCollapsed) ||
      !this.fields.description;
    if (this.panel) this.panel.root.hidden = isHidden;
    if (!isHidden) {
      this.panel?.update({
        state: this.state,
        isOn,
        isCollapsed: this.isCollapsed,
        ranked: this.ranked,
        ...labelsOf(this.model.share),
        question: questionOf(this.state, this.refusedQuestion),
        secret: this.shield.secret,
        wasMasked: this.shield.canUndo,
        issue: this.issues.issue,
        why: this.isWhyOpen
          ? whyOf(this.state, this.model.share, this.ranked, this.watch.ticket())
          : null,
        speech: this.speech,
      });
    }
    internals.setFormValue(
      isOn && !this.watch.isSecond ? this.toForm() : null,
      saveChoices(this.state),
    );
  }

  toForm(into?: FormData): FormData {
    const prefix = this.shell.element.getAttribute('field-prefix') ?? 'presort_';
    return toFormData(
      postedOf(this.state, this.model.share, this.fields.bindings.get(CATEGORY)),
      prefix,
      into,
    );
  }

  /** False where a listener has prevented a cancelable event. */
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
}
