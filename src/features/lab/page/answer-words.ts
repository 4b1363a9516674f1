import { CATEGORY } from '../../../core/labels.ts';
import { ERRORS, type ErrorCode } from '../../../core/errors.ts';
import { languageName, listText, numberText, percent } from '../../../shell/language/formats.ts';
import { errorSentence } from '../../../shell/problem-words.ts';
import { lineFault } from '../../../shell/ticket/table-words.ts';
import { labelText } from '../../../shell/ticket/ticket-words.ts';
import { csvLine } from '../../../table/csv.ts';
import type { LeftOut, LeftOutReason, Place } from '../../../train/answers/answer.ts';
import { MIN_TO_HALVE, type ReplyMeasures } from '../../../train/answers/measure-replies.ts';
import type { KeptAnswers, NearAnswer } from '../shared/answer-methods.ts';
import { words } from './words/words.ts';

/** Names the place of an answer: its file, and its line in a table. */
export function placeText({ file, line }: Place): string {
  return line === null ? file : words.answers.inLine(file, numberText(line));
}

/** Says why an entry gives no answer, or why a question cannot be measured. */
export function leftOutReason(why: LeftOutReason): string {
  const { reasons } = words.answers;
  switch (why.kind) {
    case 'line':
      return lineFault(why.fault, why.text);
    case 'no-answer':
      return reasons.noAnswer;
    case 'no-text':
      return reasons.noText;
    case 'inactive':
      return reasons.inactive;
    case 'short':
      return reasons.short(why.heading);
    case 'nested-table':
      return reasons.nestedTable;
    case 'format':
      return reasons.format(why.ending);
    case 'no-column':
      return reasons.noColumn(why.columns);
    case 'no-question':
      return reasons.noQuestion;
    case 'used':
      return reasons.used;
    case 'unknown':
      return reasons.unknown(why.name);
    case 'unreadable':
      return isCode(why.code) ? errorSentence(why.code) : why.code;
  }
}

/** The entries that were left out, as a table to save. */
export function leftOutTable(leftOut: readonly LeftOut[]): string {
  const { file, line, reason } = words.answers;
  return [
    csvLine([file, line, reason]),
    ...leftOut.map(({ place, why }) =>
      csvLine([place.file, place.line === null ? '' : String(place.line), leftOutReason(why)]),
    ),
  ].join('');
}

/** Sentences about what reading changed in the answers. */
export function builtSentences({
  replies,
  merged,
  cut,
  placeholders,
  unread,
}: KeptAnswers): readonly string[] {
  const text = words.answers;
  return [
    text.withCategory(replies.filter(({ category }) => category !== undefined).length),
    ...(merged > 0 ? [text.merged(merged)] : []),
    ...(cut > 0 ? [text.cut(cut)] : []),
    ...(unread !== undefined && unread.length > 0
      ? [text.unread(listText(unread.slice(0, 8)))]
      : []),
    ...(placeholders.length > 0 ? [text.placeholders(listText(placeholders.slice(0, 8)))] : []),
  ];
}

/** Sentences about the floor of similarity and its effect on the measured questions. */
export function floorSentences({ floors, measures }: KeptAnswers): readonly string[] {
  const text = words.answers;
  const all = Object.entries(floors);
  const [only] = all;
  const levels =
    all.length > 1
      ? all
          .map(([language, floor]) => text.floorIn(languageName(language), level(floor)))
          .join(' / ')
      : level(only?.[1] ?? 1);
  return [text.floor(levels), ...(measures ? measured(measures) : [text.floorUnmeasured])];
}

function measured({ questions, floor }: ReplyMeasures): readonly string[] {
  const text = words.answers;
  return [
    text.floorMeasured(percent(floor.right), percent(floor.wrong), percent(floor.none)),
    text.floorOther(percent(floor.unanswerableAnswered)),
    ...(questions < MIN_TO_HALVE ? [text.fewQuestions(numberText(MIN_TO_HALVE))] : []),
  ];
}

/** Says how similar an answer is, or why it is not offered. */
export function nearText({ why, score, floor, category }: NearAnswer): string {
  const text = words.answers;
  if (why === 'category') return text.otherCategory(labelText(CATEGORY, category ?? ''));
  return why === 'floor'
    ? text.belowFloor(level(score), level(floor))
    : text.likeness(level(score));
}

function level(similarity: number): string {
  return numberText(similarity, 2);
}

function isCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code);
}
