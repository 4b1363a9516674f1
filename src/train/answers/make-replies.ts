import type { ReplyTemplate } from '../../core/bundle-data.ts';
import type { Label, LabelSet } from '../../core/labels.ts';
import { nameKey } from '../../table/column-names.ts';
import { unreadSigns } from './usual-placeholders.ts';
import { wordCount, type Answer } from './answer.ts';

/** Reply templates, and what was done to make them. */
export interface MadeReplies {
  readonly replies: readonly ReplyTemplate[];
  /**
   * Titles, questions and ids that the source has for each reply, by the reply's id. Question
   * tables refer to an answer by any of them.
   */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Number of answers whose text equals that of an earlier one. */
  readonly merged: number;
  /** Categories of the source that equal no label, and the number of answers with each. */
  readonly unknown: ReadonlyMap<string, number>;
  /** Placeholders in the answers, as `fillPlaceholders` knows them. */
  readonly placeholders: readonly string[];
  /** Placeholders of other programs that stay in the answers, because Presort cannot fill them. */
  readonly unread: readonly string[];
  /** Number of answers that were too long and lost their end. */
  readonly cut: number;
}

/** Words of a passage; docs/quality.md has the measurement. */
const PASSAGE_WORDS = 25;
/** Passages that are taken from the beginning of an answer. */
const MAX_PASSAGES = 3;
/** Questions that are kept for one answer. */
const MAX_QUESTIONS = 12;
const MAX_CHARACTERS = 4_000;

/**
 * Makes reply templates out of answers. Equal texts become one. A reply keeps its category where it
 * equals one of `labels`, compared without case and punctuation, or where `same` maps it to a
 * label. Tickets are compared with the title, the questions and passages of the text; sentences
 * that many answers share, such as greetings, are left out of the passages. A reply names its
 * language where it differs from `main`, the bundle's first language.
 */
export function makeReplies(
  answers: readonly Answer[],
  labels: LabelSet,
  same: ReadonlyMap<string, Label> = new Map(),
  main: string | null = null,
): MadeReplies {
  const byKey = new Map(
    [...labels.map((label) => [label, label] as const), ...same].map(([word, label]) => [
      nameKey(word),
      label,
    ]),
  );
  const unknown = new Map<string, number>();
  const shared = sharedSentences(answers);
  const groups = groupByText(answers);
  const ids = new Set<string>();
  const names = new Map<string, readonly string[]>();
  const placeholders = new Set<string>();
  const unread = new Set<string>();
  let cut = 0;
  const replies = groups.map((group): ReplyTemplate => {
    const [first] = group;
    const category = group.map((one) => one.category).find((one) => one !== null);
    const label =
      category === undefined || category === null ? undefined : byKey.get(nameKey(category));
    if (category && label === undefined) unknown.set(category, (unknown.get(category) ?? 0) + 1);
    const text = withPlaceholders(first.text, placeholders);
    for (const sign of unreadSigns(text)) unread.add(sign);
    const shortened = cutAtParagraph(text);
    if (shortened !== text) cut++;
    const id = freshId(first.id ?? slug(first.title), ids);
    names.set(id, group.flatMap((one) => [one.id ?? '', one.title, ...one.asks]).filter(Boolean));
    const questions = distinct(group.flatMap((one) => [one.title, ...one.asks]))
      .filter((one) => one !== first.title)
      .slice(0, MAX_QUESTIONS);
    const asks = distinct([...questions, ...passagesOf(first.text, shared)]);
    return {
      id,
      ...(label !== undefined && { category: label }),
      title: first.title,
      text: shortened,
      ...(first.url !== null && { url: first.url }),
      ...(first.lang !== null && first.lang !== main && { lang: first.lang }),
      ...(asks.length > 0 && { asks }),
    };
  });
  return {
    replies,
    names,
    merged: answers.length - groups.length,
    unknown,
    placeholders: [...placeholders],
    unread: [...unread],
    cut,
  };
}

type Group = [Answer, ...Answer[]];

function groupByText(answers: readonly Answer[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const answer of answers) {
    const key = answer.text.replace(/\s+/g, ' ').trim().toLowerCase();
    const group = groups.get(key);
    if (group) group.push(answer);
    else groups.set(key, [answer]);
  }
  return [...groups.values()];
}

/**
 * Finds sentences that a tenth of the answers share, and at least three: they do not tell the
 * answers apart.
 */
function sharedSentences(answers: readonly Answer[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text } of answers)
    for (const sentence of new Set(sentencesOf(text).map(sentenceKey)))
      counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  const least = Math.max(3, answers.length / 10);
  return new Set([...counts].flatMap(([sentence, count]) => (count >= least ? [sentence] : [])));
}

function passagesOf(text: string, shared: ReadonlySet<string>): readonly string[] {
  const passages: string[] = [];
  let current = '';
  for (const sentence of sentencesOf(text.replace(/\{\{.*?\}\}/g, ''))) {
    const key = sentenceKey(sentence);
    if (shared.has(key) || wordCount(key) < 3) continue;
    const joined = current === '' ? sentence : `${current} ${sentence}`;
    if (current !== '' && wordCount(joined) > PASSAGE_WORDS) {
      passages.push(current);
      current = sentence;
    } else current = joined;
    if (passages.length === MAX_PASSAGES) break;
  }
  if (current !== '' && passages.length < MAX_PASSAGES) passages.push(current);
  return passages
    .map((one) =>
      one
        .split(/\s+/)
        .slice(0, 2 * PASSAGE_WORDS)
        .join(' '),
    )
    .filter((one) => /\p{L}{2}/u.test(one));
}

function sentencesOf(text: string): readonly string[] {
  return (text.match(/[^.!?。！？\n]+[.!?。！？]*/gu) ?? [])
    .map((one) => one.trim())
    .filter(Boolean);
}

function sentenceKey(sentence: string): string {
  return sentence
    .replace(/\{\{.*?\}\}/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/**
 * `{{ticket.requester.first_name}}` → `{{first_name}}`: the part before the last dot belongs to the
 * other program.
 */
function withPlaceholders(text: string, found: Set<string>): string {
  return text.replace(/\{\{\s*([\w.]+)\s*(\|[^{}]*)?\}\}/g, (_, path: string, otherwise = '') => {
    const name = path.replace(/^.*\./, '');
    const placeholder = `{{${name}${otherwise}}}`;
    found.add(placeholder);
    return placeholder;
  });
}

function cutAtParagraph(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  const head = text.slice(0, MAX_CHARACTERS);
  const end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('. ') + 1);
  return head.slice(0, end > MAX_CHARACTERS / 2 ? end : MAX_CHARACTERS).trim();
}

function freshId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}

function slug(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 8).join('-') || 'answer';
}

function distinct(items: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = item.trim().toLowerCase();
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
