/**
 * Wires one element: fields → model → state → panel, and state → fields, events, announcements.
 * Rules: never moves focus; never touches submit; an answer to a text that has changed since is not shown;
 * the site's field is preselected at the pause (200 ms) and corrected only at the settled pause (800 ms).
 */
import type { Runtime, Shell, View } from '../contract.ts';
import { awaitsAdapter, loadAdapters } from '../find-adapter.ts';
import { saveData } from '../save-data.ts';
import { reduce } from '../state.ts';
import { wrongAttributes } from './check-attributes.ts';
import { Choices } from './choices.ts';
import { isDismissed, setDismissed } from './dismissals.ts';
import { hiddenPlaces } from './hidden-places.ts';
import { Loading } from './loading.ts';
import type { PanelActions } from './panel.ts';
import { pause } from './pause.ts';
import { readChoices } from './saved-choices.ts';
import { Session } from './session.ts';
import { Suggesting } from './suggesting.ts';
import { whenGone } from './when-gone.ts';

export class Controller implements View {
  readonly #session: Session;
  readonly #choices: Choices;
  readonly #suggesting: Suggesting;
  readonly #loading: Loading;

  constructor(shell: Shell, runtime: Runtime) {
    const session: Session = new Session(shell, runtime, {
      onText: this.#textChanged,
      onCompose: () => this.#suggesting.clearTimers(),
      escape: {
        onOpen: () => this.#hideEarly(),
        onUnused: () => {
          if (!this.#mayDismiss()) return;
          this.#dismiss();
          // If a dialog closes late, the key was meant for the dialog and not for the panel.
          whenGone(session.fields.description, () => {
            setDismissed(shell, false);
            if (session.state.isDismissed && !session.isDestroyed) this.show();
          });
        },
        onUsed: () => session.render(),
      },
      onFormData: ({ formData }) => {
        if (!shell.isDisabled()) session.toForm(formData);
      },
      onReset: () => this.reset(),
      onLost: () => runtime.sweep(),
      onMissing: (attribute) =>
        session.reporter.report(
          'target-missing',
          `${attribute}="${shell.element.getAttribute(attribute) ?? ''}" matches no usable field${hiddenPlaces()}`,
        ),
      onHint: (hint) => session.reporter.report('target-missing', hint),
    });
    this.#session = session;
    this.#choices = new Choices(session);
    this.#suggesting = new Suggesting(session, this.#choices);
    this.#loading = new Loading(session, this.#suggesting);
    shell.element.addEventListener('click', this.#onClick);
    shell.element.addEventListener('focusout', this.#onFocusOut);
    if (isDismissed(shell)) session.state = reduce(session.state, { type: 'dismiss' });
    for (const hint of wrongAttributes(shell.element)) session.reporter.report('attribute', hint);
    session.truth.onNews = () => this.#suggesting.settleLater();
    session.watch.bind();
    session.truth.bind();
    this.#awaitAdapter();
    if (!shell.asked && saveData()) session.dispatch({ type: 'ask' });
    // Loads in a separate task.
    else
      void pause().then(() => {
        if (!session.isDestroyed) this.#loading.start();
      });
    void this.#loading.buildPanel(this.#actions());
  }

  load(): Promise<void> {
    return this.#loading.load();
  }

  attributeChanged(name: string): void {
    const { shell, issues, reporter, watch, truth } = this.#session;
    if (['bundle', 'storage', 'replies', 'full'].includes(name)) return this.#loading.reload();
    if (name === 'known-issues') return void issues.load(shell.element.getAttribute(name));
    if (name === 'lang') void this.#session.loadWords().then(() => this.#session.render());
    if (name === 'adapter') this.#awaitAdapter();
    if (['for', 'subject', 'adapter'].includes(name)) watch.rebind();
    if (['for', 'category', 'priority', 'heads', 'adapter'].includes(name)) truth.bind();
    for (const hint of wrongAttributes(shell.element))
      if (hint.startsWith(`${name}=`)) reporter.report('attribute', hint);
    this.#session.render();
  }

  /** Finds the fields once the adapter that the element names has loaded. */
  #awaitAdapter(): void {
    const { shell, runtime, reporter, watch, truth } = this.#session;
    if (!awaitsAdapter(shell.element)) return;
    void loadAdapters(runtime).then((isLoaded) => {
      if (this.#session.isDestroyed) return;
      if (!isLoaded)
        reporter.report(
          'target-missing',
          `adapter="${shell.element.getAttribute('adapter') ?? ''}": adapters-….js could not be loaded`,
        );
      watch.rebind();
      truth.bind();
      this.#session.render();
    });
  }

  reset(): void {
    this.#session.dispatch({ type: 'reset' });
    this.#suggesting.forget();
    this.#session.said = '';
    this.#session.shield.clear();
    // The browser resets the fields after this callback: look again afterwards.
    setTimeout(() => {
      this.#session.truth.reset();
      this.#session.watch.rebind();
    });
  }

  disabledChanged(): void {
    if (this.#session.shell.isDisabled()) this.#suggesting.clearTimers();
    else if (this.#session.model.share) this.#textChanged();
    else if (!this.#loading.isStarted && !saveData()) this.#loading.start();
    this.#session.render();
  }

  restore(state: string): void {
    const session = this.#session;
    for (const [head, choice] of readChoices(state))
      session.state = reduce(session.state, { type: 'choose', head, choice });
    session.render();
  }

  show(): void {
    setDismissed(this.#session.shell, false);
    this.#session.isCollapsed = false;
    this.#session.dispatch({ type: 'show' });
    this.#textChanged();
  }

  isPutBack(): boolean {
    return this.#session.watch.putBack();
  }

  destroy(): void {
    const { shell, issues, watch, press, truth, model, panel } = this.#session;
    this.#session.isDestroyed = true;
    this.#suggesting.clearTimers();
    for (const part of [issues, watch, press, truth]) part.destroy();
    model.drop();
    shell.element.removeEventListener('click', this.#onClick);
    shell.element.removeEventListener('focusout', this.#onFocusOut);
    panel?.root.remove();
  }

  #actions(): PanelActions {
    const session = this.#session;
    const choices = this.#choices;
    return {
      choose: (head, key) =>
        choices.choose(head, { label: session.labelBehind(head, key), by: 'customer' }),
      undo: (head) => choices.undo(head),
      redo: (head) => choices.redo(head),
      answer: (label) => choices.answer(label),
      solved: () => this.#solved(),
      refuse: () => this.#markReply('refuse-reply'),
      allow: () => this.#markReply('allow-reply'),
      close: () => {
        session.dispatch({ type: 'close' });
        session.say(session.speech.words.closedText);
      },
      reopen: () => session.dispatch({ type: 'reopen' }),
      mask: session.shield.mask,
      unmask: session.shield.undo,
      toggleWhy: () => {
        session.isWhyOpen = !session.isWhyOpen;
        session.render();
      },
      toggleShown: () => (session.state.isDismissed ? this.show() : this.#dismiss()),
      switchOn: (on) => session.runtime.setOn(on),
      ask: () => this.#loading.start(),
    };
  }

  readonly #textChanged = (): void => {
    if (this.#session.isIdle) return;
    this.#loading.retry();
    this.#suggesting.textChanged();
  };

  #mayDismiss(): boolean {
    const { isDestroyed, fields, isCollapsed, state } = this.#session;
    const isShown = !state.isDismissed && !isCollapsed && state.phase !== 'idle';
    return !isDestroyed && !!fields.description && isShown;
  }

  /**
   * Hides the panel at once; it is shown again if other code uses the key. A panel with the focus
   * stays, because the focus would be lost.
   */
  #hideEarly(): void {
    const { panel, shell } = this.#session;
    if (panel && this.#mayDismiss() && !shell.shadow.activeElement) panel.root.hidden = true;
  }

  /** Keeps a click in the panel from reaching the field if a framework put both into a label. */
  readonly #onClick = (event: Event): void => {
    const isLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement);
    if (!isLink && this.#session.shell.element.closest('label')) event.preventDefault();
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    const { isCollapsed, shell } = this.#session;
    if (
      !isCollapsed ||
      (event.relatedTarget instanceof Node && shell.element.contains(event.relatedTarget))
    )
      return;
    this.#session.isCollapsed = false;
    this.#session.render();
  };

  #solved(): void {
    const { state, speech } = this.#session;
    const { triage } = state;
    this.#session.dispatch({ type: 'resolved' });
    this.#session.say(`${speech.words.solvedTitle} ${speech.words.solvedText}`);
    this.#session.emit('presort-resolved', { reply: triage?.reply ?? null, triage });
  }

  #markReply(type: 'refuse-reply' | 'allow-reply'): void {
    const id = this.#session.state.triage?.reply?.id;
    if (id !== undefined) this.#session.dispatch({ type, id });
  }

  #dismiss(): void {
    const session = this.#session;
    setDismissed(session.shell, true);
    session.isCollapsed = session.shell.shadow.activeElement !== null;
    session.dispatch({ type: 'dismiss' });
    this.#choices.withdrawUnseen();
    session.emit('presort-dismiss', { label: session.state.triage?.category.label ?? null });
  }
}
