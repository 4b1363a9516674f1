import type { ReplyTemplate } from '../../core/bundle-data.ts';
import type { Embedding, Label } from '../../core/labels.ts';
import { languageCode } from '../../core/language-part.ts';
import { replyTexts } from '../../core/replies.ts';
import { jsonBytes } from '../fit/bundle-files.ts';
import { fitFloors, type HeldOutQuestion, type ReplyMeasures } from './measure-replies.ts';

/** The encoder of a bundle's language, and the two-letter codes of the languages that it reads. */
export interface AnswerReader {
  readonly languages: readonly string[];
  readonly embed: (text: string) => Embedding;
  /**
   * Returns the most probable category of a text, at any confidence; null where the bundle has no
   * categories.
   */
  readonly categoryOf: (text: string) => Label | null;
}

/** Answers as `replies.json` holds them. */
export interface BuiltReplies {
  readonly replies: readonly ReplyTemplate[];
  /** Bytes of the file. The same answers, questions and encoders give the same bytes. */
  readonly bytes: Uint8Array;
  /**
   * Smallest similarity at which an answer is offered, by the answer's language; the bundle's first
   * language comes first.
   */
  readonly floors: Readonly<Record<string, number>>;
  readonly measures: ReplyMeasures | null;
}

/**
 * Gives each reply the floor of its language's encoder. Held-out questions fit the floor, else the
 * answers do. The first reader reads replies that name no language or a language without a reader.
 * `onShare` gets the share of texts that were embedded, in [0, 1].
 */
export function buildReplies(
  made: readonly ReplyTemplate[],
  questions: readonly HeldOutQuestion[],
  readers: readonly [AnswerReader, ...AnswerReader[]],
  onShare: (share: number) => void = () => {},
): BuiltReplies {
  const [first] = readers;
  const readerOf = ({ lang }: ReplyTemplate): AnswerReader =>
    (lang !== undefined && readers.find((one) => one.languages.includes(languageCode(lang)))) ||
    first;
  const total = made.reduce((sum, reply) => sum + replyTexts(reply).length, questions.length);
  let done = 0;
  const onText = (): void => onShare(Math.min(1, ++done / Math.max(1, total)));
  const used = readers.filter((reader) => made.some((reply) => readerOf(reply) === reader));
  const groups = used.map((reader) => {
    const replies = made.filter((reply) => readerOf(reply) === reader);
    const ids = new Set(replies.map(({ id }) => id));
    return {
      replies,
      questions: questions.filter(({ reply }) => ids.has(reply)),
      embed: remembering(reader.embed, onText),
      categoryOf: reader.categoryOf,
    };
  });
  const { floors, measures } = fitFloors(groups);
  const replies = made.map((reply): ReplyTemplate => {
    const floor = floors[used.indexOf(readerOf(reply))];
    return { ...reply, ...(floor !== undefined && { floor }) };
  });
  return {
    replies,
    bytes: jsonBytes(replies),
    floors: Object.fromEntries(
      used.map(({ languages }, at) => [languages[0] ?? '', floors[at] ?? 1]),
    ),
    measures,
  };
}

/** Keeps each embedding, because a title or passage is compared with many texts. */
function remembering(
  embed: (text: string) => Embedding,
  onText: () => void,
): (text: string) => Embedding {
  const known = new Map<string, Embedding>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const embedding = embed(text);
    known.set(text, embedding);
    onText();
    return embedding;
  };
}
