import { createDeviceStore } from '../../../bundle/device-store.ts';
import type { Answer } from '../../../train/answers/answer.ts';
import type { GivenFile, KeptAnswers, ReadAnswers } from '../shared/answer-methods.ts';
import { forgetAnswers, readKeptAnswers } from '../shared/kept-answers.ts';
import {
  chosenAnswers,
  NO_EDITS,
  NO_SAME,
  sourceNames,
  withEdit,
  withMeaning,
  type AnswerEdit,
  type AnswerEdits,
  type SameWords,
} from './answer-choices.ts';
import type { Lab } from './lab.svelte.ts';

/** A desk's own answers: what was read and is being chosen, and what was built and is kept. */
export class OwnAnswers {
  /** What the files that were given last hold; null when they were built, or there are none. */
  read = $state.raw<ReadAnswers | null>(null);
  sources = $state.raw<readonly string[]>([]);
  edits = $state.raw<AnswerEdits>(NO_EDITS);
  same = $state.raw<SameWords>(NO_SAME);
  questions = $state.raw<GivenFile | null>(null);
  kept = $state.raw<KeptAnswers | null>(null);
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
    const found = await this.#run('readAnswers', { files, baseUrl });
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

  /** An empty label: the word stands for none. */
  mean(word: string, label: string): void {
    this.same = withMeaning(this.same, word, label);
  }

  /** True when they were built and kept. */
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
