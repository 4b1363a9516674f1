import { applyAnswer } from '../clarify.ts';
import { writeTag } from '../find-adapter.ts';
import type { HeadField } from '../head-field.ts';
import { mayPreselect, shouldWithdraw, type Choice } from '../state.ts';
import { CATEGORY, PRIORITY, type HeadName, type Label } from '../../src/core/labels.ts';
import type { Session } from './session.ts';

/** Writes labels into the site's fields, for Presort or for the customer, and undoes them. */
export class Choices {
  readonly #session: Session;
  /** Head and label of each choice that the page prevented. */
  #refusedApply: string[] = [];

  constructor(session: Session) {
    this.#session = session;
  }

  /** At the pause: sets a suggestion for each head without a choice. */
  preselectOpen(): void {
    this.#session.truth.check();
    for (const head of this.#heads()) {
      if (!this.#session.state.choices[head]) this.#preselect(head);
    }
  }

  /** At the settled pause: replaces or withdraws earlier suggestions. */
  correct(): void {
    this.#session.truth.check();
    for (const head of this.#heads()) {
      if (shouldWithdraw(this.#session.state, head)) this.#withdraw(head);
      this.#preselect(head);
    }
  }

  /** After a dismissal: withdraws suggestions in fields that customers cannot see. */
  withdrawUnseen(): void {
    const session = this.#session;
    for (const head of this.#heads()) {
      if (session.state.choices[head]?.by !== 'suggestion') continue;
      const field = session.truth.get(head);
      if (field?.isSeen()) continue;
      field?.restore();
      if (head === CATEGORY) writeTag(session.fields.tags, null);
      session.dispatch({ type: 'withdraw', head });
    }
  }

  choose(head: HeadName, choice: Choice): void {
    const session = this.#session;
    const field = session.truth.get(head);
    // The panel does not show a choice that the field cannot hold.
    if (field && !field.offers(choice.label, session.labelsFor(head))) return;
    const isAllowed = session.emit(
      'presort-before-apply',
      { head, label: choice.label, by: choice.by, field: field?.node ?? null },
      true,
    );
    if (!isAllowed) {
      this.#refusedApply.push(`${head} ${choice.label}`);
      return;
    }
    if (field && !field.write(choice, session.labelsFor(head))) return session.render();
    if (head === CATEGORY) writeTag(session.fields.tags, choice.label);
    session.dispatch({ type: 'choose', head, choice });
    session.emit('presort-accept', { head, label: choice.label, by: choice.by });
    if (field) this.#verifyLater(head, field);
  }

  undo(head: HeadName): void {
    const session = this.#session;
    session.truth.check();
    const { words, fill } = session.speech;
    const field = session.truth.get(head);
    const choice = session.state.choices[head];
    if (!choice) {
      // The customer chose it in the field and undoes it in the panel.
      field?.clear();
      return session.render();
    }
    if (field && !field.restore()) return session.render();
    field?.keepUndone(choice);
    session.dispatch({ type: 'undo', head });
    session.say(fill(words.undone, { head: session.nameOf(head) }));
  }

  redo(head: HeadName): void {
    const choice = this.#session.state.undone[head];
    if (choice) this.choose(head, { label: choice.label, by: 'suggestion' });
  }

  /** The answer to the clarifying question; null for neither. */
  answer(label: Label | null): void {
    const session = this.#session;
    const question = session.question();
    if (!question) return;
    if (label !== null)
      return this.choose(CATEGORY, { label: session.labelBehind(CATEGORY, label), by: 'customer' });
    session.refusedQuestion = question.options.join();
    session.ranked = applyAnswer(session.ranked, question.options, null);
    session.panel?.openList();
    session.render();
  }

  #heads(): readonly HeadName[] {
    const named = this.#session.truth.fields.map(({ head }) => head);
    return [...new Set<HeadName>([CATEGORY, PRIORITY, ...named])];
  }

  #preselect(head: HeadName): void {
    const session = this.#session;
    const { truth } = session;
    const label = mayPreselect(session.state, head);
    if (label === null || this.#refusedApply.includes(`${head} ${label}`)) return;
    if (!truth.mayPreselect(head)) return;
    const field = truth.get(head);
    if (!field || field.offers(label, session.labelsFor(head)))
      return this.choose(head, { label, by: 'suggestion' });
    // The field has no option for the new decision, so the older suggestion is wrong.
    if (session.state.choices[head]?.by === 'suggestion') this.#withdraw(head);
  }

  #withdraw(head: HeadName): void {
    this.#session.truth.get(head)?.restore();
    this.#session.dispatch({ type: 'withdraw', head });
  }

  /**
   * Waits for the drop-down that covers the field to show the new value. If it does not, the field
   * gets its old value back, because customers would see a wrong one.
   */
  #verifyLater(head: HeadName, field: HeadField): void {
    const session = this.#session;
    if (field.isShown()) return;
    setTimeout(() => {
      if (session.isDestroyed || !field.ours || field.isShown()) return;
      field.restore();
      field.isCovered = true;
      session.dispatch({ type: 'withdraw', head });
      session.reporter.report(
        'field-covered',
        `${head} is behind a control that does not follow it: name that one, or let it listen to "change"`,
      );
    }, FOLLOW_MS);
  }
}

/** Time that a drop-down has to show its field's new value. */
const FOLLOW_MS = 250;
