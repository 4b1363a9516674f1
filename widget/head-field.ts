/**
 * The site's own field of one head. It remembers, across redraws, what Presort wrote and what the
 * field held before. It writes only offered values and keeps what others changed.
 */
import { isLocked } from './controls/control-for.ts';
import { controlName } from './field-name.ts';
import type { FieldNews, FoundControl } from './field-news.ts';
import { heldLabels } from './held-labels.ts';
import { matchOptions, type LabelOption } from '../src/core/match-options.ts';
import { OptionTexts } from './option-texts.ts';
import type { Choice } from './state.ts';
import { isVisible } from './usable.ts';
import { recall, remember } from './written.ts';
import type { HeadName, Label, LabelSet } from '../src/core/labels.ts';
import type { NamesByLanguage } from '../src/core/names-by-language.ts';

/** The bundle's names for a head's labels by language; undefined before the bundle is loaded. */
export type TitlesOf = (head: HeadName) => NamesByLanguage | undefined;

export class HeadField {
  readonly head: HeadName;
  /** The choice that Presort wrote and that nobody undid. */
  ours: Choice | null = null;
  /** The choice that the customer undid before this element was created. */
  undone: Choice | null = null;
  /** Whether another control covers the field and does not follow its changes. */
  isCovered = false;
  isWriting = false;
  /** Looks the control up at each use, because the page may replace it at any time. */
  readonly #find: () => FoundControl | null;
  readonly #titlesOf: TitlesOf;
  #oursValue = '';
  /** The field's value before the first write. */
  #before = '';
  /** The value that was undone, and the value that replaced it. */
  #undone: { readonly from: string; readonly to: string } | null = null;
  #seen: { readonly value: string; readonly nodes: readonly Element[] } | null = null;
  #key = '';
  #options: readonly LabelOption[] | null = null;
  readonly #texts = new OptionTexts();

  constructor(head: HeadName, find: () => FoundControl | null, titlesOf: TitlesOf) {
    this.head = head;
    this.#find = find;
    this.#titlesOf = titlesOf;
  }

  /** The field's node in the page at this moment. */
  get node(): Element | null {
    return this.#find()?.node ?? null;
  }

  /** The page's name for the field; '' if it has none. */
  get name(): string {
    return controlName(this.#find());
  }

  /** A text that changes whenever the field's options or name change. */
  signature(labels: LabelSet): string {
    this.options(labels);
    return `${this.name} ${this.#key}`;
  }

  /** The options that match labels, in the site's order; null for free text or a missing field. */
  options(labels: LabelSet): readonly LabelOption[] | null {
    const found = this.#find();
    if (!found) return null;
    const options = this.#texts.keep(found.control.options());
    const [isClosed, titles] = [this.isClosed, this.#titlesOf(this.head)];
    const key = JSON.stringify([labels, options, isClosed, titles]);
    if (key !== this.#key) {
      this.#key = key;
      const own = options ?? [];
      const open = isClosed ? own.map((option) => ({ ...option, isOpen: false })) : own;
      this.#options = options || isClosed ? matchOptions(open, labels, titles) : null;
    }
    return this.#options;
  }

  /** Whether Presort may not write: another control covers the field, or the page has locked it. */
  get isClosed(): boolean {
    const found = this.#find();
    return this.isCovered || (!!found && (found.control.isCovered?.() || isLocked(found.node)));
  }

  /** What the site's owner can do if Presort cannot write this kind of control. */
  get advice(): string | undefined {
    return this.#find()?.control.advice;
  }

  /** Whether the label can be set now. */
  offers(label: Label, labels: LabelSet): boolean {
    return this.#valueFor(label, labels) !== null;
  }

  /** The value of the control at this moment. */
  read(): string {
    return this.#find()?.control.read() ?? '';
  }

  /** The labels that the control's present value stands for. */
  current(labels: LabelSet): readonly Label[] {
    const control = this.#find()?.control;
    if (!control) return [];
    return heldLabels(control, control.options() && this.options(labels), labels);
  }

  /** Writes the choice. Returns false, and leaves the field, if the field does not accept it. */
  write(choice: Choice, labels: LabelSet): boolean {
    const value = this.#valueFor(choice.label, labels);
    if (value === null) return false;
    const was = this.read();
    if (was !== value) this.#put(value);
    const now = this.read();
    if (now !== value && now !== was) this.#put(was);
    if (now !== value) return false;
    // A restored page may hold the value already. Its earlier value is unknown and counts as empty.
    if (!this.ours) this.#before = was === value && !this.isPristine() ? '' : was;
    this.ours = choice;
    this.#oursValue = value;
    this.#undone = null;
    this.#remember(choice, false);
    return true;
  }

  /** Restores the value before the first write; false if the page keeps Presort's value. */
  restore(): boolean {
    if (!this.ours) return true;
    if (this.read() === this.#oursValue) this.#put(this.#before);
    if (this.read() === this.#oursValue && this.#before !== this.#oursValue) return false;
    this.#undone = { from: this.#oursValue, to: this.#before };
    this.ours = null;
    this.#remember(null);
    return true;
  }

  /** Remembers that the customer undid the choice, so that a new element does not set it again. */
  keepUndone(choice: Choice): void {
    this.#remember(choice, true);
  }

  /** Repeats the last undo, after the page has brought the undone value back. */
  restoreAgain(): void {
    if (this.#undone) this.#put(this.#undone.to);
  }

  /** Empties the field; a select without an empty option stays. */
  clear(): void {
    const options = this.#find()?.control.options();
    if (this.node instanceof HTMLSelectElement && !options?.some(({ value }) => !value)) return;
    this.#put('');
    this.forget();
  }

  /** Whether the field still holds the value that the page was served with. */
  isPristine(): boolean {
    return this.#find()?.control.isPristine() ?? true;
  }

  /** False if another control covers the field and shows a different value. */
  isShown(): boolean {
    return this.#find()?.control.isShown?.(this.#before) !== false;
  }

  /** Whether customers can see the value, in the field or in the control that covers it. */
  isSeen(): boolean {
    const { node, control } = this.#find() ?? {};
    const nodes = node && control ? [node, ...control.nodes()] : [];
    return nodes.some(isVisible) || control?.isShown?.(this.#before) === true;
  }

  /** Whether an event's target belongs to this field. */
  owns(target: EventTarget | undefined): boolean {
    const found = this.#find();
    if (!found || !(target instanceof Element)) return false;
    return found.node.contains(target) || found.control.nodes().includes(target);
  }

  /** Whether the value differs from that of the last look or write. */
  isChanged(): boolean {
    return this.#seen !== null && this.#seen.value !== this.read();
  }

  /** Tells what happened to the field since the last look. */
  look(labels: LabelSet): FieldNews {
    const found = this.#find();
    if (!found) return 'gone';
    const { control } = found;
    const last = this.#seen;
    const value = control.read();
    const isNew = last !== null && !control.nodes().some((node) => last.nodes.includes(node));
    this.#see();
    if (isNew) this.isCovered = false;
    const known = last ? undefined : recall(this.head, found);
    if (known) {
      [this.#oursValue, this.#before] = [known.value, known.before];
      this[known.isUndone ? 'undone' : 'ours'] = known.choice;
      return known.isUndone ? 'undone' : 'same';
    }
    if (this.ours) {
      if (value === this.#oursValue) return this.#isChoosable(value, labels) ? 'same' : 'lost';
      return isNew && control.isPristine() ? 'lost' : 'theirs';
    }
    if (!last) return control.isPristine() ? 'same' : 'theirs';
    if (value === last.value) return 'same';
    if (isNew && this.#undone?.from === value) return 'back';
    return isNew && control.isPristine() ? 'same' : 'theirs';
  }

  /** Forgets what was written and undone, and takes the present value as seen. */
  forget(): void {
    this.ours = this.#undone = null;
    this.#remember(null);
    this.#see();
  }

  #remember(choice: Choice | null, isUndone = false): void {
    const [found, value, before] = [this.#find(), this.#oursValue, this.#before];
    if (found) remember(this.head, found, choice && { choice, value, before, isUndone });
  }

  #see(): void {
    const control = this.#find()?.control;
    this.#seen = control ? { value: control.read(), nodes: control.nodes() } : null;
  }

  /** Whether the value can still be chosen. The value of a locked control always counts. */
  #isChoosable(value: string, labels: LabelSet): boolean {
    const option = this.options(labels)?.find((one) => one.value === value);
    return !option || option.isOpen || this.isClosed;
  }

  #valueFor(label: Label, labels: LabelSet): string | null {
    const found = this.#find();
    if (!found || this.isClosed) return null;
    const options = this.options(labels);
    if (!options) return found.control.textFor?.(label) ?? label;
    return options.find((one) => one.isOpen && one.labels.includes(label))?.value ?? null;
  }

  #put(value: string): void {
    this.isWriting = true;
    try {
      this.#find()?.control.write(value);
    } finally {
      this.isWriting = false;
    }
    this.#see();
  }
}
