import type { Label, LabelSet } from '../../../core/labels.ts';
import { nameKey } from '../../../table/column-names.ts';
import type { AnswerColumns } from '../../../train/answers/answer-columns.ts';
import type { Answer, LeftOut } from '../../../train/answers/answer.ts';

/** A person's changes to one answer; absent fields stay as they were read. */
export interface AnswerEdit {
  readonly isLeftOut?: boolean;
  /** Null offers the answer for every category. */
  readonly category?: Label | null;
  readonly lang?: string;
}

/** Keyed by the answer's place among the answers that were read. */
export type AnswerEdits = ReadonlyMap<number, AnswerEdit>;

/** The label that the person chose for each category name of the source. */
export type SameWords = ReadonlyMap<string, Label>;

/** The person's choice of columns, by the path of the table. */
export type ColumnsByFile = ReadonlyMap<string, AnswerColumns>;

export const NO_COLUMNS: ColumnsByFile = new Map();
export const NO_EDITS: AnswerEdits = new Map();
export const NO_SAME: SameWords = new Map();

/** A copy of `columns` with the choice for one table changed. */
export function withColumns(
  columns: ColumnsByFile,
  file: string,
  change: AnswerColumns,
): ColumnsByFile {
  return new Map([...columns, [file, { ...columns.get(file), ...change }]]);
}

/** A copy of `edits` with one answer changed. */
export function withEdit(edits: AnswerEdits, at: number, change: AnswerEdit): AnswerEdits {
  return new Map([...edits, [at, { ...edits.get(at), ...change }]]);
}

/** A copy of `same` with the label of one word set; an empty label removes the word. */
export function withMeaning(same: SameWords, word: string, label: Label | ''): SameWords {
  const others = [...same].filter(([one]) => one !== word);
  return new Map(label === '' ? others : [...others, [word, label]]);
}

/** Names of the given files and folders that at least something was read from. */
export function sourceNames(
  paths: readonly string[],
  leftOut: readonly LeftOut[],
): readonly string[] {
  const unread = new Set(
    leftOut.flatMap(({ place: { file, line } }) => (line === null ? [file] : [])),
  );
  return [
    ...new Set(paths.filter((path) => !unread.has(path)).map((path) => path.replace(/\/.*/, ''))),
  ];
}

/** The label that equals a word apart from case and punctuation; null where none does. */
export function labelFinder(labels: LabelSet): (word: string | null) => Label | null {
  const byKey = new Map(labels.map((label) => [nameKey(label), label]));
  return (word) => (word === null ? null : (byKey.get(nameKey(word)) ?? null));
}

/**
 * Categories of the answers that are no label of the bundle, with their number of answers, the most
 * frequent first.
 */
export function unknownWords(
  answers: readonly Answer[],
  labels: LabelSet,
): readonly (readonly [word: string, answers: number])[] {
  const find = labelFinder(labels);
  const counts = new Map<string, number>();
  for (const { category } of answers)
    if (category !== null && find(category) === null)
      counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** The answers with the person's changes, without those that the person left out. */
export function chosenAnswers(
  answers: readonly Answer[],
  edits: AnswerEdits,
  same: SameWords,
): readonly Answer[] {
  return answers.flatMap((answer, at) => {
    const { isLeftOut = false, lang = answer.lang, ...edit } = edits.get(at) ?? {};
    return isLeftOut ? [] : [{ ...answer, lang, category: categoryOf(answer, edit, same) }];
  });
}

/**
 * The category of one answer: the person's choice, else the label chosen for its word, else the
 * word.
 */
export function categoryOf(
  { category }: Answer,
  edit: AnswerEdit | undefined,
  same: SameWords,
): string | null {
  if (edit?.category !== undefined) return edit.category;
  return category === null ? null : (same.get(category) ?? category);
}
