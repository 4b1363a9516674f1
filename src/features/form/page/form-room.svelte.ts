import { detectLanguage } from '../../../core/detect-language.ts';
import { languageCode } from '../../../core/language-part.ts';
import { CATEGORY, PRIORITY, type Label } from '../../../core/labels.ts';
import type { HeadManifest } from '../../../core/manifest.ts';
import type { EngineInfo } from '../../../engine/methods.ts';
import { askOptions } from '../../../shell/ask-options.ts';
import type { Engine } from '../../../shell/state/engine.svelte.ts';
import { language } from '../../../shell/language/language.svelte.ts';
import type { ChosenFields } from '../shared/choose-fields.ts';
import { editMarkup, editedParts, editsFor, type MarkedField } from '../shared/mark-source.ts';
import { optionName, type PastedField } from '../shared/pasted-fields.ts';
import { proposePriorities } from '../shared/priority-level.ts';
import {
  NOTHING_MAPPED,
  proposeLabels,
  withOption,
  type Mapping,
} from '../shared/propose-labels.ts';
import { MAX_MARKUP } from '../shared/read-markup.ts';
import { readPaste, type ReadPaste } from '../shared/read-paste.ts';
import { Meanings } from './meanings.ts';
import { words } from './words/words.ts';

export type Role = keyof ChosenFields;
export type HeadRole = 'category' | 'priority';

/** What the page holds: the paste, which field is which, and which label goes to which option. */
export class FormRoom {
  paste = $state('');
  info = $state.raw<EngineInfo | null>(null);
  read = $state.raw<ReadPaste | null>(null);
  chosen = $state.raw<ChosenFields | null>(null);
  mappings = $state.raw<Readonly<Record<HeadRole, Mapping>>>({
    category: NOTHING_MAPPED,
    priority: NOTHING_MAPPED,
  });
  /** Two-letter code of the owner's page. */
  language = $state('en');
  /** The form's own language where the model does not read it, else ''. */
  foreign = $state('');
  meaning = $state<'idle' | 'working' | 'failed'>('idle');
  /** All languages of the bundle; the engine lists the loaded ones only. */
  #inBundle = $state.raw<readonly string[]>([]);
  readonly #engine: Engine;
  readonly #meanings: Meanings;
  #asked = 0;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#meanings = new Meanings(engine);
  }

  /** The languages that the model reads, the loaded ones first. */
  get languages(): readonly string[] {
    const loaded = this.info?.languages ?? [];
    return [...loaded, ...this.#inBundle.filter((code) => !loaded.includes(code))];
  }

  get isCut(): boolean {
    return this.paste.length > MAX_MARKUP;
  }

  head(role: HeadRole): HeadManifest | null {
    const name = role === 'category' ? CATEGORY : PRIORITY;
    return this.info?.heads.find((head) => head.name === name) ?? null;
  }

  /** The fields whose options take labels. */
  readonly marked = $derived.by((): readonly MarkedField[] =>
    (['category', 'priority'] as const).flatMap((role) => {
      const field = this.chosen?.[role];
      const labels = this.head(role)?.labels;
      return field && labels ? [{ field, labels, mapping: this.mappings[role] }] : [];
    }),
  );
  readonly #edits = $derived(editsFor(Object.values(this.chosen ?? {}), this.marked));
  /** The whole paste with marks and ids. */
  readonly html = $derived(this.read ? editMarkup(this.read.html, this.#edits) : '');
  /** The fields that have to change in the owner's page; '' where none has to. */
  readonly parts = $derived(
    this.read ? editedParts(this.read.html, Object.values(this.chosen ?? {}), this.#edits) : '',
  );
  /** The form alone, with marks and ids. */
  readonly form = $derived.by(() => {
    const form = this.chosen?.text?.form;
    const isWhole = Object.values(this.chosen ?? {}).every(
      (field: PastedField | null) => !field || field.form === form,
    );
    return this.read && form && isWhole
      ? editMarkup(this.read.html, this.#edits, [form.start, form.close])
      : this.html;
  });

  /** Loads the model and then reads the current paste. */
  async load(bundle: string): Promise<void> {
    try {
      const info = await this.#engine.load(bundle);
      this.#inBundle = (await askOptions(bundle).load()).languages.map(languageCode);
      this.info = info;
    } catch {
      this.meaning = 'failed';
    }
    this.readAgain();
  }

  /** Reads the paste anew and discards what the person chose by hand. */
  readAgain(): void {
    if (!this.info) return;
    const labels = (role: HeadRole): readonly Label[] => this.head(role)?.labels ?? [];
    const text = this.paste.slice(0, MAX_MARKUP);
    this.read = readPaste(text, labels('category'), labels('priority'), words.made);
    this.chosen = this.read?.chosen ?? null;
    this.#guessLanguage();
    this.propose('category');
    this.propose('priority');
  }

  choose(role: Role, key: string): void {
    const field = this.read?.fields.find((one) => one.key === key) ?? null;
    if (!this.chosen) return;
    this.chosen = { ...this.chosen, [role]: field };
    if (role === 'category' || role === 'priority') this.propose(role);
  }

  /** `at` is the option's index; −1 for none. */
  map(role: HeadRole, label: Label, at: number): void {
    this.#asked += role === 'category' ? 1 : 0; // drops the answer that is under way
    this.#set(role, withOption(this.mappings[role], label, at));
    if (role === 'category' && this.meaning === 'working') this.meaning = 'idle';
  }

  setLanguage(language: string): void {
    this.language = language;
    this.propose('category');
  }

  propose(role: HeadRole): void {
    const options = this.chosen?.[role]?.options ?? [];
    const head = this.head(role);
    if (!head) return;
    if (role === 'category') {
      this.#set(role, proposeLabels(options, head, []));
      void this.#proposeByMeaning();
      return;
    }
    this.#set(role, proposePriorities(options, head.labels));
  }

  end(): void {
    this.#asked++;
    this.#meanings.end();
  }

  #set(role: HeadRole, mapping: Mapping): void {
    this.mappings = { ...this.mappings, [role]: mapping };
  }

  async #proposeByMeaning(): Promise<void> {
    const asked = ++this.#asked;
    const options = this.chosen?.category?.options ?? [];
    const head = this.head('category');
    if (options.length === 0 || !head || !this.info) {
      this.meaning = 'idle';
      return;
    }
    this.meaning = 'working';
    try {
      const texts = options.map(optionName);
      const meanings = await this.#meanings.of(texts, this.info.id, this.language);
      if (asked !== this.#asked) return;
      this.#set('category', proposeLabels(options, head, meanings));
      this.meaning = 'idle';
    } catch {
      if (asked === this.#asked) this.meaning = 'failed';
    }
  }

  /**
   * Guesses the language from the person's own words; the labels of a form made around a list are
   * left out, because the app wrote them.
   */
  #guessLanguage(): void {
    const { fields = [], isMade = false, language: named = '' } = this.read ?? {};
    const texts = fields.flatMap(({ label, options }) => [
      ...(isMade ? [] : [label]),
      ...options.map(({ text }) => text),
    ]);
    const guess =
      named ||
      detectLanguage(texts.join(' \n'), this.languages)?.language ||
      this.#appLanguage(isMade);
    const isRead = guess === undefined || this.languages.includes(guess);
    this.foreign = isRead ? '' : guess;
    if (guess !== undefined && isRead) this.language = guess;
  }

  /** The language of the app, which wrote the labels of such a form, if the model reads it. */
  #appLanguage(isMade: boolean): string | undefined {
    return isMade && this.languages.includes(language.code) ? language.code : undefined;
  }
}
