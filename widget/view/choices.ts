import { applyAnswer } from '../clarify.ts';
import { mayPreselect, shouldWithdraw, type Choice } from '../state.ts';
import { CATEGORY, PRIORITY, type HeadName, type Label } from '../../src/core/labels.ts';
import { isVisible } from '../usable.ts';
import { questionOf } from './panel-model.ts';
import type { Session } from './session.ts';
import { writeTag } from './write-tag.ts';

const HEADS = [CATEGORY, PRIORITY] as const;

/** Labels written into the site's fields, by suggestion or by the customer, and taken back. */
export class Choices {
  readonly #session: Session;
  /** Head and label of what the page has forbidden to write. */
  #refusedApply: string[] = [];

  constructor(session: Session) {
    this.#session = session;
  }

  /** At the pause: fills what is still empty. */
  preselectOpen(): void {
    for (const head of HEADS) {
      if (!this.#session.state.choices[head]) this.#preselect(head);
    }
  }

  /** At the settled pause: corrects what was preselected before. */
  correct(): void {
    for (const head of HEADS) {
      if (shouldWithdraw(this.#session.state, head)) {
        this.#session.fields.bindings.get(head)?.restore();
        this.#session.dispatch({ type: 'withdraw', head });
      }
      this.#preselect(head);
    }
  }

  /** After a dismissal: what was preselected where nobody sees it is taken back, with no panel left to say so. */
  withdrawUnseen(): void {
    const { state, fields } = this.#session;
    for (const head of HEADS) {
      const binding = fields.bindings.get(head);
      if (state.choices[head]?.by !== 'suggestion' || (binding && isVisible(binding.node)))
        continue;
      binding?.restore();
      if (head === CATEGORY) writeTag(fields.tags, null);
      this.#session.dispatch({ type: 'withdraw', head });
    }
  }

  choose(head: HeadName, choice: Choice): void {
    const session = this.#session;
    const binding = session.fields.bindings.get(head);
    const isAllowed = session.emit(
      'presort-before-apply',
      { head, label: choice.label, by: choice.by, field: binding?.node ?? null },
      true,
    );
    if (!isAllowed) {
      this.#refusedApply.push(`${head} ${choice.label}`);
      return;
    }
    binding?.write(choice.label);
    if (head === CATEGORY) writeTag(session.fields.tags, choice.label);
    session.dispatch({ type: 'choose', head, choice });
    session.emit('presort-accept', { head, label: choice.label, by: choice.by });
  }

  undo(head: HeadName): void {
    const session = this.#session;
    const { words, fill } = session.speech;
    session.fields.bindings.get(head)?.restore();
    session.dispatch({ type: 'undo', head });
    session.say(fill(words.undone, { head: words[head === PRIORITY ? 'priority' : 'category'] }));
  }

  redo(head: HeadName): void {
    const choice = this.#session.state.undone[head];
    if (choice) this.choose(head, { label: choice.label, by: 'suggestion' });
  }

  /** The answer to the clarifying question; null for neither. */
  answer(label: Label | null): void {
    const session = this.#session;
    const question = questionOf(session.state, session.refusedQuestion);
    if (!question) return;
    if (label !== null) return this.choose(CATEGORY, { label, by: 'customer' });
    session.refusedQuestion = question.options.join();
    session.ranked = applyAnswer(session.ranked, question.options, null);
    session.panel?.openList();
    session.render();
  }

  #preselect(head: HeadName): void {
    const session = this.#session;
    const label = mayPreselect(session.state, head);
    const binding = session.fields.bindings.get(head);
    if (label === null || this.#refusedApply.includes(`${head} ${label}`)) return;
    if (binding?.isChanged()) return session.dispatch({ type: 'touched', head });
    if (!binding || binding.offers(label)) this.choose(head, { label, by: 'suggestion' });
  }
}
