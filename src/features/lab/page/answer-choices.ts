import type { Label, LabelSet } from '../../../core/labels.ts';
import { nameKey } from '../../../table/column-names.ts';
import type { AnswerColumns } from '../../../train/answers/answer-columns.ts';
import type { Answer, LeftOut } from '../../../train/answers/answer.ts';

/** What a person says of one answer; what is absent stays as it was read. */
export interface AnswerEdit {
  readonly isLeftOut?: boolean;
  /** Null: whatever the category. */
  readonly category?: Label | null;
  readonly lang?: string;
}

/** By place among the answers that were read. */
export type AnswerEdits = ReadonlyMap<number, AnswerEdit>;

/** Which label each of the source's words stands for, where a person says so. */
export type SameWords = ReadonlyMap<string, Label>;

/** What a person says of the columns of single tables, by their paths. */
export type ColumnsByFile = ReadonlyMap<string, AnswerColumns>;

export const NO_COLUMNS: ColumnsByFile = new Map();
export const NO_EDITS: AnswerEdits = new Map();
export const NO_SAME: SameWords = new Map();

/** Columns with those of one table changed. */
export function withColumns(
  columns: ColumnsByFile,
  file: string,
  change: AnswerColumns,
): ColumnsByFile {
  return new Map([...columns, [file, { ...columns.get(file), ...change }]]);
}

/** Edits with one more of an answer. */
export function withEdit(edits: AnswerEdits, at: number, change: AnswerEdit): AnswerEdits {
  return new Map([...edits, [at, { ...edits.get(at), ...change }]]);
}

/** Words with what one of them stands for; none where the label is empty. */
export function withMeaning(same: SameWords, word: string, label: Label | ''): SameWords {
  const others = [...same].filter(([one]) => one !== word);
  return new Map(label === '' ? others : [...others, [word, label]]);
}

/** The names of the files and folders, as they were given, that something was read from. */
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

/** The label that a word is but for case and signs; null where it is none. */
export function labelFinder(labels: LabelSet): (word: string | null) => Label | null {
  const byKey = new Map(labels.map((label) => [nameKey(label), label]));
  return (word) => (word === null ? null : (byKey.get(nameKey(word)) ?? null));
}

/** Categories of the answers that are no label, with how many answers have each, the most frequent first. */
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

/** The answers as a person wants them; those left out are gone. */
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

/** The category of one answer: a person's, else what its word stands for, else the word. */
export function categoryOf(
  { category }: Answer,
  edit: AnswerEdit | undefined,
  same: SameWords,
): string | null {
  if (edit?.category !== undefined) return edit.category;
  return category === null ? null : (same.get(category) ?? category);
}
