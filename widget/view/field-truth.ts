/**
 * Keeps the panel and the site's fields consistent. After every change and at every pause it reads
 * the controls in the page. If the page lost a choice that Presort wrote, it writes the choice
 * again, `MAX_REPAIRS` times at most; then the panel drops the choice.
 */
import { findControl, headPlaces } from '../find-heads.ts';
import type { FoundControl } from '../field-news.ts';
import { HeadField, type TitlesOf } from '../head-field.ts';
import type { Action, WidgetState } from '../state.ts';
import type { HeadName, LabelSet } from '../../src/core/labels.ts';
import { hiddenPlaces } from './hidden-places.ts';
import { OBSERVED } from './observed-changes.ts';
import { reportOptions } from './report-options.ts';
import type { Reporter } from './reporter.ts';

/** The state and the outputs of the element whose fields are kept consistent. */
export interface TruthHost {
  readonly shell: { readonly element: HTMLElement };
  /** The form that is searched first for fields. */
  readonly form: HTMLFormElement | null;
  readonly watch: { readonly isHeld: boolean };
  /** Whether the element is gone or switched off: then nothing is written. */
  readonly isIdle: boolean;
  readonly state: WidgetState;
  readonly reporter: Reporter;
  labelsFor(head: HeadName): LabelSet;
  readonly titlesOf: TitlesOf;
  dispatch(action: Action): void;
  render(): void;
}

export class FieldTruth {
  readonly #session: TruthHost;
  #fields: ReadonlyMap<HeadName, HeadField> = new Map();
  #places = '';
  #selectors: ReadonlyMap<HeadName, string | null> = new Map();
  #stop = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Number of repairs of each field since the text last changed. */
  readonly #repairs = new Map<HeadName, number>();
  readonly #givenUp = new Set<HeadName>();
  #signature = '';
  readonly #observer = new MutationObserver(() => this.#checkSoon());
  /** Called when a field appears, offers other options, or has lost its value. */
  onNews: () => void = () => undefined;

  constructor(session: TruthHost) {
    this.#session = session;
  }

  get(head: HeadName): HeadField | undefined {
    const field = this.#fields.get(head);
    return field?.node ? field : undefined;
  }

  /** The fields that are in the page at this moment. */
  get fields(): readonly HeadField[] {
    return [...this.#fields.values()].filter(({ node }) => node !== null);
  }

  /** Reads the element's attributes and listens to the page. */
  bind(): void {
    const { element } = this.#session.shell;
    const places = headPlaces(element);
    const key = JSON.stringify([places, element.getAttribute('adapter')]);
    if (key !== this.#places) {
      this.#places = key;
      this.#selectors = new Map(places.map(({ head, selector }) => [head, selector]));
      this.#fields = new Map(
        places.map((place) => {
          const find = (): FoundControl | null => findControl(element, place, this.#session.form);
          return [place.head, new HeadField(place.head, find, this.#session.titlesOf)];
        }),
      );
    }
    const isDue = document.readyState !== 'loading' && !this.#session.watch.isHeld;
    for (const { head, selector } of places) {
      if (selector !== null && !this.get(head) && isDue)
        this.#session.reporter.report(
          'target-missing',
          `${head}="${selector}" matches no usable field${hiddenPlaces()}`,
        );
    }
    this.#listen();
    this.check();
  }

  /** Resets the repairs: a new text allows new attempts. */
  textChanged(): void {
    this.#repairs.clear();
    this.#givenUp.clear();
  }

  /** Whether a suggestion may be set: not if a named field is missing or lost one too often. */
  mayPreselect(head: HeadName): boolean {
    const isNamed = typeof this.#selectors.get(head) === 'string';
    return !this.#givenUp.has(head) && !(isNamed && this.get(head) === undefined);
  }

  /** Tells the site's owner which labels and fields cannot be set. */
  report(): void {
    reportOptions(this.#session, this.fields, (head) => this.#selectors.get(head) ?? head);
  }

  /** Forgets all choices after a reset of the form, which restored the served values. */
  reset(): void {
    for (const field of this.fields) field.forget();
  }

  destroy(): void {
    this.#stop.abort();
    this.#observer.disconnect();
    clearTimeout(this.#timer);
  }

  readonly check = (): void => {
    const session = this.#session;
    if (session.isIdle) return;
    let isNews = false;
    for (const [head, field] of this.#fields) if (this.#settle(head, field)) isNews = true;
    const signature = this.fields
      .map((field) => `${field.head} ${field.signature(session.labelsFor(field.head))}`)
      .join('\n');
    if (signature !== this.#signature) isNews = true;
    this.#signature = signature;
    if (!isNews) return;
    session.render();
    this.onNews();
  };

  #listen(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#observer.disconnect();
    const { element } = this.#session.shell;
    const options = { capture: true, passive: true, signal: this.#stop.signal };
    for (const root of new Set([element.getRootNode(), document])) {
      for (const type of ['change', 'input']) root.addEventListener(type, this.#onChange, options);
      // Some drop-down scripts send no `change` event.
      for (const type of ['click', 'focusin', 'reset'])
        root.addEventListener(type, this.#checkSoon, options);
      root.addEventListener('keyup', this.#onKey, options);
      this.#observer.observe(root, OBSERVED);
    }
  }

  // Keys that write a character choose nothing; Enter, Tab and the arrows may.
  readonly #onKey = (event: Event): void => {
    if (event instanceof KeyboardEvent && event.key.length > 1) this.#checkSoon();
  };

  readonly #onChange = (event: Event): void => {
    const target = event.composedPath()[0];
    if (event.type === 'change') this.#checkSoon();
    for (const field of this.fields) {
      if (field.isWriting || !field.owns(target)) continue;
      // An event without a new value counts as a choice only if the customer caused it.
      if (!field.isChanged() && (event.type === 'input' || !event.isTrusted)) continue;
      field.forget();
      this.#session.dispatch({ type: 'touched', head: field.head });
    }
  };

  readonly #checkSoon = (): void => {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.check();
    }, CHECK_MS);
  };

  /** Makes one head consistent; true if something changed. */
  #settle(head: HeadName, field: HeadField): boolean {
    const session = this.#session;
    const labels = session.labelsFor(head);
    const choice = session.state.choices[head];
    // Choices that the browser restored wait until the labels are known.
    if (choice && !field.ours && labels.length === 0) return false;
    if (choice && !field.ours && field.node) return this.#adopt(head, field);
    const news = field.look(labels);
    if (news === 'gone') return field.ours !== null && this.#drop(head);
    if (news === 'theirs') {
      field.forget();
      session.dispatch({ type: 'touched', head });
      return true;
    }
    if (news === 'undone' && field.undone) {
      session.dispatch({ type: 'choose', head, choice: field.undone });
      session.dispatch({ type: 'undo', head });
      return true;
    }
    if (news === 'back' && this.#mayRepair(head)) field.restoreAgain();
    if (news === 'lost' && field.ours) {
      const isOffered = field.offers(field.ours.label, labels);
      if (isOffered && this.#mayRepair(head) && field.write(field.ours, labels)) return true;
      if (isOffered) this.#givenUp.add(head);
      field.restore();
      return this.#drop(head);
    }
    if (field.ours && !choice) {
      session.dispatch({ type: 'choose', head, choice: field.ours });
      return true;
    }
    return news !== 'same';
  }

  /** Writes a choice that was made without a field into the new field, or drops the choice. */
  #adopt(head: HeadName, field: HeadField): boolean {
    const session = this.#session;
    const labels = session.labelsFor(head);
    const choice = session.state.choices[head];
    const isHeld = choice && field.current(labels).includes(choice.label);
    if (choice && (isHeld || field.isPristine()) && field.write(choice, labels)) return true;
    if (!field.isPristine()) {
      field.forget();
      session.dispatch({ type: 'touched', head });
      return true;
    }
    return this.#drop(head);
  }

  #drop(head: HeadName): boolean {
    if (!this.#session.state.choices[head]) return false;
    this.#session.dispatch({ type: 'withdraw', head });
    return true;
  }

  #mayRepair(head: HeadName): boolean {
    const count = this.#repairs.get(head) ?? 0;
    this.#repairs.set(head, count + 1);
    return count < MAX_REPAIRS;
  }
}

const CHECK_MS = 50;
/** Limits the repairs, because a page that redraws its field at every change would never end. */
const MAX_REPAIRS = 2;
