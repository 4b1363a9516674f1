import { createDeviceStore } from '../../../bundle/device-store.ts';
import type { AnswerColumns } from '../../../train/answers/answer-columns.ts';
import type { Answer } from '../../../train/answers/answer.ts';
import type { GivenFile, KeptAnswers, ReadAnswers } from '../shared/answer-methods.ts';
import { forgetAnswers, readKeptAnswers } from '../shared/kept-answers.ts';
import {
  chosenAnswers,
  NO_COLUMNS,
  NO_EDITS,
  NO_SAME,
  sourceNames,
  withColumns,
  withEdit,
  withMeaning,
  type AnswerEdit,
  type AnswerEdits,
  type ColumnsByFile,
  type SameWords,
} from './answer-choices.ts';
import type { Lab } from './lab.svelte.ts';

/** A desk's own answers: those that were read and can be edited, and those that were built. */
export class OwnAnswers {
  /** The answers in the files that were given last; null once they are built, or without files. */
  read = $state.raw<ReadAnswers | null>(null);
  sources = $state.raw<readonly string[]>([]);
  edits = $state.raw<AnswerEdits>(NO_EDITS);
  same = $state.raw<SameWords>(NO_SAME);
  questions = $state.raw<GivenFile | null>(null);
  kept = $state.raw<KeptAnswers | null>(null);
  #files: readonly GivenFile[] = [];
  #columns: ColumnsByFile = NO_COLUMNS;
  readonly #run: Lab['run'];
  readonly #store = createDeviceStore();

  constructor(run: Lab['run']) {
    this.#run = run;
  }

  async load(): Promise<void> {
    this.kept = await readKeptAnswers(this.#store);
  }

  /** The answers that will be built. */
  get chosen(): readonly Answer[] {
    return chosenAnswers(this.read?.answers ?? [], this.edits, this.same);
  }

  async readFiles(files: readonly GivenFile[], baseUrl: string): Promise<void> {
    [this.#files, this.#columns] = [files, NO_COLUMNS];
    await this.#read(baseUrl);
  }

  /** Reads the files again after the person has changed the columns of a table. */
  async takeColumns(file: string, columns: AnswerColumns, baseUrl: string): Promise<void> {
    this.#columns = withColumns(this.#columns, file, columns);
    await this.#read(baseUrl);
  }

  async #read(baseUrl: string): Promise<void> {
    const files = this.#files;
    const found = await this.#run('readAnswers', { files, columns: this.#columns, baseUrl });
    if (!found) return;
    [this.edits, this.same] = [NO_EDITS, NO_SAME];
    this.sources = sourceNames(
      files.map(({ path }) => path),
      found.leftOut,
    );
    this.read = found;
  }

  edit(at: number, change: AnswerEdit): void {
    this.edits = withEdit(this.edits, at, change);
  }

  /** Sets the label that a word means; an empty label removes it. */
  mean(word: string, label: string): void {
    this.same = withMeaning(this.same, word, label);
  }

  /** Resolves with true when the answers were built and kept. */
  async build(baseUrl: string): Promise<boolean> {
    const kept = await this.#run('buildAnswers', {
      answers: [...this.chosen],
      sources: [...this.sources],
      questions: this.questions,
      baseUrl,
    });
    if (!kept) return false;
    [this.kept, this.read] = [kept, null];
    return true;
  }

  async forget(): Promise<void> {
    await forgetAnswers(this.#store);
    this.kept = null;
  }
}
