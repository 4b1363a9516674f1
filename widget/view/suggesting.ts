import { announcement } from '../announcement.ts';
import type { EngineShare } from '../contract.ts';
import type { Triage } from '../../src/core/triage.ts';
import type { Choices } from './choices.ts';
import { holdSize, releaseSize } from './hold-size.ts';
import type { Reader } from './model-hold.ts';
import { SETTLE_MS, SHOW_MS } from './pause.ts';
import type { Session } from './session.ts';

/** Makes suggestions: shows them at the pause, corrects and announces them at the settled pause. */
export class Suggesting {
  readonly #session: Session;
  readonly #choices: Choices;
  #text = '';
  /** The model that last read the text. */
  #readBy: Reader | null = null;
  #showTimer: ReturnType<typeof setTimeout> | undefined;
  #settleTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session, choices: Choices) {
    this.#session = session;
    this.#choices = choices;
  }

  textChanged(): void {
    this.#session.shield.edited();
    this.#beginAnew();
    this.clearTimers();
    releaseSize(this.#session.panel?.root);
    this.#showTimer = setTimeout(this.triage, SHOW_MS);
    this.settleLater();
  }

  /** Resets the state if the page emptied text and fields, as after sending the form. */
  #beginAnew(): void {
    const session = this.#session;
    const { subject = '', description } = session.watch.ticket();
    const { fields } = session.truth;
    const isKept = Object.keys(session.state.undone).length > 0 || fields.length === 0;
    if (isKept || `${subject}${description}`.trim() || fields.some((one) => !one.isPristine()))
      return;
    session.truth.reset();
    session.dispatch({ type: 'reset' });
  }

  settleLater(): void {
    clearTimeout(this.#settleTimer);
    this.#settleTimer = setTimeout(this.#settle, SETTLE_MS);
  }

  clearTimers(): void {
    for (const timer of [this.#showTimer, this.#settleTimer]) clearTimeout(timer);
  }

  /** Forgets the last text, so that the next triage reads it again even if it is the same. */
  forget(): void {
    this.#text = '';
  }

  /** Reads the text again with a model that is fully loaded now. */
  readAgain(share: EngineShare): void {
    if (this.#readBy !== share) return;
    this.#readBy = null;
    this.triage();
  }

  readonly triage = (): void => {
    const session = this.#session;
    if (session.isIdle || session.watch.isComposing) return;
    const input = session.watch.ticket();
    const key = `${input.subject ?? ''}\n${input.description}`;
    const { reader, share } = session.model;
    if (key === this.#text && reader === this.#readBy) return session.render();
    if (key !== this.#text) session.truth.textChanged();
    this.#text = key;
    this.#readBy = reader;
    // The shield and known issues need no model: they also work while it loads or after it failed.
    this.#look();
    session.issues.match(key);
    if (!reader) return session.render();
    const triage = reader.triage(input, session.shell.element.decisions);
    // The coarse first answer is shown only if it names a label.
    if (!share && triage.abstained) return session.render();
    this.#show(triage);
    this.#tell(triage);
    this.#choices.preselectOpen();
  };

  /** Looks for secrets in the text and shows the panel's note about them. */
  readonly shield = (): void => {
    this.#look();
    this.#session.render();
  };

  #look(): void {
    const { shield, fields } = this.#session;
    shield.look([fields.description, fields.subject]);
  }

  readonly #settle = (): void => {
    const session = this.#session;
    const { share } = session.model;
    if (!share || session.shell.isDisabled() || session.watch.isComposing) return;
    if (this.#readBy !== share) this.triage();
    const text = this.#text;
    void session.model.fullTriage(session.watch.ticket()).then((triage) => {
      if (text === this.#text && !session.isIdle && !session.watch.isComposing)
        this.#conclude(triage);
    });
  };

  #conclude(full: Triage | null): void {
    const session = this.#session;
    const before = [session.state, session.ranked] as const;
    // The full tier's answer replaces the compact one only if nothing on the page moves.
    if (full && holdSize(session.panel?.root, () => this.#show(full))) this.#tell(full);
    else if (full) [session.state, session.ranked] = before;
    this.#choices.correct();
    session.render();
    session.truth.report();
    session.say(
      announcement(session.state, session.spoken(), session.issues.issue, session.speech),
    );
  }

  #show(triage: Triage): void {
    this.#session.ranked = triage.category.top;
    this.#session.dispatch({ type: 'triaged', triage });
  }

  #tell(triage: Triage): void {
    if (triage.reason !== 'empty')
      this.#session.emit(triage.abstained ? 'presort-abstain' : 'presort-suggestion', triage);
  }
}
