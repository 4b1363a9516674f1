/**
 * The site's own field of one head, whichever control stands there now: what was written and what stood there before,
 * also when the page replaces, redraws or resets it. Only values that it offers are written; what others changed stays.
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

/** What the bundle calls a head's labels in each language; undefined before it is there. */
export type TitlesOf = (head: HeadName) => NamesByLanguage | undefined;

export class HeadField {
  readonly head: HeadName;
  /** What was written into it and not taken back. */
  ours: Choice | null = null;
  /** What the customer had taken back before this element was there. */
  undone: Choice | null = null;
  /** Whether a control of another make hides it, and does not follow it. */
  isCovered = false;
  isWriting = false;
  /** Never kept: the page may put another control in its place at any time. */
  readonly #find: () => FoundControl | null;
  readonly #titlesOf: TitlesOf;
  #oursValue = '';
  /** The value that stood there before the first write. */
  #before = '';
  /** What was taken back, and what was put there instead. */
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

  /** The node that stands in the page now. */
  get node(): Element | null {
    return this.#find()?.node ?? null;
  }

  /** What the page calls the field; '' when it does not say. */
  get name(): string {
    return controlName(this.#find());
  }

  /** Changes whenever its options or its name do. */
  signature(labels: LabelSet): string {
    this.options(labels);
    return `${this.name} ${this.#key}`;
  }

  /** The options that take labels, in the site's order; null where any text is taken, or no control stands there. */
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

  /** Whether nothing may be written: another control stands for it and does not follow, or the page has locked it. */
  get isClosed(): boolean {
    const found = this.#find();
    return this.isCovered || (!!found && (found.control.isCovered?.() || isLocked(found.node)));
  }

  /** What the site's owner can do where the control's kind lets nothing be written. */
  get advice(): string | undefined {
    return this.#find()?.control.advice;
  }

  /** Whether the label can be set now. */
  offers(label: Label, labels: LabelSet): boolean {
    return this.#valueFor(label, labels) !== null;
  }

  /** What the control holds now. */
  read(): string {
    return this.#find()?.control.read() ?? '';
  }

  /** The labels that what it holds now stands for. */
  current(labels: LabelSet): readonly Label[] {
    const control = this.#find()?.control;
    if (!control) return [];
    return heldLabels(control, control.options() && this.options(labels), labels);
  }

  /** Writes the choice; false, and the field as it was, where it does not take it. */
  write(choice: Choice, labels: LabelSet): boolean {
    const value = this.#valueFor(choice.label, labels);
    if (value === null) return false;
    const was = this.read();
    if (was !== value) this.#put(value);
    const now = this.read();
    if (now !== value && now !== was) this.#put(was);
    if (now !== value) return false;
    // Held already, by a restored page: what it was before is not known, and nothing is the best guess.
    if (!this.ours) this.#before = was === value && !this.isPristine() ? '' : was;
    this.ours = choice;
    this.#oursValue = value;
    this.#undone = null;
    this.#remember(choice, false);
    return true;
  }

  /** Puts back what was there before the first write; false where the page does not let it go. */
  restore(): boolean {
    if (!this.ours) return true;
    if (this.read() === this.#oursValue) this.#put(this.#before);
    if (this.read() === this.#oursValue && this.#before !== this.#oursValue) return false;
    this.#undone = { from: this.#oursValue, to: this.#before };
    this.ours = null;
    this.#remember(null);
    return true;
  }

  /** The customer has taken the choice back: it is not made again, whatever becomes of page and element. */
  keepUndone(choice: Choice): void {
    this.#remember(choice, true);
  }

  /** Puts once more back what was taken back. */
  restoreAgain(): void {
    if (this.#undone) this.#put(this.#undone.to);
  }

  /** Empties it, where it can be empty. */
  clear(): void {
    const options = this.#find()?.control.options();
    if (this.node instanceof HTMLSelectElement && !options?.some(({ value }) => !value)) return;
    this.#put('');
    this.forget();
  }

  /** Whether it shows what the page was served with. */
  isPristine(): boolean {
    return this.#find()?.control.isPristine() ?? true;
  }

  /** False where a control of another make stands over it and does not show what it holds. */
  isShown(): boolean {
    return this.#find()?.control.isShown?.(this.#before) !== false;
  }

  /** Whether people can see what it holds: in itself or in what stands for it. */
  isSeen(): boolean {
    const { node, control } = this.#find() ?? {};
    const nodes = node && control ? [node, ...control.nodes()] : [];
    return nodes.some(isVisible) || control?.isShown?.(this.#before) === true;
  }

  /** Whether an event at this node is one of this field's. */
  owns(target: EventTarget | undefined): boolean {
    const found = this.#find();
    if (!found || !(target instanceof Element)) return false;
    return found.node.contains(target) || found.control.nodes().includes(target);
  }

  /** Whether it holds another value than when it was last looked at or written. */
  isChanged(): boolean {
    return this.#seen !== null && this.#seen.value !== this.read();
  }

  /** What became of it since the last look. */
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

  /** Begins anew: what was written and seen no longer counts. */
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

  /** What a locked control holds stays as it is. */
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
